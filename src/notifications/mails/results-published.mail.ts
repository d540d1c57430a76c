import { laureatesUrl } from '../../awards/awards.paths.js';
import { instantOf } from '../../platform/database/instants.js';
import type { Mail, Recipient } from './mail.js';

interface Reader extends Recipient {
  cycle: string;
  year: number;
  visibleFrom: Date;
}

/** The results are public: to everyone who applied, not before the instant that was chosen. */
export const resultsPublishedMail: Mail = {
  name: 'results-published',
  on: 'ResultsPublished',
  async letters(tx, event) {
    const readers = await tx.rows<Reader>(
      `SELECT DISTINCT p.name, p.email, p.lang, c.name AS cycle, c.year, u.visible_from AS "visibleFrom"
         FROM publication u JOIN cycle c ON c.id = u.cycle_id
         JOIN entry e ON e.cycle_id = c.id AND e.reference IS NOT NULL AND e.state IN ('submitted', 'admitted', 'rejected')
         JOIN entry_member m ON m.entry_id = e.id JOIN person p ON p.id = m.person_id
        WHERE c.id = $1 AND p.deactivated_at IS NULL ORDER BY p.email`,
      [event.subject.id],
    );
    return readers.map(({ cycle, year, visibleFrom, ...to }) => ({
      to,
      model: { cycle },
      links: { results: { path: laureatesUrl(year) } },
      about: { cycleId: event.subject.id },
      once: ['results'],
      notBefore: instantOf(visibleFrom),
    }));
  },
  sample: { model: { cycle: 'Kommune bewegt Welt 2026' }, links: { results: { path: laureatesUrl(2026) } } },
};
