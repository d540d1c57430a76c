import { organisersOf } from '../../accounts/organiser-rows.js';
import { scheduleUrl } from '../../cycles/schedule.paths.js';
import { sampleId } from './facts.js';
import { type Mail, textOf } from './mail.js';

interface Failed {
  cycle: string;
  dueAt: Date;
  failure: string;
}

/** Something that was to happen by itself was not possible: once to every organiser, however often it is tried again. */
export const actionFailedMail: Mail = {
  name: 'action-failed',
  on: 'ScheduledActionFailed',
  async letters(tx, event) {
    const cycleId = event.subject.id;
    const which = ['kind', 'occurrence', 'number'].map((key) => textOf(event, key));
    const [failed] = await tx.rows<Failed>(
      `SELECT c.name AS cycle, a.due_at AS "dueAt", a.failure
         FROM scheduled_action a JOIN cycle c ON c.id = a.cycle_id
        WHERE a.cycle_id = $1 AND a.kind = $2 AND a.occurrence = $3 AND a.number = $4::int`,
      [cycleId, ...which],
    );
    if (!failed) return [];
    const { cycle, dueAt, failure } = failed;
    return (await organisersOf(tx)).map((to) => ({
      to,
      model: { cycle, dueAt, action: textOf(event, 'name') },
      passages: { failure },
      links: { schedule: { path: scheduleUrl(cycleId) } },
      about: { cycleId },
      once: [...which, dueAt.toISOString()],
    }));
  },
  sample: {
    model: {
      cycle: 'Kommune bewegt Welt 2026',
      action: 'Bewertungsrunde öffnet: Vorauswahl',
      dueAt: '2026-06-26T07:00:00Z',
    },
    passages: { failure: 'Die Bewertungsrunde hat noch keine Jurymitglieder.' },
    links: { schedule: { path: scheduleUrl(sampleId) } },
  },
};
