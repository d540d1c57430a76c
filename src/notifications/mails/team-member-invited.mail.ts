import type { Tx } from '../../platform/database/tx.js';
import { entryFacts, sampleEntry, sampleId } from './facts.js';
import { type Mail, type Recipient, textOf } from './mail.js';

interface Invitation extends Recipient {
  invitedBy: string;
  owner: boolean;
  expiresAt: Date;
}

const name = 'team-member-invited';

/** Somebody is asked to work on the dossier, or to take it over; the page behind the link tells nothing of it yet. */
export const teamMemberInvitedMail: Mail = {
  name,
  on: 'TeamMemberInvited',
  async letters(tx, event) {
    const invitationId = textOf(event, 'invitationId');
    const facts = await entryFacts(tx, event.subject.id);
    if (!facts) return [];
    const { municipality, cycle } = facts;
    return (await invitationOf(tx, invitationId)).map(({ invitedBy, owner, expiresAt, ...to }) => ({
      to,
      model: { municipality, cycle, invitedBy, owner, expiresAt },
      links: { invitation: { purpose: 'team', id: invitationId } },
      about: { invitationId },
    }));
  },
  changes: [
    {
      on: 'TeamInvitationWithdrawn',
      follow: (tx, event, waiting) =>
        waiting.takeBack(tx, name, { invitationId: textOf(event, 'invitationId') }),
    },
  ],
  sample: {
    model: {
      municipality: sampleEntry.municipality,
      cycle: sampleEntry.cycle,
      invitedBy: 'Jonas Weber',
      owner: false,
      expiresAt: '2026-06-26T21:59:59Z',
    },
    links: { invitation: { purpose: 'team', id: sampleId } },
  },
};

const invitationOf = (tx: Tx, invitationId: string): Promise<Invitation[]> =>
  tx.rows(
    `SELECT i.name, i.email, coalesce(p.lang, i.lang) AS lang, b.name AS "invitedBy", i.role = 'owner' AS owner,
            i.expires_at AS "expiresAt"
       FROM team_invitation i JOIN person b ON b.id = i.invited_by_id LEFT JOIN person p ON p.email = i.email
      WHERE i.id = $1`,
    [invitationId],
  );
