import { organisersOf } from '../../accounts/organiser-rows.js';
import { screeningQueueUrl } from '../../entries/screening.paths.js';
import { sampleId } from './facts.js';
import { type Mail, textOf } from './mail.js';

/** The formal check ends soon, or has ended, and entries wait: to every organiser. */
export const screeningDueMail: Mail = {
  name: 'screening-due',
  on: 'ScreeningDue',
  async letters(tx, event) {
    const cycleId = event.subject.id;
    const [cycle] = await tx.rows<{ cycle: string; until: Date; juryOpens: Date | null }>(
      `SELECT c.name AS cycle, m.at AS until,
              (SELECT at FROM milestone WHERE cycle_id = c.id AND kind = 'juryOpens') AS "juryOpens"
         FROM cycle c JOIN milestone m ON m.cycle_id = c.id AND m.kind = 'screeningEnds' WHERE c.id = $1`,
      [cycleId],
    );
    if (!cycle) return [];
    const occurrence = textOf(event, 'occurrence');
    const undecided = Number(textOf(event, 'undecided'));
    return (await organisersOf(tx)).map((to) => ({
      to,
      model: { ...cycle, undecided, over: occurrence === 'over' },
      links: { queue: { path: screeningQueueUrl({ runde: cycleId }) } },
      about: { cycleId },
      once: [occurrence],
    }));
  },
  sample: {
    model: {
      cycle: 'Kommune bewegt Welt 2026',
      until: '2026-06-25T21:59:59Z',
      juryOpens: '2026-06-26T07:00:00Z',
      undecided: 4,
      over: false,
    },
    links: { queue: { path: screeningQueueUrl({ runde: sampleId }) } },
  },
};
