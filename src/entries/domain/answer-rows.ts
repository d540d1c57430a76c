import type { Row, SectionAnswers } from './answers.js';

/**
 * In drafts each row of a group or table has a name of its own, so that two people's rows can be told apart and put together. It is no
 * answer: keys of questions begin with a letter, and submissions do not hold it.
 */
export const rowId = '_id';
const idPattern = /^[a-z0-9]{1,16}$/;

/** A row's name as it was posted, or nothing. */
export const readRowId = (raw: unknown): string | undefined =>
  typeof raw === 'string' && idPattern.test(raw) ? raw : undefined;

export interface NamedRow {
  readonly id: string;
  readonly row: Row;
}

/** The rows in an answer with their names; rows that were stored without one are named by their place. */
export function namedRows(answer: SectionAnswers[string] | undefined): NamedRow[] {
  if (!Array.isArray(answer)) return [];
  return answer
    .filter((row): row is Row => typeof row === 'object' && row !== null)
    .map((row, index) => ({ id: readRowId(row[rowId]) ?? `r${index}`, row }));
}

/** Whether every row came with its name: only then it is known which is which. */
export const areNamed = (answer: SectionAnswers[string] | undefined): boolean =>
  namedRows(answer).every(({ row }) => readRowId(row[rowId]) !== undefined);

/** How a row is named beside the questions: `projects.a1b2`. */
export const rowKey = (question: string, id: string): string => `${question}.${id}`;

/** The question to which the name of an answer or of a row belongs. */
export const questionOf = (key: string): string => key.split('.')[0] ?? key;
