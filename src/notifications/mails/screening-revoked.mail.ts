import { entryUrl } from '../../entries/entries.paths.js';
import type { Mail } from './mail.js';
import { entryFacts, sampleEntry, sampleId } from './facts.js';
import { teamOf } from './recipients.js';

/** What was decided about the eligibility does not hold any more: the entry is checked again. */
export const screeningRevokedMail: Mail = {
  name: 'screening-revoked',
  on: 'ScreeningRevoked',
  async letters(tx, event) {
    const entryId = event.subject.id;
    const facts = await entryFacts(tx, entryId);
    const team = facts ? await teamOf(tx, entryId) : [];
    return team.map((to) => ({
      to,
      model: { ...facts },
      passages: { reason: event.reason ?? '' },
      links: { entry: { path: entryUrl(entryId) } },
      about: { entryId },
    }));
  },
  sample: {
    model: { ...sampleEntry },
    passages: { reason: 'Die Mitzeichnung lag uns schon vor.' },
    links: { entry: { path: entryUrl(sampleId) } },
  },
};
