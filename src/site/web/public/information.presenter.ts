import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';

export const questionKeys = [
  'who',
  'directory',
  'partner',
  'confirmation',
  'class',
  'team',
  'content',
  'pause',
  'receipt',
  'change',
  'late',
  'jury',
  'result',
  'exchange',
  'data',
] as const;

/** Sections of the text pages, in their order. */
export const sectionKeys = {
  imprint: ['operator', 'responsible', 'liability', 'sources'],
  privacy: ['who', 'what', 'why', 'cookies', 'mail', 'sharing', 'retention', 'rights'],
  accessibility: ['state', 'gaps', 'help'],
} as const;

/** Who runs the competition: texts that an operator fills in, in one place. */
export const operatorOf = (texts: Texts, lang: Lang) => ({
  name: texts.t(lang, 'site.operator.name'),
  address: texts.t(lang, 'site.operator.address'),
  email: texts.t(lang, 'site.operator.email'),
  phone: texts.t(lang, 'site.operator.phone'),
  responsible: texts.t(lang, 'site.operator.responsible'),
  dataProtection: texts.t(lang, 'site.operator.dataProtection'),
});

/** Title and text (Markdown) of each section, with the operator's names filled in. */
export function sections(texts: Texts, lang: Lang, page: string, keys: readonly string[]) {
  const operator = operatorOf(texts, lang);
  return keys.map((key) => ({
    id: key,
    title: texts.t(lang, `site.${page}.${key}.title`),
    text: texts.t(lang, `site.${page}.${key}.text`, operator),
  }));
}
