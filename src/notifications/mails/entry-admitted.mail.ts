import { entryUrl } from '../../entries/entries.paths.js';
import type { Mail } from './mail.js';
import { entryFacts, sampleEntry, sampleId } from './facts.js';
import { teamOf } from './recipients.js';

/** The eligibility check went well: the jury reads the entry. */
export const entryAdmittedMail: Mail = {
  name: 'entry-admitted',
  on: 'EntryAdmitted',
  async letters(tx, event) {
    const entryId = event.subject.id;
    const facts = await entryFacts(tx, entryId);
    const team = facts ? await teamOf(tx, entryId) : [];
    return team.map((to) => ({
      to,
      model: { ...facts },
      links: { entry: { path: entryUrl(entryId) } },
      about: { entryId },
    }));
  },
  sample: { model: { ...sampleEntry }, links: { entry: { path: entryUrl(sampleId) } } },
};
