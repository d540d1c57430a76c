import type { Scores } from './domain/score.js';

/** What a juror wrote on a sheet. */
export interface SheetContent {
  /** Values that are not a number at all arrive as NaN, so that the rule can refuse them by name. */
  scores: Scores;
  /** Why the juror abstains from a criterion, by its key; kept also where a value is given after all. */
  reasons: Readonly<Record<string, string>>;
  /** Abstains from the whole entry, with the reason; null: does not. */
  abstention: string | null;
  /** For the meeting of the jury. */
  comment: string;
  /** For the juror alone. */
  privateNote: string;
  organiserNote: string;
  /** For the applicant, should the organisation pass it on. */
  feedback: string;
}

export const emptySheet: SheetContent = {
  scores: {},
  reasons: {},
  abstention: null,
  comment: '',
  privateNote: '',
  organiserNote: '',
  feedback: '',
};

/** What must be said of a sheet; the rest is empty where it is not given. */
export type GivenSheet = Partial<SheetContent> & Pick<SheetContent, 'scores' | 'abstention'>;

const texts = ['abstention', 'comment', 'privateNote', 'organiserNote', 'feedback'] as const;

/** Whether two sheets say the same, whatever order their criteria came in. */
export const sameContent = (a: SheetContent, b: SheetContent): boolean =>
  texts.every((name) => a[name] === b[name]) &&
  sameEntries(a.scores, b.scores) &&
  sameEntries(a.reasons, b.reasons);

function sameEntries<T>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => a[key] === b[key]);
}
