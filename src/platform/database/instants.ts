/** The instant of a timestamp as raw SQL gives it: a Date, or ISO text where it went through JSON. */
export function instantOf(timestamp: Date | string): Temporal.Instant {
  if (typeof timestamp === 'string') return Temporal.Instant.from(timestamp);
  return Temporal.Instant.fromEpochMilliseconds(timestamp.getTime());
}
