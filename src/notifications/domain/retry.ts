const first = [1, 2, 5, 10, 30];
const last = 30;

/** About three days of attempts: 48 minutes for the first five, then one every half hour. */
export const mostAttempts = 5 + (3 * 24 * 60 - 48) / last + 1;

/**
 * How long a delayed mail waits after its `attempt`th attempt (1, 2, 3, …); nothing when it has been tried for three days.
 * Attempts count, not hours on the calendar: time during which nobody tried gives no message up.
 */
export function waitAfter(attempt: number): Temporal.Duration | undefined {
  return attempt >= mostAttempts
    ? undefined
    : Temporal.Duration.from({ minutes: first[attempt - 1] ?? last });
}
