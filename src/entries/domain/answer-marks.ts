import { hash } from 'node:crypto';
import type { SectionAnswers } from './answers.js';
import type { Section } from './form-definition.js';

type Answer = SectionAnswers[string];

/** By question key: the mark of the answer that a page showed when it was opened. What it names was on the page. */
export type Marks = Readonly<Record<string, string>>;

const nothing = 'leer';

/** Sixteen hex digits that tell answers apart, whatever the order of the keys in rows; a word of its own where there is no answer. */
export function markOf(answer: Answer | undefined): string {
  return answer === undefined ? nothing : hash('sha256', JSON.stringify(answer, inOrder)).slice(0, 16);
}

/** What a page of this section is to carry. */
export function marksOf(section: Section, answers: SectionAnswers): Marks {
  return Object.fromEntries(section.questions.map(({ key }) => [key, markOf(answerTo(answers, key))]));
}

/** As a hidden field: `title:0123456789abcdef summary:leer`. */
export function writtenMarks(marks: Marks): string {
  return Object.entries(marks)
    .map(([key, mark]) => `${key}:${mark}`)
    .join(' ');
}

/** The marks in a posted field; nothing where there is none, and without what is no mark. */
export function readMarks(written: unknown): Marks | undefined {
  if (typeof written !== 'string') return undefined;
  const pairs = written.matchAll(/(?<=^| )([a-z][A-Za-z0-9]{0,49}):([0-9a-f]{16}|leer)(?= |$)/g);
  return Object.fromEntries([...pairs].map(([, key, mark]) => [key, mark]));
}

/** The answer itself, never something that every object has. */
export function answerTo(answers: SectionAnswers, key: string): Answer | undefined {
  return Object.hasOwn(answers, key) ? answers[key] : undefined;
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
