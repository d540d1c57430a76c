import { lettersToTeam, sampleInquiry } from './inquiry.js';
import type { Mail } from './mail.js';

/** The answer is not needed any more. */
export const inquiryEndedMail: Mail = {
  name: 'inquiry-ended',
  on: 'InquiryWithdrawn',
  letters: lettersToTeam,
  sample: sampleInquiry,
};
