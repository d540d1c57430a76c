import type { Answers } from './answers.js';
import type { ApplicantData, FileData } from './submission-content.js';

/** What a partner confirmed: see `substanceOf`. */
export interface Substance {
  readonly applicant: ApplicantData;
  readonly answers: Answers;
  readonly files: readonly FileData[];
}

/** What is different between two states of a dossier. */
export interface SubstanceChanges {
  readonly applicant: boolean;
  /** By section, keys of the questions whose answer is another, has come or has gone. */
  readonly answers: readonly { readonly section: string; readonly questions: readonly string[] }[];
  readonly filesAdded: readonly FileData[];
  readonly filesRemoved: readonly FileData[];
  /** The same bytes under another name, title or description: as they are now. */
  readonly filesDescribed: readonly FileData[];
}

/** Compares two states; the order of properties says nothing, that of rows and of several choices does. */
export function changesBetween(before: Substance, after: Substance): SubstanceChanges {
  const added = after.files.filter((file) => !before.files.some((each) => same(each, file)));
  const removed = before.files.filter((file) => !after.files.some((each) => same(each, file)));
  const isIn = (files: readonly FileData[]) => (file: FileData) =>
    files.some(({ sha256 }) => sha256 === file.sha256);
  return {
    applicant: !same(before.applicant, after.applicant),
    answers: changedAnswers(before.answers, after.answers),
    filesAdded: added.filter((file) => !isIn(removed)(file)),
    filesRemoved: removed.filter((file) => !isIn(added)(file)),
    filesDescribed: added.filter(isIn(removed)),
  };
}

function changedAnswers(before: Answers, after: Answers): SubstanceChanges['answers'] {
  return keysOf(before, after)
    .map((section) => {
      const [was = {}, is = {}] = [before[section], after[section]];
      return { section, questions: keysOf(was, is).filter((key) => !same(was[key], is[key])) };
    })
    .filter(({ questions }) => questions.length > 0);
}

const keysOf = (a: object, b: object): string[] => [...new Set([...Object.keys(b), ...Object.keys(a)])];

/** Whether two values say the same, whatever the order of properties. */
export const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** Rows bring JSON back in an order of the database's own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, sorted(each)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
