import { entryUrl } from '../../entries/entries.paths.js';
import { entryFacts, sampleEntry, sampleId } from './facts.js';
import { type Mail, textOf } from './mail.js';
import { accessAsked, ownerOf } from './team-facts.js';

/** Tells the owner that somebody asks to be let in. */
export const accessRequestedMail: Mail = {
  name: 'access-requested',
  on: 'AccessRequested',
  async letters(tx, event) {
    const entryId = event.subject.id;
    const facts = await entryFacts(tx, entryId);
    const asked = await accessAsked(tx, textOf(event, 'requestId'));
    if (!facts || !asked) return [];
    const { asking, address, message } = asked;
    return (await ownerOf(tx, entryId)).map((to) => ({
      to,
      model: { ...facts, asking, address },
      passages: { message },
      links: { team: { path: entryUrl(entryId, 'team') } },
      about: { entryId },
    }));
  },
  sample: {
    model: { ...sampleEntry, asking: 'Jonas Weber', address: 'jonas.weber@example.org' },
    passages: { message: 'Ich arbeite im Integrationsbüro.' },
    links: { team: { path: entryUrl(sampleId, 'team') } },
  },
};
