import type { DomainEvent, Tx } from '../../platform/database/tx.js';
import { entryUrl } from '../../entries/entries.paths.js';
import type { Mail } from './mail.js';
import { entryFacts, sampleEntry, sampleId } from './facts.js';
import { teamOf } from './recipients.js';

/** The entry cannot take part, and why. */
export const entryRejectedMail: Mail = {
  name: 'entry-rejected',
  on: 'EntryRejected',
  async letters(tx, event) {
    const entryId = event.subject.id;
    const facts = await entryFacts(tx, entryId);
    if (!facts) return [];
    const reason = await reasonOf(tx, event);
    return (await teamOf(tx, entryId)).map((to) => ({
      to,
      model: { ...facts },
      passages: { reason },
      links: { entry: { path: entryUrl(entryId) } },
      about: { entryId },
    }));
  },
  sample: {
    model: { ...sampleEntry },
    passages: { reason: 'Die Bewerbung wurde von einem Verein eingereicht, nicht von einer Kommune.' },
    links: { entry: { path: entryUrl(sampleId) } },
  },
};

async function reasonOf(tx: Tx, event: DomainEvent): Promise<string> {
  if (event.reason) return event.reason;
  const [screening] = await tx.rows<{ reason: string }>(
    'SELECT reason FROM screening WHERE entry_id = $1 ORDER BY decided_at DESC, id DESC LIMIT 1',
    [event.subject.id],
  );
  return screening?.reason ?? '';
}
