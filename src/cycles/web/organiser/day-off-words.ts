import { Clock } from '../../../platform/clock/clock.js';
import { longDate } from '../../../platform/i18n/formats.js';
import type { CycleView } from '../../cycle-view.js';
import { daysOff } from '../../domain/biennial-plan.js';
import { laender } from '../../domain/laender.js';
import type { MilestoneKind } from '../../domain/milestones.js';
import type { DayOff } from '../../domain/working-days.js';
import { holidaysIn } from '../../public-holidays.js';
import type { TimelineItem } from '../timeline.js';

/** "Donnerstag, 3. Oktober 2030 (Tag der Deutschen Einheit)" */
export const dayOffWords = ({ day, holiday }: DayOff): string =>
  `${longDate(day.toString(), 'de')} (${holiday ?? 'Wochenende'})`;

/** What to say beside dates of a cycle on which nobody works. */
export function dayOffHints({ milestones, land }: Pick<CycleView, 'milestones' | 'land'>) {
  const found = daysOff(milestones, { holidayOn: holidaysIn(land), zone: Clock.zone });
  return new Map<MilestoneKind, string>(
    found.map(({ kind, off }) => [
      kind,
      off.holiday
        ? `Fällt auf einen Feiertag in ${laender[land]}: ${off.holiday}.`
        : `Fällt auf ein Wochenende: ${longDate(off.day.toString(), 'de').split(',')[0]}.`,
    ]),
  );
}

/** The dates of a cycle as a time line, with these words under those that nobody works on. */
export function withDayOffHints(
  items: readonly TimelineItem[],
  cycle: Pick<CycleView, 'milestones' | 'land'>,
): (TimelineItem & { text?: string })[] {
  const texts = new Map(
    [...dayOffHints(cycle)].map(([kind, text]) => [cycle.milestones[kind]!.toString(), text]),
  );
  return items.map((item) => {
    const text = texts.get(item.datetime);
    return { ...item, ...(text && { text }) };
  });
}
