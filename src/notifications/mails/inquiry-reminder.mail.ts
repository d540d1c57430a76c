import { lettersToTeam, sampleInquiry } from './inquiry.js';
import type { Mail } from './mail.js';

/** A day before the answer is due. */
export const inquiryReminderMail: Mail = {
  name: 'inquiry-reminder',
  on: 'InquiryReminded',
  letters: lettersToTeam,
  sample: sampleInquiry,
};
