import { organisersOf } from '../../accounts/organiser-rows.js';
import { juryUrls } from '../../jury/jury.paths.js';
import { closesSql } from '../../jury/round-times-sql.js';
import { sampleId } from './facts.js';
import { type Mail, textOf } from './mail.js';

/** Scoring is over and something is missing: organisers decide whether the round is closed with these gaps. */
export const roundClosingDueMail: Mail = {
  name: 'round-closing-due',
  on: 'RoundClosingDue',
  async letters(tx, event) {
    const roundId = event.subject.id;
    const [round] = await tx.rows<{ round: string; cycle: string; until: Date | null }>(
      `SELECT r.name AS round, c.name AS cycle, ${closesSql} AS until
         FROM round r JOIN cycle c ON c.id = r.cycle_id WHERE r.id = $1`,
      [roundId],
    );
    const gaps = {
      openSheets: Number(textOf(event, 'openSheets')),
      entriesWithoutScore: Number(textOf(event, 'entriesWithoutScore')),
      entriesBelowQuorum: Number(textOf(event, 'entriesBelowQuorum') || 0),
    };
    return (await organisersOf(tx)).map((to) => ({
      to,
      model: { ...round, ...gaps },
      links: { round: { path: juryUrls.round(roundId) } },
      about: { roundId },
      once: [textOf(event, 'occurrence')],
    }));
  },
  sample: {
    model: {
      round: 'Bewertung',
      cycle: 'Kommune bewegt Welt 2026',
      until: '2026-07-12T21:59:59Z',
      openSheets: 3,
      entriesWithoutScore: 1,
      entriesBelowQuorum: 2,
    },
    links: { round: { path: juryUrls.round(sampleId) } },
  },
};
