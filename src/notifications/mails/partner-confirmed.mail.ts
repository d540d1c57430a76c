import { entryUrl } from '../../entries/entries.paths.js';
import { type Mail, textOf } from './mail.js';
import { entryFacts, sampleEntry, sampleId } from './facts.js';
import { partnerAnswer } from './partner-answer.js';
import { teamOf } from './recipients.js';

/** Tells the team that a partner confirmed the entry. */
export const partnerConfirmedMail: Mail = {
  name: 'partner-confirmed',
  on: 'PartnerConfirmed',
  async letters(tx, event) {
    const entryId = event.subject.id;
    const answer = await partnerAnswer(tx, textOf(event, 'partnerId'));
    const facts = await entryFacts(tx, entryId);
    if (!answer || !facts) return [];
    const { organisation, signatory } = answer;
    return (await teamOf(tx, entryId)).map((to) => ({
      to,
      model: { ...facts, organisation, signatory },
      links: { entry: { path: entryUrl(entryId) } },
      about: { entryId },
    }));
  },
  sample: {
    model: { ...sampleEntry, organisation: 'Eine Welt für alle e. V.', signatory: 'Amina Diallo' },
    links: { entry: { path: entryUrl(sampleId) } },
  },
};
