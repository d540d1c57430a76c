import type { Scores } from './domain/score.js';

/** What a juror wrote on a sheet. */
export interface SheetContent {
  /** Values that are not a number at all arrive as NaN, so that the rule can refuse them by name. */
  scores: Scores;
  /** Abstains from the whole entry, with the reason; null: does not. */
  abstention: string | null;
  comment: string;
  privateNote: string;
}

/** Whether two sheets say the same, whatever order their criteria came in. */
export function sameContent(a: SheetContent, b: SheetContent): boolean {
  const keys = new Set([...Object.keys(a.scores), ...Object.keys(b.scores)]);
  return (
    a.abstention === b.abstention &&
    a.comment === b.comment &&
    a.privateNote === b.privateNote &&
    [...keys].every((key) => a.scores[key] === b.scores[key])
  );
}
