import { copyCycleUrl } from '../../cycles/cycles.paths.js';
import { yearsBetween } from '../../cycles/domain/biennial-plan.js';
import type { Mail, Recipient } from './mail.js';

/** It is time to prepare the next round: to every organiser, once for each round. */
export const preparationDueMail: Mail = {
  name: 'preparation-due',
  on: 'PreparationDue',
  async letters(tx, event) {
    const cycleId = event.subject.id;
    const readers = await tx.rows<Recipient & { last: string; year: number }>(
      `SELECT p.name, p.email, p.lang, c.name AS last, c.year
         FROM cycle c CROSS JOIN person p
        WHERE c.id = $1 AND p.deactivated_at IS NULL
          AND EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id AND g.role = 'organiser') ORDER BY p.id`,
      [cycleId],
    );
    return readers.map(({ name, email, lang, last, year }) => ({
      to: { name, email, lang },
      model: { last, next: year + yearsBetween },
      links: { plan: { path: copyCycleUrl(cycleId) } },
      about: { cycleId },
      once: ['preparation'],
    }));
  },
  sample: {
    model: { last: 'Kommune bewegt Welt 2026', next: 2028 },
    links: { plan: { path: copyCycleUrl('0198c0de-0000-7000-8000-000000000000') } },
  },
};
