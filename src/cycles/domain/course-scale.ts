/** A stretch of time in a picture, or a point where it has no length; `until` is null where it has no end. */
export interface Stretch {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant | null;
}

export interface Scale {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

/**
 * From when to when a picture of a cycle goes: from its first date to a little beyond the beginning of its last one. An exchange of two years
 * would press everything before it together, so it runs out of the picture. Nothing without two different dates.
 */
export function scaleOf(stretches: readonly Stretch[]): Scale | undefined {
  const starts = stretches.map(({ from }) => from).toSorted((a, b) => Temporal.Instant.compare(a, b));
  const [first, last] = [starts[0], starts.at(-1)];
  if (!first || !last || first.equals(last)) return undefined;
  const length = last.epochMilliseconds - first.epochMilliseconds;
  return { from: first, to: last.add({ milliseconds: Math.round(length / beyond) }) };
}

const beyond = 6;

/** The first days of the months within a scale. */
export function monthsOf({ from, to }: Scale, zone: string): Temporal.Instant[] {
  const months: Temporal.Instant[] = [];
  let day = from.toZonedDateTimeISO(zone).toPlainDate().with({ day: 1 }).add({ months: 1 });
  for (;;) {
    const instant = day.toZonedDateTime(zone).toInstant();
    if (Temporal.Instant.compare(instant, to) >= 0) return months;
    months.push(instant);
    day = day.add({ months: 1 });
  }
}
