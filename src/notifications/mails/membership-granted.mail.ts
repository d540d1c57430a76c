import { linkedPaths } from '../linked.paths.js';
import { type Mail, textOf } from './mail.js';
import { entryFacts, sampleEntry } from './facts.js';
import { personOf } from './recipients.js';

/** The exchange area is open to somebody. */
export const membershipGrantedMail: Mail = {
  name: 'membership-granted',
  on: 'MembershipGranted',
  async letters(tx, event) {
    const facts = await entryFacts(tx, event.subject.id);
    const people = facts ? await personOf(tx, textOf(event, 'personId')) : [];
    return people.map((to) => ({
      to,
      model: { ...facts },
      links: { exchange: { path: linkedPaths.exchange } },
      about: { entryId: event.subject.id },
    }));
  },
  sample: { model: { ...sampleEntry }, links: { exchange: { path: linkedPaths.exchange } } },
};
