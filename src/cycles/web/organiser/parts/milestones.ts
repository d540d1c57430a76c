import { dayTimeValues } from '../../../../platform/views/day-time.js';
import { type MilestoneKind, milestoneKinds } from '../../../domain/milestones.js';
import { dayOffHints } from '../day-off-words.js';
import { FieldReader } from '../field-reader.js';
import type { PartPage } from '../part-page.js';
import { readDates } from '../read-dates.js';

export const dateHints: Partial<Record<MilestoneKind, string>> = {
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
  extra: (cycle) => {
    const off = dayOffHints(cycle);
    return {
      dates: milestoneKinds.map((kind) => ({
        kind,
        label: `cycles.milestones.${kind}`,
        hint: [dateHints[kind], off.get(kind)].filter(Boolean).join(' '),
        optional: kind === 'exchangeCloses',
      })),
    };
  },
  async save(parts, change, body) {
    const read = new FieldReader(body);
    const milestones = readDates(read);
    read.check();
    return parts.changeMilestones(change, milestones);
  },
};
