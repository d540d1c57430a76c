import { entryUrl } from '../../entries/entries.paths.js';
import { entryFacts, sampleEntry, sampleId } from './facts.js';
import { type Mail, textOf } from './mail.js';
import { personOf } from './recipients.js';
import { nameOf } from './team-facts.js';

/** Tells an editor that the owner has put them in charge. */
export const ownershipReceivedMail: Mail = {
  name: 'ownership-received',
  on: 'OwnershipHandedOver',
  async letters(tx, event) {
    const entryId = event.subject.id;
    const facts = await entryFacts(tx, entryId);
    if (!facts || textOf(event, 'by') !== 'owner') return [];
    const from = await nameOf(tx, textOf(event, 'from'));
    return (await personOf(tx, textOf(event, 'to'))).map((to) => ({
      to,
      model: { ...facts, from },
      links: { entry: { path: entryUrl(entryId) } },
      about: { entryId },
    }));
  },
  sample: {
    model: { ...sampleEntry, from: 'Jonas Weber' },
    links: { entry: { path: entryUrl(sampleId) } },
  },
};
