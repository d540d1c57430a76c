import { inquiryUrl } from '../../entries/screening.paths.js';
import { entryFacts, sampleEntry, sampleId } from './facts.js';
import { inquiryFacts } from './inquiry.js';
import { type Mail, textOf } from './mail.js';
import { personOf } from './recipients.js';

/** Tells the organiser who asked that the team has answered. */
export const inquiryAnsweredMail: Mail = {
  name: 'inquiry-answered',
  on: 'InquiryAnswered',
  async letters(tx, event) {
    const entryId = event.subject.id;
    const inquiryId = textOf(event, 'inquiryId');
    const inquiry = await inquiryFacts(tx, inquiryId);
    const facts = await entryFacts(tx, entryId);
    if (!inquiry || !facts) return [];
    return (await personOf(tx, inquiry.askedById)).map((to) => ({
      to,
      model: { ...facts },
      links: { inquiry: { path: inquiryUrl(entryId, inquiryId) } },
      about: { entryId, inquiryId },
    }));
  },
  sample: { model: { ...sampleEntry }, links: { inquiry: { path: inquiryUrl(sampleId, sampleId) } } },
};
