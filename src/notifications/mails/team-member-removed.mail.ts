import { entryFacts, sampleEntry } from './facts.js';
import { type Mail, textOf } from './mail.js';
import { personOf } from './recipients.js';

/** Tells somebody that they are no longer in the team. */
export const teamMemberRemovedMail: Mail = {
  name: 'team-member-removed',
  on: 'TeamMemberLeft',
  async letters(tx, event) {
    const entryId = event.subject.id;
    const facts = await entryFacts(tx, entryId);
    const how = textOf(event, 'how');
    if (!facts || how === 'left') return [];
    const { municipality, cycle } = facts;
    return (await personOf(tx, textOf(event, 'personId'))).map((to) => ({
      to,
      model: { municipality, cycle, organiser: how === 'replaced' },
      about: { entryId },
    }));
  },
  sample: {
    model: { municipality: sampleEntry.municipality, cycle: sampleEntry.cycle, organiser: false },
  },
};
