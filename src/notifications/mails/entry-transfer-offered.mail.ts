import { entryFacts, sampleEntry } from './facts.js';
import { type Mail, textOf } from './mail.js';
import { ownerOf } from './team-facts.js';

/** Tells the owner that the organisation offers the entry to somebody else, and why. */
export const entryTransferOfferedMail: Mail = {
  name: 'entry-transfer-offered',
  on: 'EntryTransferOffered',
  async letters(tx, event) {
    const entryId = event.subject.id;
    const invitationId = textOf(event, 'invitationId');
    const facts = await entryFacts(tx, entryId);
    const [offer] = await tx.rows<{ to: string; teamLeaves: boolean }>(
      'SELECT name AS to, team_leaves AS "teamLeaves" FROM team_invitation WHERE id = $1',
      [invitationId],
    );
    if (!facts || !offer) return [];
    return (await ownerOf(tx, entryId)).map((to) => ({
      to,
      model: { ...facts, ...offer },
      passages: { reason: event.reason ?? '' },
      about: { entryId, invitationId },
    }));
  },
  sample: {
    model: { ...sampleEntry, to: 'Jonas Weber', teamLeaves: true },
    passages: { reason: 'Die bisher verantwortliche Person arbeitet nicht mehr in der Verwaltung.' },
  },
};
