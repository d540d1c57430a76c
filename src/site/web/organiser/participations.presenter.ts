import { sortedStateNames, stateKeyByName } from '../../../municipalities/domain/states.js';
import {
  historyUrl,
  municipalityPaths,
  participationsUrl,
} from '../../../municipalities/municipalities.paths.js';
import { searchText } from '../../../platform/http/search-text.js';
import { number } from '../../../platform/i18n/formats.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { pagination } from '../../../platform/views/pagination.js';
import type {
  ParticipationFilter,
  ParticipationLine,
  ParticipationPage,
} from '../../participation/participations.queries.js';

export const pageSize = 30;

const words = { ja: true, nein: false } as const;

/** What an address asks for; what is not understood is no filter. */
export function readParticipationFilter(query: Record<string, unknown>): ParticipationFilter {
  const { land, teilnahme } = query;
  return {
    text: searchText(query['suche']).normalize('NFC'),
    stateKey: typeof land === 'string' && /^\d{2}$/.test(land) ? land : '',
    tookPart: teilnahme === 'ja' || teilnahme === 'nein' ? words[teilnahme] : null,
  };
}

export function participationsModel(
  { count, lines }: ParticipationPage,
  filter: ParticipationFilter,
  page: number,
  texts: Texts,
) {
  const { text: suche, stateKey: land, tookPart } = filter;
  const teilnahme = tookPart === null ? '' : tookPart ? 'ja' : 'nein';
  const query = { suche, land, teilnahme };
  return {
    action: municipalityPaths.participations,
    query,
    states: sortedStateNames.map((text) => ({ value: stateKeyByName(text) ?? '', text })),
    choices: [
      { value: 'ja', text: 'haben schon eingereicht' },
      { value: 'nein', text: 'haben noch nie eingereicht' },
    ],
    count,
    found: `${number(count, 'de')} ${count === 1 ? 'Kommune' : 'Kommunen'}`,
    filtered: suche !== '' || land !== '' || tookPart !== null,
    resetHref: participationsUrl(),
    directoryHref: municipalityPaths.directory,
    columns: [
      { text: 'Kommune' },
      { text: 'Kreis' },
      { text: 'Land' },
      { text: 'Bevölkerung', numeric: true },
      { text: 'Eingereicht' },
      { text: 'Auszeichnungen', numeric: true },
    ],
    rows: lines.map((line) => rowOf(line, texts)),
    pagination: pagination({ count, page, size: pageSize }, (seite) =>
      participationsUrl({ ...query, seite }),
    ),
  };
}

function rowOf(line: ParticipationLine, texts: Texts) {
  const { id, key, kind, name, districtName, stateName, population, retired, awards } = line;
  const about = [texts.t('de', `municipalities.kinds.${kind}`), key, retired && 'nicht mehr im Verzeichnis'];
  return {
    cells: [
      { link: { text: name, href: historyUrl(id) }, hint: about.filter(Boolean).join(' · ') },
      { text: districtName ?? '–' },
      { text: stateName },
      { text: number(population, 'de'), numeric: true },
      { text: participation(line) },
      { text: awards > 0 ? number(awards, 'de') : '–', numeric: true },
    ],
  };
}

function participation({ years, entries }: ParticipationLine): string {
  if (years.length > 0) return years.join(', ');
  return entries > 0 ? 'nur begonnen' : '–';
}
