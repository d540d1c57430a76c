import { dateTime } from '../../../platform/i18n/formats.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { CycleView } from '../../cycle-view.js';
import { courseOf } from '../../domain/course.js';
import { allows, phaseOf } from '../../domain/phase.js';
import { actWords } from './act-words.js';

/** What is possible in which phase and when, as the one table of phases says it; the present one is marked. */
export function phaseTable(texts: Texts, cycle: CycleView, now: Temporal.Instant) {
  const { schedule, milestones, graceMinutes } = cycle;
  const present = phaseOf(schedule, now);
  const acts = Object.keys(actWords) as (keyof typeof actWords)[];
  return {
    phaseColumns: [{ text: 'Phase' }, { text: 'Von' }, { text: 'Bis' }, { text: 'Möglich ist' }],
    phases: courseOf(milestones, graceMinutes).map(({ phase, from, until }) => ({
      cells: [
        {
          text: texts.t('de', `cycles.phases.${phase}`),
          ...(phase === present && { hint: 'Jetzt' }),
        },
        { text: dateTime(from, 'de'), whole: true },
        { text: until ? dateTime(until, 'de') : 'ohne Ende', whole: true },
        {
          text: acts
            .filter((act) => allows(phase, act))
            .map((act) => actWords[act])
            .join(', '),
        },
      ],
    })),
  };
}
