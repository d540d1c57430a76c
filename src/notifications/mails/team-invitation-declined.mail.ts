import { entryUrl } from '../../entries/entries.paths.js';
import { entryFacts, sampleEntry, sampleId } from './facts.js';
import { type Mail, textOf } from './mail.js';
import { ownerOf } from './team-facts.js';

/** Tells the owner that somebody does not want to join. */
export const teamInvitationDeclinedMail: Mail = {
  name: 'team-invitation-declined',
  on: 'TeamInvitationDeclined',
  async letters(tx, event) {
    const entryId = event.subject.id;
    const facts = await entryFacts(tx, entryId);
    const [invitation] = await tx.rows<{ invited: string }>(
      'SELECT name AS invited FROM team_invitation WHERE id = $1',
      [textOf(event, 'invitationId')],
    );
    if (!facts || !invitation) return [];
    return (await ownerOf(tx, entryId)).map((to) => ({
      to,
      model: { ...facts, ...invitation },
      links: { team: { path: entryUrl(entryId, 'team') } },
      about: { entryId },
    }));
  },
  sample: {
    model: { ...sampleEntry, invited: 'Jonas Weber' },
    links: { team: { path: entryUrl(sampleId, 'team') } },
  },
};
