import { exchangePaths } from '../../exchange/exchange.paths.js';
import { instantOf } from '../../platform/database/instants.js';
import type { Tx } from '../../platform/database/tx.js';
import { entryFacts, sampleEntry } from './facts.js';
import { type Mail, textOf } from './mail.js';
import { personOf } from './recipients.js';

const name = 'membership-granted';

/** The exchange area is open to somebody: sent when it opens, which may be long after they became a member. */
export const membershipGrantedMail: Mail = {
  name,
  on: 'MembershipGranted',
  async letters(tx, event) {
    const entryId = event.subject.id;
    const personId = textOf(event, 'personId');
    const facts = await entryFacts(tx, entryId);
    const [opening] = await tx.rows<{ cycleId: string; at: Date | null }>(
      `SELECT e.cycle_id AS "cycleId", o.at FROM entry e
         LEFT JOIN milestone o ON o.cycle_id = e.cycle_id AND o.kind = 'exchangeOpens' WHERE e.id = $1`,
      [entryId],
    );
    if (!facts || !opening?.at) return [];
    const { cycleId, at } = opening;
    return (await personOf(tx, personId)).map((to) => ({
      to,
      model: { ...facts },
      links: { exchange: { path: exchangePaths.start } },
      about: { entryId, personId, cycleId },
      notBefore: instantOf(at),
    }));
  },
  changes: [
    {
      on: 'RoleRevoked',
      follow: (tx, event, waiting) =>
        waiting.takeBack(tx, name, { personId: event.subject.id, entryId: textOf(event, 'scopeId') }),
    },
    {
      on: 'CycleChanged',
      async follow(tx, { subject }, waiting) {
        const opens = await openingOf(tx, subject.id);
        if (opens) await waiting.moveTo(tx, name, { cycleId: subject.id }, opens);
      },
    },
  ],
  sample: { model: { ...sampleEntry }, links: { exchange: { path: exchangePaths.start } } },
};

async function openingOf(tx: Tx, cycleId: string): Promise<Temporal.Instant | undefined> {
  const [opening] = await tx.rows<{ at: Date }>(
    `SELECT at FROM milestone WHERE cycle_id = $1 AND kind = 'exchangeOpens'`,
    [cycleId],
  );
  return opening && instantOf(opening.at);
}
