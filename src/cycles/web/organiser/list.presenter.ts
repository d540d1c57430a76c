import { dateTime } from '../../../platform/i18n/formats.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { CycleView } from '../../cycle-view.js';
import { cyclePaths, cycleUrl } from '../../cycles.paths.js';
import { phaseOf } from '../../domain/phase.js';

export function listModel(texts: Texts, cycles: CycleView[], now: Temporal.Instant, mayChange: boolean) {
  return {
    columns: [{ text: 'Runde' }, { text: 'Phase' }, { text: 'Bewerbungsschluss' }, { text: 'Sichtbarkeit' }],
    rows: cycles.map(({ id, name, milestones, published, schedule }) => ({
      cells: [
        { link: { text: name, href: cycleUrl(id) } },
        { text: texts.t('de', `cycles.phases.${phaseOf(schedule, now)}`) },
        { text: milestones.deadline ? dateTime(milestones.deadline, 'de') : 'steht noch nicht fest' },
        {
          badge: published
            ? { kind: 'success', text: 'Veröffentlicht' }
            : { kind: 'neutral', text: 'Nicht veröffentlicht' },
        },
      ],
    })),
    createHref: mayChange ? cyclePaths.create : undefined,
  };
}
