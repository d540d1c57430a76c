import { allowsAt, type Schedule } from '../../cycles/domain/phase.js';
import { type EntryState } from './entry-state.js';

/**
 * The schedule that holds for one entry: the latest of the cycle's deadline and the entry's own extensions. The grace period follows
 * whichever it is. Everything that shows or keeps a deadline of an entry takes it from here, so that both are the same.
 */
export function entrySchedule(cycle: Schedule, extendedUntil: Temporal.Instant | null | undefined): Schedule {
  const { deadline } = cycle.milestones;
  if (!extendedUntil || !deadline || Temporal.Instant.compare(extendedUntil, deadline) <= 0) return cycle;
  return { ...cycle, milestones: { ...cycle.milestones, deadline: extendedUntil } };
}

interface Standing {
  readonly state: EntryState;
  /** Of the last submission; null before the first. */
  readonly submittedAt: unknown;
  /** Of the entry. */
  readonly schedule: Schedule;
}

/**
 * What an entry counts as at `now`. Whoever opens a submitted entry again and does not submit it in time has not lost anything: once
 * the entry's deadline and grace period are over, its last submission counts again. What is decided about the entry asks this and waits for no job; a job writes
 * it into the row for lists.
 */
export function standingAt({ state, submittedAt, schedule }: Standing, now: Temporal.Instant): EntryState {
  return lastSubmissionCounts({ state, submittedAt, schedule }, now) ? 'submitted' : state;
}

/** Whether it is by that rule that an entry stands as submitted: its draft came too late. */
export function lastSubmissionCounts(
  { state, submittedAt, schedule }: Standing,
  now: Temporal.Instant,
): boolean {
  return state === 'draft' && Boolean(submittedAt) && !allowsAt(schedule, 'submit', now);
}
