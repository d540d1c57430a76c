import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { Author } from '../../forum.queries.js';

/** Dark enough for white letters, in light and in dark surroundings. */
const colours = ['#1f46b0', '#00697a', '#8a2f6b', '#9a4a00', '#2f6b2f', '#5b3fa0'];

/** A person beside what they wrote: initials on a colour of their own, name, and where they belong. */
export function authorModel(author: Author, texts: Texts, lang: Lang) {
  const words = author.name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const initials = [words.at(0), words.length > 1 ? words.at(-1) : undefined];
  const seed = [...author.name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  return {
    name: author.name,
    home: author.organiser ? texts.t(lang, 'exchange.organiser') : (author.home ?? ''),
    organiser: author.organiser,
    initials: initials.map((word) => word?.[0]?.toUpperCase() ?? '').join(''),
    colour: colours[seed % colours.length],
  };
}
