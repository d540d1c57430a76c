import { sampleId } from './facts.js';
import { type Mail, textOf } from './mail.js';
import { partnerFacts, samplePartner, takenBack } from './partner-facts.js';

/** Reminds an organisation that has not answered, by the link that it has. */
export const partnerRemindedMail: Mail = {
  name: 'partner-reminded',
  on: 'PartnerReminded',
  async letters(tx, event) {
    const partnerId = textOf(event, 'partnerId');
    const [kind, linkId] = [textOf(event, 'kind'), textOf(event, 'linkId')];
    const facts = await partnerFacts(tx, event.subject.id, partnerId);
    return facts.map((letter) => ({
      ...letter,
      links: { entry: { purpose: 'partner', id: linkId } },
      about: { partnerId },
      ...(kind !== 'byApplicant' && { once: [kind, linkId] }),
    }));
  },
  changes: takenBack('partner-reminded'),
  sample: { model: samplePartner, links: { entry: { purpose: 'partner', id: sampleId } } },
};
