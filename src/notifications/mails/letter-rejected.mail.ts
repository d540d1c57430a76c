import { resultUrl } from '../../awards/awards.paths.js';
import { sampleEntry, sampleId } from './facts.js';
import { lettersOf } from './letter.js';
import type { Mail } from './mail.js';

/** Closes the matter for an entry that was not admitted. */
export const letterRejectedMail: Mail = {
  name: 'letter-rejected',
  on: 'LettersReleased',
  letters: (tx, event) => lettersOf(tx, event, 'rejected'),
  sample: { model: { ...sampleEntry }, links: { entry: { path: resultUrl(sampleId) } } },
};
