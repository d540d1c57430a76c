import type { Lang } from '../i18n/lang.js';
import type { Texts } from '../i18n/texts.js';

/** Who did something, where no account says it: `partner:<id>` acted by a personal link, `system` is the program itself. */
export function actorWords(texts: Texts, lang: Lang, label: string): string {
  const [kind = ''] = label.split(':');
  const key = `audit.actors.${kind}`;
  return texts.has(lang, key) ? texts.t(lang, key) : label;
}
