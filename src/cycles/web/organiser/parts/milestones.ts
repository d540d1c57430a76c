import { Clock } from '../../../../platform/clock/clock.js';
import { dayTimeValues, readDayTime } from '../../../../platform/views/day-time.js';
import { endOfMinute } from '../../../domain/deadline.js';
import { cycleErrors } from '../../../domain/errors.js';
import { type MilestoneKind, milestoneKinds, type Milestones } from '../../../domain/milestones.js';
import { FieldReader } from '../field-reader.js';
import type { PartPage } from '../part-page.js';

const ends: readonly MilestoneKind[] = ['deadline', 'screeningEnds', 'juryCloses', 'exchangeCloses'];
const hints: Partial<Record<MilestoneKind, string>> = {
  deadline: 'Die angegebene Minute zählt noch ganz: 23:59 Uhr endet um 23:59:59 Uhr.',
  publication: 'Frühester Zeitpunkt. Veröffentlicht wird durch eine eigene Handlung.',
  exchangeCloses: 'Bleibt das Feld leer, bleibt der Erfahrungsaustausch offen.',
};

export const milestonesPage: PartPage = {
  part: 'milestones',
  title: 'Termine',
  lead: 'Alle Zeiten gelten in Deutschland. Aus den Terminen ergibt sich, was wann möglich ist.',
  values: ({ milestones }) =>
    Object.assign({}, ...milestoneKinds.map((kind) => dayTimeValues(kind, milestones[kind]))) as Record<
      string,
      string
    >,
  extra: () => ({
    dates: milestoneKinds.map((kind) => ({
      kind,
      label: `cycles.milestones.${kind}`,
      hint: hints[kind],
      optional: kind === 'exchangeCloses',
    })),
  }),
  async save(parts, change, body) {
    const read = new FieldReader(body);
    const dates: [MilestoneKind, Temporal.Instant][] = [];
    for (const kind of milestoneKinds) {
      const [day, time] = [read.text(`${kind}.day`), read.text(`${kind}.time`)];
      if (day === '' && time === '') continue;
      const at = readDayTime(day, time);
      if (at) dates.push([kind, ends.includes(kind) ? toTheEnd(at) : at]);
      else read.refuse(cycleErrors.dateInvalid, kind);
    }
    read.check();
    await parts.changeMilestones(change, Object.fromEntries(dates) as Milestones);
  },
};

const toTheEnd = (at: Temporal.Instant): Temporal.Instant =>
  endOfMinute(at.toZonedDateTimeISO(Clock.zone).toPlainDateTime(), Clock.zone);
