import { lettersToTeam, sampleInquiry } from './inquiry.js';
import type { Mail } from './mail.js';

/** The organisation asks the team something. */
export const inquiryAskedMail: Mail = {
  name: 'inquiry-asked',
  on: 'InquiryAsked',
  letters: lettersToTeam,
  sample: sampleInquiry,
};
