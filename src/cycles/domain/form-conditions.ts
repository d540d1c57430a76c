import { cycleErrors } from './errors.js';
import type { Condition, FormDefinition, GroupQuestion, Question, Section } from './form-definition.js';
import { problem, type Problem } from './problem.js';

interface Place {
  readonly question: Question;
  readonly section: number;
  readonly path: string;
  /** Of a question that a group repeats: the group's id. */
  readonly group?: string;
}
type Places = ReadonlyMap<string, Place>;

/** The answers that a condition on a question can name: keys of options, or `yes` and `no`; none where only "answered" makes sense. */
export function comparableValues(question: Question): readonly string[] {
  if (question.type === 'yesNo') return ['yes', 'no'];
  return question.type === 'choice' || question.type === 'choices'
    ? question.options.map(({ key }) => key)
    : [];
}

/** A question on which another one could depend, and how a condition names it. */
export interface Source {
  readonly section: Section;
  readonly path: string;
  readonly question: Question;
  /** That it belongs to: the condition then means the same row. */
  readonly group?: GroupQuestion;
}

/**
 * The questions that one of a section may depend on: those of the same and of earlier sections and, within a group, those of the same row;
 * without itself, its group, and those that depend on either.
 * @param own its path; absent while the question is new
 * @param groupKey of the group to which it belongs
 */
export function possibleSources(
  form: FormDefinition,
  sectionKey: string,
  own?: string,
  groupKey?: string,
): Source[] {
  const places = placesOf(form);
  const around = [own, groupKey].filter((path) => path !== undefined).map((path) => idOf(sectionKey, path));
  const last = form.sections.findIndex((section) => section.key === sectionKey);
  return form.sections
    .slice(0, last + 1)
    .flatMap((section) => sourcesIn(section, section.key === sectionKey ? groupKey : undefined))
    .filter(({ section, path }) => {
      const way = wayFrom(idOf(section.key, path), places);
      return !around.some((id) => way.includes(id));
    });
}

const sourcesIn = (section: Section, groupKey: string | undefined): Source[] =>
  section.questions.flatMap((question): Source[] => {
    const outer = { section, path: question.key, question };
    if (question.type !== 'group' || question.key !== groupKey) return [outer];
    const inner = question.questions.map((each) => ({
      section,
      path: `${question.key}.${each.key}`,
      question: each,
      group: question,
    }));
    return [outer, ...inner];
  });

/** What is wrong with the conditions of a form that is otherwise sound, each at its path (`sections.0.questions.2.visibleWhen`). */
export function conditionProblems(form: FormDefinition): Problem[] {
  const places = placesOf(form);
  const single = [...places.values()].flatMap((place) => {
    const { visibleWhen } = place.question;
    return visibleWhen ? refused(visibleWhen, place, places) : [];
  });
  return [...single, ...cycles(places)];
}

const idOf = (section: string, question: string): string => `${section}.${question}`;

function placesOf({ sections }: FormDefinition): Places {
  return new Map(
    sections.flatMap(({ key, questions }, section) =>
      questions.flatMap((question, i): [string, Place][] => {
        const at = `sections.${section}.questions.${i}`;
        const id = idOf(key, question.key);
        const inner = question.type === 'group' ? question.questions : [];
        return [
          [id, { question, section, path: `${at}.visibleWhen` }],
          ...inner.map((each, j): [string, Place] => [
            idOf(id, each.key),
            { question: each, section, path: `${at}.questions.${j}.visibleWhen`, group: id },
          ]),
        ];
      }),
    ),
  );
}

function refused(condition: Condition, { section, path, group }: Place, places: Places): Problem[] {
  const question = idOf(condition.section, condition.question);
  const asked = places.get(question);
  if (!asked) return [problem(cycleErrors.formConditionUnknown, { path, question }, path)];
  if (asked.group !== undefined && asked.group !== group)
    return [problem(cycleErrors.formConditionOtherRow, { path }, path)];
  if (asked.section > section) return [problem(cycleErrors.formConditionLater, { path }, path)];
  return valuesFit(condition, asked.question)
    ? []
    : [problem(cycleErrors.formConditionValue, { path }, path)];
}

function valuesFit({ operator, values }: Condition, question: Question): boolean {
  if (operator === 'answered') return values.length === 0;
  const possible = comparableValues(question);
  const enough = operator === 'oneOf' ? values.length > 0 : values.length === 1;
  return enough && values.every((value) => possible.includes(value));
}

/**
 * Every question depends on one other at most, so a cycle is found by going on until a question comes again. A question of a group that
 * depends on its own group goes round, too: whether a group is answered depends on what its rows ask. Each is told once.
 */
function cycles(places: Places): Problem[] {
  const told = new Set<string>();
  return [...places].flatMap(([start, { path, group }]) => {
    const way = wayFrom(start, places);
    const round = way.length > 1 && (way.at(-1) === start || way.at(-1) === group);
    const throughSibling = group !== undefined && way.slice(1, -1).some((id) => isIn(group, id, places));
    if (told.has(start) || !round || (throughSibling && way.at(-1) === group)) return [];
    for (const id of way) told.add(id);
    const names = way.map((id) => places.get(id)!.question.label.de);
    return [problem(cycleErrors.formConditionCycle, { path, way: names.join(' → ') }, path)];
  });
}

const isIn = (group: string, id: string, places: Places): boolean => places.get(id)?.group === group;

/** The questions that one after the other decide about `start`, up to the first that comes again or is its group. */
function wayFrom(start: string, places: Places): string[] {
  const group = places.get(start)?.group;
  const way = [start];
  for (let next = dependsOn(start, places); next !== undefined; next = dependsOn(next, places)) {
    const ends = way.includes(next) || next === group;
    way.push(next);
    if (ends) break;
  }
  return way;
}

function dependsOn(id: string, places: Places): string | undefined {
  const when = places.get(id)?.question.visibleWhen;
  const next = when && idOf(when.section, when.question);
  return next !== undefined && places.has(next) ? next : undefined;
}
