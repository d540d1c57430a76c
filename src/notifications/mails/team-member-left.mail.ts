import { entryUrl } from '../../entries/entries.paths.js';
import { entryFacts, sampleEntry, sampleId } from './facts.js';
import { type Mail, textOf } from './mail.js';
import { nameOf, ownerOf } from './team-facts.js';

/** Tells the owner that somebody left of themselves. */
export const teamMemberLeftMail: Mail = {
  name: 'team-member-left',
  on: 'TeamMemberLeft',
  async letters(tx, event) {
    const entryId = event.subject.id;
    const facts = await entryFacts(tx, entryId);
    if (!facts || textOf(event, 'how') !== 'left') return [];
    const member = await nameOf(tx, textOf(event, 'personId'));
    return (await ownerOf(tx, entryId)).map((to) => ({
      to,
      model: { ...facts, member },
      links: { team: { path: entryUrl(entryId, 'team') } },
      about: { entryId },
    }));
  },
  sample: {
    model: { ...sampleEntry, member: 'Jonas Weber' },
    links: { team: { path: entryUrl(sampleId, 'team') } },
  },
};
