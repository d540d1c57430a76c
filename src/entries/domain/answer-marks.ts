import { hash } from 'node:crypto';
import { namedRows, questionOf, rowId, rowKey } from './answer-rows.js';
import type { Row, SectionAnswers } from './answers.js';
import type { Section } from './form-definition.js';

type Answer = SectionAnswers[string];

/** By question key, or row as `question.id`: the mark of the answer that a page showed when it was opened. What it names was on the page. */
export type Marks = Readonly<Record<string, string>>;

const nothing = 'leer';

/**
 * Sixteen hex digits that tell answers or rows apart, whatever the order of keys and the names of rows; a word of its own where there is no
 * answer.
 */
export function markOf(answer: Answer | Row | undefined): string {
  return answer === undefined ? nothing : hash('sha256', JSON.stringify(answer, inOrder)).slice(0, 16);
}

/** What a page of this section is to carry: of its questions, and of each row of a group or table. */
export function marksOf(section: Section, answers: SectionAnswers): Marks {
  const all = section.questions.map(({ key }) => marksOfAnswer(key, answerTo(answers, key)));
  return Object.assign({}, ...all) as Marks;
}

export function marksOfAnswer(question: string, answer: Answer | undefined): Marks {
  const rows = namedRows(answer).map(({ id, row }) => [rowKey(question, id), markOf(row)] as const);
  return Object.fromEntries([[question, markOf(answer)], ...rows]);
}

/** Those of some questions and of their rows. */
export const marksWithin = (marks: Marks, questions: readonly string[]): Marks =>
  Object.fromEntries(Object.entries(marks).filter(([key]) => questions.includes(questionOf(key))));

/** As a hidden field: `title:0123456789abcdef summary:leer`. */
export function writtenMarks(marks: Marks): string {
  return Object.entries(marks)
    .map(([key, mark]) => `${key}:${mark}`)
    .join(' ');
}

/** The marks in a posted field; nothing where there is none, and without what is no mark. */
export function readMarks(written: unknown): Marks | undefined {
  if (typeof written !== 'string') return undefined;
  const pairs = written.matchAll(
    /(?<=^| )([a-z][A-Za-z0-9]{0,49}(?:\.[a-z0-9]{1,16})?):([0-9a-f]{16}|leer)(?= |$)/g,
  );
  return Object.fromEntries([...pairs].map(([, key, mark]) => [key, mark]));
}

/** The answer itself, never something that every object has. */
export function answerTo(answers: SectionAnswers, key: string): Answer | undefined {
  return Object.hasOwn(answers, key) ? answers[key] : undefined;
}

/** The answer, or the row of one as `question.id`. */
export function partAt(answers: SectionAnswers, key: string): Answer | Row | undefined {
  const question = questionOf(key);
  if (question === key) return answerTo(answers, key);
  return namedRows(answerTo(answers, question)).find(({ id }) => rowKey(question, id) === key)?.row;
}

function inOrder(key: string, value: unknown): unknown {
  if (key === rowId) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
