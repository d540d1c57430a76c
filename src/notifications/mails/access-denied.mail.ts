import { entryPaths } from '../../entries/entries.paths.js';
import { entryFacts, sampleEntry } from './facts.js';
import { type Mail, textOf } from './mail.js';
import { personOf } from './recipients.js';
import { accessAsked } from './team-facts.js';

/** Tells whoever asked that the owner said no, not who that is; nothing of the entry. */
export const accessDeniedMail: Mail = {
  name: 'access-denied',
  on: 'AccessDenied',
  async letters(tx, event) {
    const facts = await entryFacts(tx, event.subject.id);
    const requestId = textOf(event, 'requestId');
    const asked = await accessAsked(tx, requestId);
    if (!facts || !asked) return [];
    const { municipality, cycle } = facts;
    return (await personOf(tx, asked.personId)).map((to) => ({
      to,
      model: { municipality, cycle },
      passages: { answer: asked.answer },
      links: { list: { path: entryPaths.list } },
      about: { requestId },
    }));
  },
  sample: {
    model: { municipality: sampleEntry.municipality, cycle: sampleEntry.cycle },
    passages: { answer: 'Bitte wenden Sie sich an das Büro für Internationales.' },
    links: { list: { path: entryPaths.list } },
  },
};
