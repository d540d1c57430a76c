import { juryPaths } from '../../jury/jury.paths.js';
import { closesSql } from '../../jury/round-times-sql.js';
import { jurorInRound } from '../../jury/round-members.js';
import type { Mail, Recipient } from './mail.js';

interface Reader extends Recipient {
  round: string;
  cycle: string;
  until: Date | null;
  entries: number;
  calibration: boolean;
}

/** Scoring begins, or the calibration of a round: to every juror of it, with the number of their own entries only. */
export const roundOpenedMail: Mail = {
  name: 'round-opened',
  on: 'RoundOpened',
  async letters(tx, event) {
    const readers = await tx.rows<Reader>(
      `SELECT p.name, p.email, p.lang, r.name AS round, c.name AS cycle,
              ${closesSql} AS until, r.calibrates_id IS NOT NULL AS calibration,
              (SELECT count(*)::int FROM assignment a WHERE a.round_id = r.id AND a.juror_id = j.id) AS entries
         FROM round r JOIN cycle c ON c.id = r.cycle_id
         JOIN juror j ON ${jurorInRound} JOIN person p ON p.id = j.person_id
        WHERE r.id = $1 AND p.deactivated_at IS NULL ORDER BY p.id`,
      [event.subject.id],
    );
    return readers.map(({ name, email, lang, ...model }) => ({
      to: { name, email, lang },
      model,
      links: { jury: { path: juryPaths.list } },
      about: { roundId: event.subject.id },
      once: ['opened'],
    }));
  },
  sample: {
    model: {
      round: 'Bewertung',
      cycle: 'Kommune bewegt Welt 2026',
      until: '2026-07-13T21:59:59Z',
      entries: 12,
      calibration: false,
    },
    links: { jury: { path: juryPaths.list } },
  },
};
