import { markOf, type Marks, readMarks } from './answer-marks.js';
import { questionOf } from './answer-rows.js';
import type { SectionAnswers } from './answers.js';
import type { Section } from './form-definition.js';
import { type Fields, readSection } from './read-answers.js';

/** Fields that a page of a section carries besides the answers; no key of a question begins with a line. */
export const basisFields = {
  marks: '_grundlage',
  disputed: '_strittig',
  choice: '_wahl',
  sent: '_gesendet',
} as const;
const mostUnheard = 3;

/** The field with which a person chooses between two texts of an answer. */
export const choiceField = (question: string): string => `${basisFields.choice}.${question}`;

/** What a save builds on. */
export interface Basis {
  readonly base: Marks;
  readonly undecided: readonly string[];
  /** Rows of which the person chose the other text. */
  readonly taken: readonly string[];
  /** What the page has sent before without hearing whether it was saved. */
  readonly sent: readonly SectionAnswers[];
}

/**
 * What was on the page, without the answers for which the person chose the other text. A post that does not say what was on its page builds
 * on nothing: it fills what is empty and overwrites nothing. Questions that the section does not have are left out: of them nothing can be read.
 */
export function readBasis(section: Section, fields: Fields, sent: SectionAnswers): Basis {
  const marks = readMarks(fields[basisFields.marks]) ?? nothingFor(sent);
  const choice = (key: string) => fields[choiceField(key)];
  const disputed = disputedIn(fields);
  return {
    base: Object.fromEntries(
      Object.entries(marks).filter(([key]) => choice(key) !== 'andere' && asks(section, key)),
    ),
    undecided: disputed.filter((key) => choice(key) !== 'meine' && choice(key) !== 'andere'),
    taken: disputed.filter((key) => choice(key) === 'andere'),
    sent: unheard(fields).map((earlier) => readSection(section, earlier)),
  };
}

const asks = ({ questions }: Section, key: string): boolean =>
  questions.some((question) => question.key === questionOf(key));

/** Earlier posts of the same page, as its script wrote them: a page that goes away cannot wait for their answers. */
function unheard(fields: Fields): Fields[] {
  const written = [fields[basisFields.sent] ?? []].flat().filter((each) => typeof each === 'string');
  return written.slice(-mostUnheard).map((each) => {
    const names = new URLSearchParams(each);
    return Object.fromEntries([...new Set(names.keys())].map((name) => [name, names.getAll(name)]));
  });
}

/** Questions whose two texts the page showed. */
export function disputedIn(fields: Fields): string[] {
  const written = fields[basisFields.disputed];
  return typeof written === 'string' ? written.split(' ').filter(Boolean) : [];
}

const nothingFor = (sent: SectionAnswers): Marks =>
  Object.fromEntries(Object.keys(sent).map((key) => [key, markOf(undefined)]));
