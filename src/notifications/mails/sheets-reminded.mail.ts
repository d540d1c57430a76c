import { juryPaths } from '../../jury/jury.paths.js';
import { openSheetsOf } from '../../jury/open-sheet-rows.js';
import { closesSql } from '../../jury/round-times-sql.js';
import { type Mail, type Recipient, textOf } from './mail.js';

interface Reader extends Recipient {
  round: string;
  cycle: string;
  until: Date | null;
}

/** A juror has sheets that are not handed in: exactly their own, by reference number only, with what an organiser wrote to it. */
export const sheetsRemindedMail: Mail = {
  name: 'sheets-reminded',
  on: 'SheetsReminded',
  async letters(tx, event) {
    const [roundId, jurorId] = [textOf(event, 'roundId'), event.subject.id];
    const open = (await openSheetsOf(tx, [roundId])).find((each) => each.jurorId === jurorId);
    const readers = await tx.rows<Reader>(
      `SELECT p.name, p.email, p.lang, r.name AS round, c.name AS cycle, ${closesSql} AS until
         FROM round r JOIN cycle c ON c.id = r.cycle_id JOIN juror j ON j.id = $2 JOIN person p ON p.id = j.person_id
        WHERE r.id = $1`,
      [roundId, jurorId],
    );
    if (!open) return [];
    const { references } = open;
    return readers.map(({ name, email, lang, ...model }) => ({
      to: { name, email, lang },
      model: { ...model, references, count: references.length },
      passages: { note: event.reason ?? '' },
      links: { jury: { path: juryPaths.list } },
      about: { roundId },
      once: [textOf(event, 'occurrence')],
    }));
  },
  sample: {
    model: {
      round: 'Bewertung',
      cycle: 'Kommune bewegt Welt 2026',
      until: '2026-07-12T21:59:59Z',
      count: 2,
      references: ['KBW-2026-0007-3', 'KBW-2026-0042-7'],
    },
    links: { jury: { path: juryPaths.list } },
  },
};
