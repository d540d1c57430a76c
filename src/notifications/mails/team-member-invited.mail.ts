import { entryUrl } from '../../entries/entries.paths.js';
import { entryFacts, sampleEntry, sampleId } from './facts.js';
import { type Mail, textOf } from './mail.js';
import { personOf } from './recipients.js';

/** Somebody was asked to work on the dossier; signing in leads to it. */
export const teamMemberInvitedMail: Mail = {
  name: 'team-member-invited',
  on: 'TeamMemberInvited',
  async letters(tx, event) {
    const entryId = event.subject.id;
    const facts = await entryFacts(tx, entryId);
    const people = facts ? await personOf(tx, textOf(event, 'personId')) : [];
    return people.map((to) => ({
      to,
      model: { ...facts },
      links: { entry: { path: entryUrl(entryId) } },
      about: { entryId },
    }));
  },
  sample: { model: { ...sampleEntry }, links: { entry: { path: entryUrl(sampleId) } } },
};
