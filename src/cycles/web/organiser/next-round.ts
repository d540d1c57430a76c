import { Clock } from '../../../platform/clock/clock.js';
import { longDate } from '../../../platform/i18n/formats.js';
import type { CycleView } from '../../cycle-view.js';
import { copyCycleUrl } from '../../cycles.paths.js';
import type { Calendar } from '../../domain/biennial-plan.js';
import { preparationDue } from '../../domain/preparation.js';
import { holidaysIn } from '../../public-holidays.js';

export const calendarOf = ({ land }: Pick<CycleView, 'land'>): Calendar => ({
  holidayOn: holidaysIn(land),
  zone: Clock.zone,
});

/** That it is time to prepare the next round, with the page on which that begins; nothing where it is not, or has been begun. */
export function preparationNotice(cycles: readonly CycleView[], now: Temporal.Instant) {
  const due = preparationDue(cycles, now, calendarOf);
  return (
    due && {
      title: `Zeit für die Vorbereitung der Runde ${due.year}`,
      text: `Nach dem Zweijahresplan beginnt die nächste Bewerbungsphase am ${longDate(due.opens, 'de')}. Für ${due.year} ist noch nichts angelegt.`,
      href: copyCycleUrl(due.after.id),
      action: `Runde ${due.year} aus „${due.after.name}“ planen`,
    }
  );
}
