import { lettersToTeam, sampleInquiry } from './inquiry.js';
import type { Mail } from './mail.js';

/** There is another date for the answer. */
export const inquiryExtendedMail: Mail = {
  name: 'inquiry-extended',
  on: 'InquiryExtended',
  letters: lettersToTeam,
  sample: sampleInquiry,
};
