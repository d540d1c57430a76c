import { sampleId } from './facts.js';
import { type Mail, textOf } from './mail.js';
import { partnerFacts, samplePartner, takenBack } from './partner-facts.js';

/** Asks an organisation to confirm the entry. */
export const partnerInvitedMail: Mail = {
  name: 'partner-invited',
  on: 'PartnerInvited',
  async letters(tx, event) {
    const partnerId = textOf(event, 'partnerId');
    const id = textOf(event, 'linkId') || partnerId;
    const facts = await partnerFacts(tx, event.subject.id, partnerId);
    return facts.map((letter) => ({
      ...letter,
      links: { entry: { purpose: 'partner', id } },
      about: { partnerId },
    }));
  },
  changes: takenBack('partner-invited'),
  sample: { model: samplePartner, links: { entry: { purpose: 'partner', id: sampleId } } },
};
