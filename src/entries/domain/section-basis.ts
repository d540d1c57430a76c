import { markOf, type Marks, readMarks } from './answer-marks.js';
import type { SectionAnswers } from './answers.js';
import type { Section } from './form-definition.js';
import type { Fields } from './read-answers.js';

/** Fields that a page of a section carries besides the answers; no key of a question begins with a line. */
export const basisFields = { marks: '_grundlage', disputed: '_strittig', choice: '_wahl' } as const;

/** The field with which a person chooses between two texts of an answer. */
export const choiceField = (question: string): string => `${basisFields.choice}.${question}`;

/** What a save builds on. */
export interface Basis {
  readonly base: Marks;
  readonly undecided: readonly string[];
}

/**
 * What was on the page, without the answers for which the person chose the other text. A post that does not say what was on its page builds
 * on nothing: it fills what is empty and overwrites nothing. Questions that the section does not have are left out: of them nothing can be read.
 */
export function readBasis({ questions }: Section, fields: Fields, sent: SectionAnswers): Basis {
  const marks = readMarks(fields[basisFields.marks]) ?? nothingFor(sent);
  const choice = (key: string) => fields[choiceField(key)];
  return {
    base: Object.fromEntries(
      Object.entries(marks).filter(
        ([key]) => choice(key) !== 'andere' && questions.some((question) => question.key === key),
      ),
    ),
    undecided: disputedIn(fields).filter((key) => choice(key) !== 'meine' && choice(key) !== 'andere'),
  };
}

/** Questions whose two texts the page showed. */
export function disputedIn(fields: Fields): string[] {
  const written = fields[basisFields.disputed];
  return typeof written === 'string' ? written.split(' ').filter(Boolean) : [];
}

const nothingFor = (sent: SectionAnswers): Marks =>
  Object.fromEntries(Object.keys(sent).map((key) => [key, markOf(undefined)]));
