import { type EntryState } from '../../entries/domain/entry-state.js';
import type { Milestones } from '../../cycles/domain/milestones.js';
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

/** What keeps a release from being prepared for an instant: none was given, it has passed, or the jury has not met by then. */
export function planProblems(
  releaseAt: Temporal.Instant | undefined,
  { deliberation }: Milestones,
  now: Temporal.Instant,
): Problem[] {
  if (!releaseAt) return [problem(awardErrors.releaseInstantMissing, undefined, 'releaseAt')];
  if (Temporal.Instant.compare(releaseAt, now) <= 0)
    return [problem(awardErrors.releasePast, undefined, 'releaseAt')];
  return deliberation && Temporal.Instant.compare(releaseAt, deliberation) < 0
    ? [problem(awardErrors.releaseBeforeMeeting, undefined, 'releaseAt')]
    : [];
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
