import { entryUrl } from '../../entries/entries.paths.js';
import { entryFacts, sampleEntry, sampleId } from './facts.js';
import { type Mail, textOf } from './mail.js';
import { personOf } from './recipients.js';
import { accessAsked } from './team-facts.js';

/** Tells whoever asked that they belong to the team. */
export const accessGrantedMail: Mail = {
  name: 'access-granted',
  on: 'AccessGranted',
  async letters(tx, event) {
    const entryId = event.subject.id;
    const facts = await entryFacts(tx, entryId);
    const asked = await accessAsked(tx, textOf(event, 'requestId'));
    if (!facts || !asked) return [];
    return (await personOf(tx, asked.personId)).map((to) => ({
      to,
      model: { ...facts },
      links: { entry: { path: entryUrl(entryId) } },
      about: { entryId },
    }));
  },
  sample: { model: { ...sampleEntry }, links: { entry: { path: entryUrl(sampleId) } } },
};
