import type { SizeClass } from '../../../cycles/domain/size-class.js';
import { sizeClassFor } from '../../../cycles/domain/size-class.js';
import { textIn } from '../../../cycles/domain/localized-text.js';
import type { MunicipalityFacts } from '../../../municipalities/municipality.queries.js';
import type { FoundMunicipality } from '../../../municipalities/search-statement.js';
import { suggestion } from '../../../municipalities/web/public/search.presenter.js';
import { municipalityPaths } from '../../../municipalities/municipalities.paths.js';
import { number } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { emptyForm } from '../../../platform/views/form.js';
import { startUrl } from '../../entries.paths.js';

/** The search field with what was found, if anything was looked for. */
export function searchView(texts: Texts, lang: Lang, text: string, hits: FoundMunicipality[] | undefined) {
  return {
    search: emptyForm({ q: text }),
    suggestHref: municipalityPaths.search,
    hits: hits?.map((hit) => {
      const { value, text: name, hint } = suggestion(texts, lang, hit);
      return { text: name, hint, href: startUrl({ kommune: value }) };
    }),
    nothingFound: hits?.length === 0 && text,
    several: (hits?.length ?? 0) > 1,
  };
}

/** The municipality that was chosen, with the class that follows from its population. */
export function chosenView(
  texts: Texts,
  lang: Lang,
  chosen: MunicipalityFacts,
  classes: readonly SizeClass[],
) {
  const { id, name, shortName, districtName, stateName, population } = chosen;
  const sizeClass = sizeClassFor(population, classes);
  const t = (key: string) => texts.t(lang, `entries.dossier.${key}`);
  return {
    id,
    shortName,
    rows: [
      { key: t('municipality'), value: name },
      { key: t('region'), value: [districtName, stateName].filter(Boolean).join(', ') },
      { key: t('population'), value: number(population, lang) },
      ...(sizeClass ? [{ key: t('sizeClass'), value: textIn(sizeClass.label, lang) }] : []),
    ],
  };
}
