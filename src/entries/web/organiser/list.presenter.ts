import type { CycleView } from '../../../cycles/cycle-view.js';
import { textIn } from '../../../cycles/domain/localized-text.js';
import { sortedStateNames, stateKeyByName } from '../../../municipalities/domain/states.js';
import { number, shortDate } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { pagination } from '../../../platform/views/pagination.js';
import { type EntryFilter, type EntrySort, stateWords, writeEntryFilter } from '../../domain/entry-filter.js';
import { entryStates } from '../../domain/entry-state.js';
import type { EntryLine, StateCounts } from '../../entry-list.queries.js';
import {
  organiserEntryPaths,
  organiserEntryUrl,
  organiserExportUrl,
  organiserListUrl,
} from '../../organiser.paths.js';
import { entryBadge } from '../badges.js';

const lang: Lang = 'de';
export const pageSize = 30;

export interface ListView {
  cycle: CycleView;
  cycles: readonly CycleView[];
  filter: EntryFilter;
  page: number;
  counts: StateCounts;
  lines: EntryLine[];
}

/** How many entries the whole filter finds. */
export const countOf = (counts: StateCounts, { state }: EntryFilter): number =>
  state ? counts[state] : Object.values(counts).reduce((sum, count) => sum + count, 0);

export function listModel(view: ListView, texts: Texts) {
  const { cycle, filter, counts, lines, page } = view;
  const count = countOf(counts, filter);
  const query = { runde: String(cycle.year), ...writeEntryFilter(filter) };
  const with_ = (change: Partial<EntryFilter>) =>
    organiserListUrl({ ...query, ...writeEntryFilter({ ...filter, ...change }) });
  return {
    filterForm: {
      action: organiserEntryPaths.list,
      values: query,
      options: choices(view, texts),
      resetHref: organiserListUrl({ runde: query.runde }),
      active: Boolean(filter.state ?? filter.sizeClass ?? filter.stateKey ?? (filter.text || null)),
    },
    tiles: entryStates.map((state) => ({
      value: number(counts[state], lang),
      label: texts.t(lang, `entries.states.${state}`),
      href: with_({ state: filter.state === state ? null : state }),
    })),
    count,
    exportHref: organiserExportUrl(query),
    exportText: `${number(count, lang)} ${count === 1 ? 'Bewerbung' : 'Bewerbungen'} als CSV herunterladen`,
    columns: columns(filter, with_),
    rows: lines.map((line) => row(line, texts)),
    pagination: pagination({ count, page, size: pageSize }, (number) =>
      organiserListUrl({ ...query, seite: number }),
    ),
  };
}

function choices({ cycle, cycles }: ListView, texts: Texts) {
  return {
    cycles: cycles.map(({ year, name }) => ({ value: String(year), text: name })),
    states: entryStates.map((state) => ({
      value: stateWords[state],
      text: texts.t(lang, `entries.states.${state}`),
    })),
    classes: cycle.sizeClasses.map(({ key, label }) => ({ value: key, text: textIn(label, lang) })),
    lands: sortedStateNames.map((text) => ({ value: stateKeyByName(text), text })),
  };
}

const headings: { text: string; sort?: EntrySort; numeric?: boolean }[] = [
  { text: 'Kommune', sort: 'kommune' },
  { text: 'Titel', sort: 'titel' },
  { text: 'Land', sort: 'land' },
  { text: 'Größenklasse', sort: 'klasse' },
  { text: 'Mitzeichnungen' },
  { text: 'Stand', sort: 'stand' },
  { text: 'Eingang', sort: 'eingang' },
];

function columns(filter: EntryFilter, href: (change: Partial<EntryFilter>) => string) {
  return headings.map(({ text, sort }) => {
    if (!sort) return { text };
    const current = filter.sort === sort;
    const descending = current && !filter.descending;
    const direction = current ? (filter.descending ? 'descending' : 'ascending') : undefined;
    return { text, sort: { href: href({ sort, descending }), direction } };
  });
}

function row(line: EntryLine, texts: Texts) {
  const { id, reference, municipality, title, stateName, partners, confirmed } = line;
  return {
    cells: [
      {
        link: { text: municipality, href: organiserEntryUrl(id) },
        hint: reference ?? 'noch kein Aktenzeichen',
      },
      { text: title || '–' },
      { text: stateName },
      { text: rangeText(line.range) },
      { badge: confirmations(partners, confirmed) },
      { badge: entryBadge(line.state, texts, lang) },
      { text: line.submittedAt ? shortDate(line.submittedAt, lang) : '–' },
    ],
  };
}

/** The size class in few signs, for a narrow column. */
function rangeText({ min, max }: EntryLine['range']): string {
  if (min === null) return '–';
  if (max === null) return `ab ${number(min, lang)}`;
  return min === 0 ? `bis ${number(max - 1, lang)}` : `${number(min, lang)}–${number(max - 1, lang)}`;
}

function confirmations(partners: number, confirmed: number) {
  if (partners === 0) return { kind: 'neutral', text: 'keine' };
  return { kind: confirmed === partners ? 'success' : 'info', text: `${confirmed} von ${partners}` };
}
