import { type EntryState } from '../../entries/domain/entry-state.js';
import { problem, type Problem } from '../../cycles/domain/problem.js';
import { awardErrors } from './errors.js';

export const letterKinds = ['laureate', 'participation', 'rejected'] as const;
/** A winner's letter, thanks to everyone else who took part, the result of the eligibility check. */
export type LetterKind = (typeof letterKinds)[number];

/** The letter that an entry gets; none for drafts and withdrawn entries, and none before the eligibility check has decided. */
export function letterKind(state: EntryState, hasAward: boolean): LetterKind | null {
  if (state === 'admitted') return hasAward ? 'laureate' : 'participation';
  return state === 'rejected' ? 'rejected' : null;
}

/** What keeps the letters of a cycle from being released. They are released once and to somebody. */
export function lettersProblems(cycle: {
  readonly alreadyReleased: boolean;
  readonly letters: number;
  readonly unscreened: number;
}): Problem[] {
  if (cycle.alreadyReleased) return [problem(awardErrors.lettersAlreadyReleased)];
  if (cycle.unscreened > 0) return [problem(awardErrors.entriesUnscreened, { count: cycle.unscreened })];
  return cycle.letters === 0 ? [problem(awardErrors.lettersNone)] : [];
}
