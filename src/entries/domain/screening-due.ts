import type { Milestones } from '../../cycles/domain/milestones.js';
import type { Occurrence } from '../../cycles/domain/scheduled-action.js';

/** Calendar days before the end of the formal check. */
const notice = { days: 3 };
/** Told late it still helps, as long as the jury has not begun; where it begins at once, for these days. */
const leastSense = { days: 3 };

/** When organisers are told how many entries wait for the formal check: shortly before it ends, and when it has ended. */
export function screeningReminders(
  { deadline, screeningEnds, juryOpens }: Milestones,
  zone: string,
): Occurrence[] {
  if (!deadline || !screeningEnds) return [];
  const day = (moment: Temporal.Instant, change: Temporal.DurationLike) =>
    moment.toZonedDateTimeISO(zone).add(change).toInstant();
  const ends = Temporal.Instant.compare;
  const soon = day(screeningEnds, { days: -notice.days });
  const over = screeningEnds.add({ milliseconds: 1 });
  const least = day(screeningEnds, leastSense);
  const senseUntil = juryOpens && ends(juryOpens, least) > 0 ? juryOpens : least;
  return [
    ...(ends(deadline, soon) < 0
      ? [{ occurrence: 'd3', at: soon, senseUntil: over, label: '3 Tage vor dem Ende' }]
      : []),
    { occurrence: 'over', at: over, senseUntil, label: 'am Ende' },
  ];
}
