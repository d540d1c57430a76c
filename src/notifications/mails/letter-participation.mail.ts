import { resultUrl } from '../../awards/awards.paths.js';
import { sampleEntry, sampleId } from './facts.js';
import { lettersOf } from './letter.js';
import type { Mail } from './mail.js';

/** Thanks everybody who took part and won nothing. */
export const letterParticipationMail: Mail = {
  name: 'letter-participation',
  on: 'LettersReleased',
  letters: (tx, event) => lettersOf(tx, event, 'participation'),
  sample: { model: { ...sampleEntry }, links: { entry: { path: resultUrl(sampleId) } } },
};
