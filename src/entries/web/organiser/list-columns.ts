import { textIn } from '../../../cycles/domain/localized-text.js';
import { rangeText } from '../../../cycles/web/range-text.js';
import type { SheetCell } from '../../../platform/documents/sheet-cell.js';
import { number, shortDate } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { Badge } from '../../../platform/views/badge.js';
import type { EntrySort } from '../../domain/entry-filter.js';
import type { EntryLine } from '../../entry-list.queries.js';
import { entryBadge } from '../badges.js';

const lang: Lang = 'de';

interface Cell {
  text?: string;
  badge?: Badge;
  tags?: string[];
  numeric?: boolean;
}

/** One column of the list: what the page shows, and which columns of a file hold the same. */
export interface ListColumn {
  key: string;
  heading: string;
  sort?: EntrySort;
  numeric?: boolean;
  cell(line: EntryLine, texts: Texts): Cell;
  values: Record<string, (line: EntryLine, texts: Texts) => SheetCell>;
}

/** What every line begins with; it cannot be left out. */
export const leading: Pick<ListColumn, 'values'> = {
  values: {
    Aktenzeichen: ({ reference }) => reference,
    Kommune: ({ municipality }) => municipality,
    'Amtlicher Schlüssel': ({ key }) => key,
  },
};

export const listColumns: readonly ListColumn[] = [
  {
    key: 'titel',
    heading: 'Titel',
    sort: 'titel',
    cell: ({ title }) => ({ text: title || '–' }),
    values: { Titel: ({ title }) => title },
  },
  {
    key: 'kreis',
    heading: 'Kreis',
    cell: ({ districtName }) => ({ text: districtName ?? '–' }),
    values: { Kreis: ({ districtName }) => districtName },
  },
  {
    key: 'land',
    heading: 'Land',
    sort: 'land',
    cell: ({ stateName }) => ({ text: stateName }),
    values: { Land: ({ stateName }) => stateName },
  },
  {
    key: 'bevoelkerung',
    heading: 'Bevölkerung',
    numeric: true,
    cell: ({ population }) => ({ text: number(population, lang), numeric: true }),
    values: { Bevölkerung: ({ population }) => population },
  },
  {
    key: 'klasse',
    heading: 'Größenklasse',
    sort: 'klasse',
    cell: ({ range: { min, max } }) => ({ text: min === null ? '–' : rangeText({ min, max }, lang) }),
    values: { Größenklasse: ({ sizeClass }) => sizeClass && textIn(sizeClass, lang) },
  },
  {
    key: 'mitzeichnungen',
    heading: 'Mitzeichnungen',
    cell: ({ partners, confirmed }) => ({ badge: confirmations(partners, confirmed) }),
    values: {
      Partnerorganisationen: ({ partners }) => partners,
      Mitzeichnungen: ({ confirmed }) => confirmed,
    },
  },
  {
    key: 'stand',
    heading: 'Stand',
    sort: 'stand',
    cell: ({ state }, texts) => ({ badge: entryBadge(state, texts, lang) }),
    values: { Stand: ({ state }, texts) => texts.t(lang, `entries.states.${state}`) },
  },
  {
    key: 'eingang',
    heading: 'Eingang',
    sort: 'eingang',
    cell: ({ submittedAt }) => ({ text: submittedAt ? shortDate(submittedAt, lang) : '–' }),
    values: { Eingang: ({ submittedAt }) => submittedAt },
  },
  {
    key: 'schlagwoerter',
    heading: 'Schlagwörter',
    cell: ({ tags }) => (tags.length > 0 ? { tags } : { text: '–' }),
    values: { Schlagwörter: ({ tags }) => tags.join(', ') },
  },
  {
    key: 'erstmals',
    heading: 'Erstmals dabei',
    cell: ({ newcomer }) => (newcomer ? { badge: { kind: 'info', text: 'erstmals' } } : { text: '–' }),
    values: { 'Erstmals dabei': ({ newcomer }) => (newcomer ? 'ja' : 'nein') },
  },
  {
    key: 'anlagen',
    heading: 'Anlagen',
    numeric: true,
    cell: ({ files }) => ({ text: number(files, lang), numeric: true }),
    values: { Anlagen: ({ files }) => files },
  },
];

const usual = ['titel', 'land', 'klasse', 'mitzeichnungen', 'stand', 'eingang'];

export interface ChosenColumns {
  columns: readonly ListColumn[];
  /** As the address says it; empty for the usual ones. */
  query: string[];
}

/** The columns that an address names, in the list's order; the usual ones where it names none. */
export function readColumns(value: unknown): ChosenColumns {
  const said = [value].flat();
  const keys = listColumns.filter(({ key }) => said.includes(key)).map(({ key }) => key);
  const chosen = keys.length > 0 ? keys : usual;
  return {
    columns: listColumns.filter(({ key }) => chosen.includes(key)),
    query: chosen.join() === usual.join() ? [] : chosen,
  };
}

function confirmations(partners: number, confirmed: number): Badge {
  if (partners === 0) return { kind: 'neutral', text: 'keine' };
  return { kind: confirmed === partners ? 'success' : 'info', text: `${confirmed} von ${partners}` };
}
