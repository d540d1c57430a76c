import type { Tx } from '../../platform/database/tx.js';
import { type Mail, type Recipient, textOf } from './mail.js';
import { entryFacts, sampleEntry, sampleId } from './facts.js';

interface Invitation extends Recipient {
  organisation: string;
  expiresAt: Date;
}

/** Asks an organisation to confirm the entry. */
export const partnerInvitedMail: Mail = {
  name: 'partner-invited',
  on: 'PartnerInvited',
  async letters(tx, event) {
    const partnerId = textOf(event, 'partnerId');
    const id = textOf(event, 'linkId') || partnerId;
    const facts = await entryFacts(tx, event.subject.id);
    const invitations = facts ? await invitationOf(tx, partnerId) : [];
    return invitations.map(({ organisation, expiresAt, ...to }) => ({
      to,
      model: { ...facts, organisation, expiresAt },
      links: { entry: { purpose: 'partner', id } },
      about: { partnerId },
    }));
  },
  sample: {
    model: {
      ...sampleEntry,
      organisation: 'Eine Welt für alle e. V.',
      expiresAt: '2026-06-26T21:59:59Z',
    },
    links: { entry: { purpose: 'partner', id: sampleId } },
  },
};

const invitationOf = (tx: Tx, partnerId: string): Promise<Invitation[]> =>
  tx.rows(
    `SELECT r.contact_name AS name, r.email, coalesce(p.lang, 'de') AS lang, r.organisation, r.expires_at AS "expiresAt"
       FROM partner r LEFT JOIN person p ON p.email = r.email WHERE r.id = $1`,
    [partnerId],
  );
