import type { Milestones } from '../../cycles/domain/milestones.js';
import type { Occurrence } from '../../cycles/domain/scheduled-action.js';

/** How long before the end of its time a draft is reminded, from the earliest on. Days are days of the calendar, hours are hours. */
const steps = [
  { key: 'd14', before: { days: 14 }, label: '14 Tage vorher' },
  { key: 'd3', before: { days: 3 }, label: '3 Tage vorher' },
  { key: 'h24', before: { hours: 24 }, label: '24 Stunden vorher' },
] as const;

/** An end of its own that an entry has, later than that of its cycle. */
export interface OwnEnd {
  readonly until: Temporal.Instant;
  /** An earlier reminder would have been due before anybody knew of this end. */
  readonly grantedAt: Temporal.Instant;
}

/**
 * When drafts are reminded: those with the cycle's deadline by `d14`, `d3`, `h24`, those with more time by the same steps before their own
 * end, for each end apart. A reminder that was missed is sent late until the next one is due, the last one until the end.
 * @param say how a label names an end of its own
 */
export function draftReminders(
  { callOpens, deadline }: Milestones,
  ownEnds: readonly OwnEnd[],
  zone: string,
  say: (until: Temporal.Instant) => string,
): Occurrence[] {
  if (!callOpens || !deadline) return [];
  const ends = Map.groupBy(ownEnds, ({ until }) => until.toString());
  return [
    ...stepsTo(deadline, callOpens, zone),
    ...[...ends.values()].flatMap((each) => {
      const { until } = each[0]!;
      const known = each.map(({ grantedAt }) => grantedAt).toSorted(Temporal.Instant.compare)[0]!;
      return stepsTo(until, known, zone).map(({ occurrence, label, ...when }) => ({
        ...when,
        occurrence: ofOwnEnd(occurrence, until),
        label: `${label}, verlängert bis ${say(until)}`,
      }));
    }),
  ];
}

/** Whether a draft is one of those that this occurrence reminds. @param ownEnd null where the cycle's deadline holds */
export function isReminded(occurrence: string, ownEnd: OwnEnd | null, zone: string): boolean {
  return steps.some(({ key, before }) => {
    if (!ownEnd) return occurrence === key;
    const at = earlier(ownEnd.until, before, zone);
    return occurrence === ofOwnEnd(key, ownEnd.until) && isBefore(ownEnd.grantedAt, at);
  });
}

function stepsTo(end: Temporal.Instant, from: Temporal.Instant, zone: string) {
  return steps
    .map(({ key, before, label }, index) => {
      const next = steps[index + 1];
      const senseUntil = next ? earlier(end, next.before, zone) : end;
      return { occurrence: key, label, at: earlier(end, before, zone), senseUntil };
    })
    .filter(({ at }) => isBefore(from, at));
}

const ofOwnEnd = (key: string, until: Temporal.Instant): string => `${key} ${until.toString()}`;

const earlier = (end: Temporal.Instant, before: Temporal.DurationLike, zone: string): Temporal.Instant =>
  end.toZonedDateTimeISO(zone).subtract(before).toInstant();

const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0;
