import { sampleId } from './facts.js';
import { type Mail, textOf } from './mail.js';
import { partnerFacts, samplePartner, takenBack } from './partner-facts.js';

/** Asks an organisation that confirmed an earlier state of the entry to confirm the present one. */
export const partnerAskedAgainMail: Mail = {
  name: 'partner-asked-again',
  on: 'PartnerAskedAgain',
  async letters(tx, event) {
    const partnerId = textOf(event, 'partnerId');
    const facts = await partnerFacts(tx, event.subject.id, partnerId);
    return facts.map((letter) => ({
      ...letter,
      links: { entry: { purpose: 'partner', id: textOf(event, 'linkId') } },
      about: { partnerId },
    }));
  },
  changes: takenBack('partner-asked-again'),
  sample: { model: samplePartner, links: { entry: { purpose: 'partner', id: sampleId } } },
};
