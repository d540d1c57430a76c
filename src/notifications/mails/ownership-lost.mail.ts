import { entryUrl } from '../../entries/entries.paths.js';
import { entryFacts, sampleEntry, sampleId } from './facts.js';
import { type Mail, textOf } from './mail.js';
import { teamOf } from './recipients.js';
import { nameOf } from './team-facts.js';

/** Tells who was in charge that somebody took over whom the organisation had asked. Who left with the whole team is told that. */
export const ownershipLostMail: Mail = {
  name: 'ownership-lost',
  on: 'OwnershipHandedOver',
  async letters(tx, event) {
    const entryId = event.subject.id;
    const facts = await entryFacts(tx, entryId);
    if (!facts || textOf(event, 'by') !== 'organiser') return [];
    const to = await nameOf(tx, textOf(event, 'to'));
    const [before] = await tx.rows<{ email: string }>('SELECT email FROM person WHERE id = $1', [
      textOf(event, 'from'),
    ]);
    const stayed = (await teamOf(tx, entryId)).filter(({ email }) => email === before?.email);
    return stayed.map((reader) => ({
      to: reader,
      model: { ...facts, to },
      links: { entry: { path: entryUrl(entryId) } },
      about: { entryId },
    }));
  },
  sample: {
    model: { ...sampleEntry, to: 'Jonas Weber' },
    links: { entry: { path: entryUrl(sampleId) } },
  },
};
