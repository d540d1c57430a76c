import { resultUrl } from '../../awards/awards.paths.js';
import { sampleEntry, sampleId } from './facts.js';
import { lettersOf } from './letter.js';
import type { Mail } from './mail.js';

/** Tells a laureate what was won, before the public knows. */
export const letterLaureateMail: Mail = {
  name: 'letter-laureate',
  on: 'LettersReleased',
  letters: (tx, event) => lettersOf(tx, event, 'laureate'),
  sample: {
    model: { ...sampleEntry, prizes: ['1. Preis der großen Kommunen'] },
    links: { entry: { path: resultUrl(sampleId) } },
  },
};
