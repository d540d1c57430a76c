import { isAsPlanned, isPending, type KnownAction } from './reconcile.js';
import type { Occurrence } from './scheduled-action.js';

/** Done this much after its instant, an action counts as late: several times what a sweeper needs. */
export const punctual = Temporal.Duration.from({ minutes: 5 });

/** After a failure the next attempt waits this long. */
export const betweenAttempts = Temporal.Duration.from({ minutes: 5 });

export type Verdict = 'run' | 'skip' | 'wait' | 'replan';

/**
 * What becomes of an action at `now`, asked under its lock and with its plan made anew.
 * `replan`: the row is not what the plan says, so it is not the row's instant that counts.
 */
export function verdict(
  action: KnownAction,
  planned: Occurrence | undefined,
  now: Temporal.Instant,
): Verdict {
  if (!isPending(action)) return 'wait';
  if (!planned || !isAsPlanned(action, planned)) return 'replan';
  if (hasLostSense(action, now)) return 'skip';
  if (action.state === 'paused') return 'wait';
  return reached(action.dueAt, now) ? 'run' : 'wait';
}

/** Whether it is too late for it to make sense, paused or not. */
export const hasLostSense = (
  { senseUntil }: Pick<KnownAction, 'senseUntil'>,
  now: Temporal.Instant,
): boolean => senseUntil !== null && reached(senseUntil, now);

/** Whether an action done at `now` is done late. */
export const isLate = (dueAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, dueAt.add(punctual)) > 0;

const reached = (at: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at, now) <= 0;
