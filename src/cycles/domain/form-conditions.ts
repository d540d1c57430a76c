import { cycleErrors } from './errors.js';
import type { Condition, FormDefinition, Question, Section } from './form-definition.js';
import { problem, type Problem } from './problem.js';

interface Place {
  readonly question: Question;
  readonly section: number;
  readonly path: string;
}
type Places = ReadonlyMap<string, Place>;

/** The answers that a condition on a question can name: keys of options, or `yes` and `no`; none where only "answered" makes sense. */
export function comparableValues(question: Question): readonly string[] {
  if (question.type === 'yesNo') return ['yes', 'no'];
  return question.type === 'choice' || question.type === 'choices'
    ? question.options.map(({ key }) => key)
    : [];
}

/** A question on which another one could depend. */
export interface Source {
  readonly section: Section;
  readonly question: Question;
}

/**
 * The questions that one of a section may depend on: those of the same and of earlier sections, without itself and without those that
 * depend on it. @param key absent while the question is new
 */
export function possibleSources(form: FormDefinition, sectionKey: string, key?: string): Source[] {
  const places = placesOf(form);
  const own = key === undefined ? undefined : idOf(sectionKey, key);
  const last = form.sections.findIndex((section) => section.key === sectionKey);
  return form.sections
    .slice(0, last + 1)
    .flatMap((section) =>
      section.questions
        .filter(
          (question) => own === undefined || !wayFrom(idOf(section.key, question.key), places).includes(own),
        )
        .map((question) => ({ section, question })),
    );
}

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
      questions.map((question, i): [string, Place] => [
        idOf(key, question.key),
        { question, section, path: `sections.${section}.questions.${i}.visibleWhen` },
      ]),
    ),
  );
}

function refused(condition: Condition, { section, path }: Place, places: Places): Problem[] {
  const asked = places.get(idOf(condition.section, condition.question));
  if (!asked) {
    const question = idOf(condition.section, condition.question);
    return [problem(cycleErrors.formConditionUnknown, { path, question }, path)];
  }
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

/** Every question depends on one other at most, so a cycle is found by going on until a question comes again. Each is told once. */
function cycles(places: Places): Problem[] {
  const told = new Set<string>();
  return [...places].flatMap(([start, { path }]) => {
    const way = wayFrom(start, places);
    if (told.has(start) || way.length === 1 || way.at(-1) !== start) return [];
    for (const id of way) told.add(id);
    const names = way.map((id) => places.get(id)!.question.label.de);
    return [problem(cycleErrors.formConditionCycle, { path, way: names.join(' → ') }, path)];
  });
}

/** The questions that one after the other decide about `start`, up to the first that comes again. */
function wayFrom(start: string, places: Places): string[] {
  const way = [start];
  for (let next = dependsOn(start, places); next !== undefined; next = dependsOn(next, places)) {
    const again = way.includes(next);
    way.push(next);
    if (again) break;
  }
  return way;
}

function dependsOn(id: string, places: Places): string | undefined {
  const when = places.get(id)?.question.visibleWhen;
  const next = when && idOf(when.section, when.question);
  return next !== undefined && places.has(next) ? next : undefined;
}
