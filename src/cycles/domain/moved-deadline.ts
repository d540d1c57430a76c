import { lastInstant, reaches } from './deadline.js';
import { cycleErrors } from './errors.js';
import type { Milestones } from './milestones.js';
import { problem, type Problem } from './problem.js';

export interface MovedDates {
  readonly before: Milestones;
  readonly after: Milestones;
  readonly graceMinutes: number;
  readonly now: Temporal.Instant;
}

/** What cannot be undone by moving a date of a published cycle: a call that has begun, a deadline that has passed. */
export function checkMovedDates({ before, after, graceMinutes, now }: MovedDates): Problem[] {
  const begun = before.callOpens && Temporal.Instant.compare(before.callOpens, now) <= 0;
  const postponed = after.callOpens && Temporal.Instant.compare(after.callOpens, now) > 0;
  const earlier =
    before.deadline && after.deadline && Temporal.Instant.compare(after.deadline, before.deadline) < 0;
  return [
    ...(begun && postponed ? [problem(cycleErrors.callHasBegun, undefined, 'callOpens')] : []),
    ...(earlier && isOver(before, graceMinutes, now)
      ? [problem(cycleErrors.deadlineHasPassed, undefined, 'deadline')]
      : []),
  ];
}

/** Whether a call that is open would be over at once: a deadline moved before now. */
export const closesCall = ({ before, after, graceMinutes, now }: MovedDates): boolean =>
  isRunning(before, graceMinutes, now) && isOver(after, graceMinutes, now);

/** Whether a call that is over would be open again. */
export const reopensCall = ({ before, after, graceMinutes, now }: MovedDates): boolean =>
  isOver(before, graceMinutes, now) && isRunning(after, graceMinutes, now);

const isOver = ({ deadline }: Milestones, graceMinutes: number, now: Temporal.Instant): boolean =>
  deadline !== undefined && !reaches(lastInstant(deadline, graceMinutes), now);

const isRunning = (dates: Milestones, graceMinutes: number, now: Temporal.Instant): boolean =>
  dates.callOpens !== undefined &&
  Temporal.Instant.compare(dates.callOpens, now) <= 0 &&
  dates.deadline !== undefined &&
  !isOver(dates, graceMinutes, now);
