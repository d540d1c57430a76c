import { type Milestones } from './milestones.js';

export type DeadlineState = 'open' | 'grace' | 'closed';

/** The longest grace period that makes sense, in minutes: a day. */
export const longestGrace = 24 * 60;

/**
 * Where `now` stands to the deadline. The deadline is the last instant that counts: what arrives at it to the millisecond is
 * in time, a millisecond later it is not. `graceMinutes` (0 or more) follow, shown to the applicant only after the deadline.
 * Without a deadline nothing is open.
 */
export function deadlineState(
  milestones: Milestones,
  graceMinutes: number,
  now: Temporal.Instant,
): DeadlineState {
  const { deadline } = milestones;
  if (!deadline) return 'closed';
  if (reaches(deadline, now)) return 'open';
  return reaches(lastInstant(deadline, graceMinutes), now) ? 'grace' : 'closed';
}

/** The deadline with the grace period added: the last instant that counts at all. */
export function lastInstant(deadline: Temporal.Instant, graceMinutes: number): Temporal.Instant {
  return deadline.add({ minutes: Math.max(0, graceMinutes) });
}

/** Whether something that lasts until `end` inclusive is still going on; rows store milliseconds, so these are compared. */
export function reaches(end: Temporal.Instant, now: Temporal.Instant): boolean {
  return now.epochMilliseconds <= end.epochMilliseconds;
}

/**
 * The instant to store for an end that a person types as date and minute: the minute shown counts in full, so
 * "12 June, 23:59" ends at 23:59:59.999 and is still shown as 23:59. A minute that summer time skips is moved on, one that
 * comes twice means the first.
 */
export function endOfMinute(local: Temporal.PlainDateTime, zone: string): Temporal.Instant {
  return local
    .toZonedDateTime(zone)
    .with({ second: 59, millisecond: 999, microsecond: 0, nanosecond: 0 })
    .toInstant();
}
