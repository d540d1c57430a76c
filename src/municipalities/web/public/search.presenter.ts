import { number } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { FoundMunicipality } from '../../search-statement.js';

export interface Suggestion {
  value: string;
  text: string;
  hint: string;
}

/** "Köln", "Köln (kreisfreie Stadt) · Nordrhein-Westfalen · 1.084.831 Einwohnerinnen und Einwohner" */
export function suggestion(texts: Texts, lang: Lang, found: FoundMunicipality): Suggestion {
  const { id, kind, shortName, districtName, associationName, stateName } = found;
  const population = texts.t(lang, 'municipalities.search.population', {
    number: number(found.population, lang),
  });
  const parts = [kind === 'district' ? null : districtName, associationName, stateName, population];
  return { value: id, text: shortName, hint: parts.filter(Boolean).join(' · ') };
}
