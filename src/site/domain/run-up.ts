/** How many entries were begun, and how many submitted for the first time. */
export interface EntryCounts {
  readonly started: number;
  readonly submitted: number;
}

/** Counts of a calendar day, numbered from the day of the deadline: that is 0, the days before it are negative. */
export interface DayCounts extends EntryCounts {
  readonly day: number;
}

/** What there was at the end of each day on which something happened, the first day first. */
export type RunUp = readonly DayCounts[];

/** Calendar days from the day of `deadline` to that of `at`: so far apart cycles are compared, whatever their lengths. */
export function dayFrom(deadline: Temporal.Instant, at: Temporal.Instant, zone: string): number {
  const day = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(zone).toPlainDate();
  return day(deadline).until(day(at), { largestUnit: 'days' }).days;
}

/** Sums up the counts of single days, in whatever order they come. */
export function runUpOf(days: readonly DayCounts[]): RunUp {
  const sum = { started: 0, submitted: 0 };
  return days
    .toSorted((a, b) => a.day - b.day)
    .map(({ day, started, submitted }) => {
      sum.started += started;
      sum.submitted += submitted;
      return { day, ...sum };
    });
}

/** What there was at the end of `day`. */
export function standingOn(runUp: RunUp, day: number): EntryCounts {
  const last = runUp.findLast((counts) => counts.day <= day);
  return { started: last?.started ?? 0, submitted: last?.submitted ?? 0 };
}

/** The corners of a line over the ends of the days from `from` to `until`; between two corners it runs straight. */
export function corners(
  runUp: RunUp,
  what: keyof EntryCounts,
  from: number,
  until: number,
): { day: number; value: number }[] {
  if (until < from) return [];
  const changes = runUp.filter(({ day }) => day > from && day <= until).map(({ day }) => day);
  const days = new Set([from, ...changes.flatMap((day) => [day - 1, day]), until]);
  return [...days].toSorted((a, b) => a - b).map((day) => ({ day, value: standingOn(runUp, day)[what] }));
}

/**
 * The days that a picture of several cycles spans: from the first on which one of them was open or something happened, up to the
 * deadline, and beyond it as far as something happened.
 * @param openings days on which the calls opened
 */
export function spanOf(runUps: readonly RunUp[], openings: readonly number[]): { from: number; to: number } {
  const days = runUps.flatMap((runUp) => runUp.map(({ day }) => day));
  const from = Math.min(-1, ...openings, ...days.map((day) => day - 1));
  return { from, to: Math.max(0, ...days) };
}

const daily = 7;
const mostSteps = 14;

/**
 * The days that a table tells of a span, so many that it stays readable: the last week before the deadline day by day, what lies
 * before in steps of whole weeks, then the end of the span, and `today` where it is in it.
 */
export function reportedDays({ from, to }: { from: number; to: number }, today?: number): number[] {
  const step = 7 * Math.max(1, Math.ceil(-from / 7 / mostSteps));
  const days = new Set([from, to]);
  for (let day = 0; day > from; day -= step) days.add(day);
  for (let day = 0; day > from && day >= -daily; day -= 1) days.add(day);
  if (today !== undefined && today >= from && today <= to) days.add(today);
  return [...days].toSorted((a, b) => a - b);
}
