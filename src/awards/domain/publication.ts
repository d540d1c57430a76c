import { problem, type Problem } from '../../cycles/domain/problem.js';
import { awardErrors } from './errors.js';

/** The explicit act that makes results visible from an instant on; without it nothing is ever visible. */
export interface Publication {
  readonly visibleFrom: Temporal.Instant;
}

/** Whether results may be seen outside: only when released, and from the chosen instant on (inclusive, to the millisecond). */
export function isVisible(publication: Publication | null | undefined, now: Temporal.Instant): boolean {
  return !!publication && now.epochMilliseconds >= publication.visibleFrom.epochMilliseconds;
}

/** Prizes and awards stay editable until the results are visible or the letters are out. */
export function awardsLockProblem(
  publication: Publication | null | undefined,
  lettersReleased: boolean,
  now: Temporal.Instant,
): Problem | undefined {
  return lettersReleased || isVisible(publication, now) ? problem(awardErrors.awardsLocked) : undefined;
}

/**
 * What keeps results from being published at `visibleFrom`: undecided prizes, or an instant that has passed. An instant up to a minute ago
 * is taken as "at once".
 */
export function publicationProblems(
  visibleFrom: Temporal.Instant,
  now: Temporal.Instant,
  undecided: readonly Problem[],
): Problem[] {
  const past = Temporal.Instant.compare(visibleFrom.add({ minutes: 1 }), now) < 0;
  return [...undecided, ...(past ? [problem(awardErrors.publicationPast, undefined, 'visibleFrom')] : [])];
}
