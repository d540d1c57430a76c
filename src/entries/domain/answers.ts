import { rowId } from './answer-rows.js';
import { type FormDefinition, hasRows, rowQuestions, type Section } from './form-definition.js';

/** An answer as stored. What cannot be read (a number, a date) stays the text that was typed. */
export type Value = string | number | boolean | readonly string[];
export type Row = Readonly<Record<string, Value>>;
/** The answers of one section by question key; questions without an answer are absent. */
export type SectionAnswers = Readonly<Record<string, Value | readonly Row[]>>;
/** The answers of a dossier by section key. */
export type Answers = Readonly<Record<string, SectionAnswers>>;

/** The rows of a group or table; none where it was not answered. */
export function rowsOf(answers: SectionAnswers, group: string): readonly Row[] {
  const value = Object.hasOwn(answers, group) ? answers[group] : undefined;
  return Array.isArray(value) ? value.filter((row): row is Row => typeof row === 'object') : [];
}

/** Whether anything was answered in a row. */
export const isFilled = (row: Row): boolean => Object.keys(row).some((key) => key !== rowId);

/** The answer of a simple question, or nothing. */
export function valueOf(answers: SectionAnswers | Row, question: string): Value | undefined {
  const value = Object.hasOwn(answers, question) ? answers[question] : undefined;
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : (value as Value);
}

/** The answers to the questions that a form holds: with `formForJury` what the jury may see. Rows in which nothing is left are gone. */
export function answersWithin(form: FormDefinition, answers: Answers): Answers {
  return Object.fromEntries(
    form.sections.map((section) => [section.key, sectionWithin(section, answers[section.key] ?? {})]),
  );
}

function sectionWithin(section: Section, answers: SectionAnswers): SectionAnswers {
  const kept = section.questions.map((question): [string, Value | readonly Row[] | undefined] => {
    if (!hasRows(question)) return [question.key, valueOf(answers, question.key)];
    const inner = rowQuestions(question);
    const rows = rowsOf(answers, question.key)
      .map((row) => present(inner.map(({ key }) => [key, valueOf(row, key)])))
      .filter(isFilled);
    return [question.key, rows.length > 0 ? rows : undefined];
  });
  return present(kept);
}

/** An object of the entries that have a value. */
export function present<V>(entries: readonly (readonly [string, V | undefined])[]): Record<string, V> {
  return Object.fromEntries(entries.filter((entry): entry is [string, V] => entry[1] !== undefined));
}
