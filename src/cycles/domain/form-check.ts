import { cycleErrors } from './errors.js';
import { conditionProblems } from './form-conditions.js';
import {
  columnTypes,
  conditionOperators,
  type FormDefinition,
  type QuestionType,
} from './form-definition.js';
import { problem, type Problem } from './problem.js';

/** The longest answer a form may ask for, in characters, and the most rows of a group. */
export const longestAnswer = 20_000;
const mostRows = 50;
const mostFiles = 10;
const mostCents = 100_000_000_000;
const keyPattern = /^[a-z][A-Za-z0-9]{0,49}$/;

type Json = Readonly<Record<string, unknown>>;
type Check = (value: Json, path: string) => Problem[];

/**
 * What is wrong with a form that came as JSON, each with its path (`sections.0.questions.2.options`) as field and as
 * parameter `path`. An empty list means that the value is a `FormDefinition`.
 */
export function checkForm(value: unknown): Problem[] {
  if (!isObject(value)) return [wrong(cycleErrors.formNotAnObject, 'form')];
  const problems = [...known(value, ['sections'], ''), ...list(value['sections'], 'sections', checkSection)];
  if (problems.some(({ key }) => key !== cycleErrors.formUnfinished)) return problems;
  return [...problems, ...conditionProblems(value as unknown as FormDefinition)];
}

/** What is wrong with a form on which somebody is still working: sections and groups may wait for their questions. */
export function checkWorkingForm(value: unknown): Problem[] {
  return checkForm(value).filter(({ key }) => key !== cycleErrors.formUnfinished);
}

/** Whether a value from outside is a form without problems. */
export function isForm(value: unknown): value is FormDefinition {
  return checkForm(value).length === 0;
}

const checkSection: Check = (section, path) => [
  ...known(section, ['key', 'title', 'intro', 'questions'], path),
  ...text(section, 'title', path),
  ...text(section, 'intro', path, true),
  ...list(section['questions'], `${path}.questions`, checkQuestion),
];

const checkQuestion: Check = (question, path) => {
  const check = typeChecks[String(question['type']) as QuestionType];
  if (!check || !Object.hasOwn(typeChecks, String(question['type'])))
    return [wrong(cycleErrors.formType, path)];
  const flags = ['required', 'visibleToJury', 'publishable'].filter(
    (flag) => typeof question[flag] !== 'boolean',
  );
  return [
    ...known(question, [...common, ...(ownProperties[question['type'] as QuestionType] ?? [])], path),
    ...text(question, 'label', path),
    ...text(question, 'hint', path, true),
    ...flags.map((flag) => wrong(cycleErrors.formFlag, `${path}.${flag}`)),
    ...(question['visibleWhen'] === undefined
      ? []
      : checkCondition(question['visibleWhen'], `${path}.visibleWhen`)),
    ...check(question, path),
  ];
};

const common = ['key', 'type', 'label', 'hint', 'required', 'visibleToJury', 'publishable', 'visibleWhen'];
const ownProperties: Readonly<Partial<Record<QuestionType, readonly string[]>>> = {
  shortText: ['maxLength'],
  longText: ['maxLength'],
  number: ['min', 'max'],
  money: ['max'],
  yesNo: ['mustBeYes'],
  choice: ['options'],
  choices: ['options'],
  file: ['max'],
  table: ['max', 'columns'],
  group: ['max', 'itemLabel', 'questions'],
};

/** Its shape; whether it can hold is a question to the whole form. */
function checkCondition(value: unknown, path: string): Problem[] {
  if (!isObject(value)) return [wrong(cycleErrors.formNotAnObject, path)];
  const { section, question, operator, values } = value;
  const shaped =
    typeof section === 'string' &&
    typeof question === 'string' &&
    conditionOperators.some((each) => each === operator) &&
    Array.isArray(values) &&
    values.every((each) => typeof each === 'string');
  const whole = known(value, ['section', 'question', 'operator', 'values'], path);
  return shaped ? whole : [...whole, wrong(cycleErrors.formCondition, path)];
}

const checkText: Check = (q, path) => limit(q, 'maxLength', path, longestAnswer);
const checkColumn: Check = (column, path) => [
  ...known(column, ['key', 'label', 'type', 'required', 'maxLength'], path),
  ...text(column, 'label', path),
  ...(columnTypes.some((type) => type === column['type']) ? [] : [wrong(cycleErrors.formType, path)]),
  ...(typeof column['required'] === 'boolean' ? [] : [wrong(cycleErrors.formFlag, `${path}.required`)]),
  ...(column['maxLength'] === undefined ? [] : limit(column, 'maxLength', path, longestAnswer)),
];
const checkOptions: Check = (q, path) =>
  Array.isArray(q['options']) && q['options'].length >= 2
    ? list(q['options'], `${path}.options`, (option, at) => [
        ...known(option, ['key', 'label'], at),
        ...text(option, 'label', at),
      ])
    : [wrong(cycleErrors.formOptions, `${path}.options`)];

const checkInner: Check = (inner, path) =>
  inner['type'] === 'group' || inner['type'] === 'table'
    ? [wrong(cycleErrors.formGroupNested, path)]
    : checkQuestion(inner, path);

const typeChecks: Readonly<Record<QuestionType, Check>> = {
  shortText: checkText,
  longText: checkText,
  number: (q, path) => {
    const { min = -Infinity, max = Infinity } = q;
    const valid = typeof min === 'number' && typeof max === 'number' && min <= max;
    return valid ? [] : [wrong(cycleErrors.formBounds, path)];
  },
  money: (q, path) => (q['max'] === undefined ? [] : limit(q, 'max', path, mostCents)),
  url: () => [],
  file: (q, path) => limit(q, 'max', path, mostFiles),
  table: (q, path) => [
    ...limit(q, 'max', path, mostRows),
    ...list(q['columns'], `${path}.columns`, checkColumn),
  ],
  yesNo: ({ mustBeYes = false }, path) =>
    typeof mustBeYes === 'boolean' ? [] : [wrong(cycleErrors.formFlag, `${path}.mustBeYes`)],
  choice: checkOptions,
  choices: checkOptions,
  date: () => [],
  group: (q, path) => [
    ...limit(q, 'max', path, mostRows),
    ...text(q, 'itemLabel', path),
    ...list(q['questions'], `${path}.questions`, checkInner),
  ],
};

/** A list that is not empty, of objects with keys of their own. */
function list(value: unknown, path: string, check: Check): Problem[] {
  if (!Array.isArray(value)) return [wrong(cycleErrors.formEmpty, path)];
  if (value.length === 0)
    return [
      wrong(/^sections$|questions$/.test(path) ? cycleErrors.formUnfinished : cycleErrors.formEmpty, path),
    ];
  const seen = new Set<unknown>();
  return value.flatMap((item: unknown, i) => {
    const at = `${path}.${i}`;
    if (!isObject(item)) return [wrong(cycleErrors.formNotAnObject, at)];
    const { key } = item;
    const problems =
      typeof key === 'string' && keyPattern.test(key) ? [] : [wrong(cycleErrors.formKey, `${at}.key`)];
    if (seen.has(key)) problems.push(wrong(cycleErrors.formKeyTwice, `${at}.key`));
    seen.add(key);
    return [...problems, ...check(item, at)];
  });
}

function text(owner: Json, name: string, path: string, optional = false): Problem[] {
  const value = owner[name];
  if (value === undefined && optional) return [];
  const { de, en = '' } = isObject(value) ? value : {};
  const valid = typeof de === 'string' && de.trim() !== '' && typeof en === 'string';
  return valid ? [] : [wrong(cycleErrors.formLabel, `${path}.${name}`)];
}

function limit(owner: Json, name: string, path: string, most: number): Problem[] {
  const value = owner[name];
  const valid = Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most;
  return valid ? [] : [problem(cycleErrors.formLimit, { path: `${path}.${name}`, most }, `${path}.${name}`)];
}

/** Every property is one that a form knows: a slip of the pen must not be lost without a word. */
function known(owner: Json, properties: readonly string[], path: string): Problem[] {
  const unknown = Object.keys(owner).filter((name) => !properties.includes(name));
  return unknown.map((name) => wrong(cycleErrors.formUnknown, path ? `${path}.${name}` : name));
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(key: string, path: string): Problem {
  return problem(key, { path }, path);
}
