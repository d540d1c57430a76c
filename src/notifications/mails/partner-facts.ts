import type { Tx } from '../../platform/database/tx.js';
import { entryFacts, sampleEntry } from './facts.js';
import type { Change, Recipient } from './mail.js';

/** What every mail to a partner names, with the person who speaks for it. */
export interface PartnerFacts {
  to: Recipient;
  model: Record<string, unknown>;
}

/** Nobody where the entry or the partner is gone. */
export async function partnerFacts(tx: Tx, entryId: string, partnerId: string): Promise<PartnerFacts[]> {
  const facts = await entryFacts(tx, entryId);
  const rows = await tx.rows<Recipient & { organisation: string; expiresAt: Date; deadline: Date | null }>(
    `SELECT r.contact_name AS name, r.email, coalesce(p.lang, 'de') AS lang, r.organisation, r.expires_at AS "expiresAt",
            m.at AS deadline
       FROM partner r JOIN entry e ON e.id = r.entry_id
       LEFT JOIN milestone m ON m.cycle_id = e.cycle_id AND m.kind = 'deadline'
       LEFT JOIN person p ON p.email = r.email WHERE r.id = $1`,
    [partnerId],
  );
  return rows.map(({ organisation, expiresAt, deadline, ...to }) => ({
    to,
    model: { ...facts, organisation, expiresAt, deadline },
  }));
}

/** Whoever is no partner any more, or is reached elsewhere, is not written to: what still waits is taken back. */
export const takenBack = (template: string): Change[] =>
  ['PartnerWithdrawn', 'PartnerContactChanged'].map((on) => ({
    on,
    follow: (tx, event, waiting) =>
      waiting.takeBack(tx, template, { partnerId: String(event.payload?.partnerId) }),
  }));

export const samplePartner = {
  ...sampleEntry,
  organisation: 'Eine Welt für alle e. V.',
  expiresAt: '2026-06-26T21:59:59Z',
  deadline: '2026-06-12T21:59:59Z',
};
