import { dateTime } from '../../../platform/i18n/formats.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { CycleView } from '../../cycle-view.js';
import { copyCycleUrl, cyclePaths, cycleUrl } from '../../cycles.paths.js';
import { calendarOf, preparationNotice } from './next-round.js';
import { roundsPicture, roundsTable } from './rounds-picture.js';
import { successorOf } from '../../domain/biennial-plan.js';
import { roundsTimeline } from '../../domain/rounds-timeline.js';
import { phaseOf } from '../../domain/phase.js';

export function listModel(texts: Texts, cycles: CycleView[], now: Temporal.Instant, mayChange: boolean) {
  const rounds = roundsTimeline(cycles, now, calendarOf);
  const nextCell = (id: string, year: number) => {
    const next = successorOf({ year }, cycles);
    if (next) return { link: { text: `Runde ${next.year}`, href: cycleUrl(next.id) } };
    return mayChange
      ? { link: { text: `Runde nach ${year} planen`, href: copyCycleUrl(id) } }
      : { text: 'Noch keine' };
  };
  return {
    preparation: mayChange ? preparationNotice(cycles, now) : undefined,
    picture: roundsPicture(rounds, now),
    plan: roundsTable(rounds),
    columns: [
      { text: 'Runde' },
      { text: 'Phase' },
      { text: 'Bewerbungsschluss' },
      { text: 'Sichtbarkeit' },
      { text: 'Nächste Runde' },
    ],
    rows: cycles.map(({ id, year, name, milestones, published, schedule }) => ({
      cells: [
        { link: { text: name, href: cycleUrl(id) } },
        { text: texts.t('de', `cycles.phases.${phaseOf(schedule, now)}`) },
        { text: milestones.deadline ? dateTime(milestones.deadline, 'de') : 'steht noch nicht fest' },
        {
          badge: published
            ? { kind: 'success', text: 'Veröffentlicht' }
            : { kind: 'neutral', text: 'Nicht veröffentlicht' },
        },
        nextCell(id, year),
      ],
    })),
    createHref: mayChange ? cyclePaths.create : undefined,
  };
}
