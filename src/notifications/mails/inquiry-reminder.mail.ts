import { lettersToTeam, sampleInquiry } from './inquiry.js';
import type { Mail } from './mail.js';

/** A day before the answer is due. */
export const inquiryReminderMail: Mail = {
  name: 'inquiry-reminder',
  on: 'InquiryReminded',
  async letters(tx, event) {
    const letters = await lettersToTeam(tx, event);
    return letters.map((letter) => ({ ...letter, once: ['reminder', String(letter.model['answerBy'])] }));
  },
  sample: sampleInquiry,
};
