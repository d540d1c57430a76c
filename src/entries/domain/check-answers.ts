import { problem, type Problem } from '../../cycles/domain/problem.js';
import { isFilled, rowsOf, valueOf, type Answers, type SectionAnswers, type Value } from './answers.js';
import { entryErrors } from './errors.js';
import {
  fieldName,
  type FormDefinition,
  hasRows,
  type RowsQuestion,
  type Section,
  type SimpleQuestion,
} from './form-definition.js';
import { readDate, readSection, type Fields } from './read-answers.js';
import { readUrl } from './read-values.js';
import { lengthOf } from './text.js';
import { visibleDossier, visibleOfRow } from './visibility.js';

export type SectionState = 'empty' | 'started' | 'complete';
/** A problem with the section that mends it. */
export interface Missing extends Problem {
  readonly section: string;
}

/** What was posted for a section: all of it as answers to keep, and what is wrong with them. What is missing is no problem yet. */
export function checkSection(
  section: Section,
  fields: Fields,
): { answers: SectionAnswers; problems: Problem[] } {
  const answers = readSection(section, fields);
  return { answers, problems: answerProblems(section, answers) };
}

/** What is wrong with the answers given, each at its field; of a section with conditions as `visibleSection` gives both. */
export function answerProblems(section: Section, answers: SectionAnswers): Problem[] {
  return section.questions.flatMap((question) => {
    if (!hasRows(question)) return checkValue(question, valueOf(answers, question.key), question.key);
    const rows = rowsOf(answers, question.key).filter(isFilled);
    const tooMany = problem(
      entryErrors.tooManyRows,
      { count: rows.length, most: question.max },
      question.key,
    );
    return [...(rows.length > question.max ? [tooMany] : []), ...eachField(question, answers, checkValue)];
  });
}

/** The answers that a submission needs and that are not there, each at its field. */
export function unanswered(section: Section, answers: SectionAnswers): Problem[] {
  return section.questions.flatMap((question) => {
    if (!hasRows(question)) return demandValue(question, valueOf(answers, question.key), question.key);
    const none = question.required && !rowsOf(answers, question.key).some(isFilled);
    return none
      ? [problem(entryErrors.rowMissing, undefined, question.key)]
      : eachField(question, answers, demandValue);
  });
}

/** The state of a section in the task list: complete when nothing is missing and nothing is wrong. */
export function sectionState(section: Section, answers: SectionAnswers): SectionState {
  if (unanswered(section, answers).length === 0 && answerProblems(section, answers).length === 0)
    return 'complete';
  return section.questions.some((question) => Object.hasOwn(answers, question.key)) ? 'started' : 'empty';
}

/** Everything in the answers that stands in the way of a submission, in the order of the form; what a condition hides does not. */
export function missingAnswers(form: FormDefinition, answers: Answers): Missing[] {
  const visible = visibleDossier(form, answers);
  return visible.form.sections.flatMap((section) => {
    const given = visible.answers[section.key] ?? {};
    const found = [...answerProblems(section, given), ...unanswered(section, given)];
    return found.map((one) => ({ ...one, section: section.key }));
  });
}

type FieldCheck = (question: SimpleQuestion, value: Value | undefined, field: string) => Problem[];

/** Rows are counted where they stand; one in which everything is hidden asks for nothing. */
function eachField(group: RowsQuestion, answers: SectionAnswers, check: FieldCheck): Problem[] {
  return rowsOf(answers, group.key).flatMap((row, index) =>
    (isFilled(row) ? visibleOfRow(group, row) : []).flatMap((q) =>
      check(q, valueOf(row, q.key), fieldName(q.key, { group: group.key, index })),
    ),
  );
}

const checkValue: FieldCheck = (question, value, field) => {
  if (value === undefined) return [];
  const found = findProblem(question, value);
  return found ? [{ ...found, field }] : [];
};

function findProblem(question: SimpleQuestion, value: Value): Problem | undefined {
  switch (question.type) {
    case 'shortText':
    case 'longText': {
      const length = lengthOf(String(value));
      return length > question.maxLength
        ? problem(entryErrors.tooLong, { length, most: question.maxLength })
        : undefined;
    }
    case 'number': {
      const { min = -Infinity, max = Infinity } = question;
      if (typeof value !== 'number' || !Number.isFinite(value)) return problem(entryErrors.notANumber);
      if (value < min) return problem(entryErrors.belowMinimum, { least: min });
      return value > max ? problem(entryErrors.aboveMaximum, { most: max }) : undefined;
    }
    case 'money': {
      const { max = Infinity } = question;
      if (typeof value !== 'number' || !Number.isSafeInteger(value)) return problem(entryErrors.notMoney);
      if (value < 0) return problem(entryErrors.moneyNegative);
      return value > max ? problem(entryErrors.moneyAbove, { most: Math.floor(max / 100) }) : undefined;
    }
    case 'url':
      return typeof value === 'string' && readUrl(value) === value ? undefined : problem(entryErrors.notAUrl);
    case 'file': {
      const files = typeof value === 'object' ? value : [value];
      return files.length > question.max
        ? problem(entryErrors.filesTooMany, { count: files.length, most: question.max })
        : undefined;
    }
    case 'yesNo':
      return typeof value === 'boolean' ? undefined : problem(entryErrors.notYesOrNo);
    case 'date':
      return typeof value === 'string' && readDate(value) === value
        ? undefined
        : problem(entryErrors.notADate);
    case 'choice':
    case 'choices': {
      const chosen = typeof value === 'object' ? value : [String(value)];
      const known = chosen.every((key) => question.options.some((option) => option.key === key));
      return known ? undefined : problem(entryErrors.notAnOption);
    }
  }
}

const demandValue: FieldCheck = (question, value, field) => {
  if (question.type === 'yesNo' && question.mustBeYes && value !== true)
    return [problem(entryErrors.declarationMissing, undefined, field)];
  return question.required && value === undefined
    ? [problem(entryErrors.answerMissing, undefined, field)]
    : [];
};
