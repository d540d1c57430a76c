import type { CycleView } from '../../../cycles/cycle-view.js';
import { historyUrl } from '../../../municipalities/municipalities.paths.js';
import { number } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { pagination } from '../../../platform/views/pagination.js';
import { deskPaths, filteredUrl } from '../../desk.paths.js';
import { conditionsOf, type EntryFilter, writeEntryFilter } from '../../domain/entry-filter.js';
import { entryStates } from '../../domain/entry-state.js';
import type { EntryLine, ListSurroundings, StateCounts } from '../../entry-list.queries.js';
import { foundMarks } from '../../entry-list-sql.js';
import { organiserEntryPaths, organiserEntryUrl, organiserListUrl } from '../../organiser.paths.js';
import { type ChosenColumns, listColumns } from './list-columns.js';
import { filterChips, filterGroups } from './list-filter.presenter.js';

const lang: Lang = 'de';
export const pageSize = 30;

export interface ListView extends ListSurroundings {
  cycle: CycleView;
  cycles: readonly CycleView[];
  filter: EntryFilter;
  chosen: ChosenColumns;
  page: number;
  lines: EntryLine[];
  mayWrite: boolean;
}

/** How many entries the whole filter finds. */
export const countOf = (counts: StateCounts, { states }: EntryFilter): number =>
  (states.length > 0 ? states : entryStates).reduce((sum, state) => sum + counts[state], 0);

export function listModel(view: ListView, texts: Texts) {
  const { cycle, cycles, filter, chosen, counts, lines, page, mayWrite, savedFilters } = view;
  const count = countOf(counts, filter);
  const runde = String(cycle.year);
  const query = { runde, ...writeEntryFilter(filter), spalten: chosen.query };
  const with_ = (change: Partial<EntryFilter>) =>
    organiserListUrl({ ...query, ...writeEntryFilter({ ...filter, ...change }) });
  const groups = filterGroups(view, texts);
  const conditions = conditionsOf(filter);
  return {
    mayWrite,
    filterForm: {
      action: organiserEntryPaths.list,
      runde,
      text: filter.text,
      order: query.sortierung,
      cycles: cycles.map(({ year, name }) => ({ value: String(year), text: name })),
      groups: groups.map(({ chosen: values, ...group }) => ({
        ...group,
        many: group.options.length > 8,
        options: group.options.map((option) => ({ ...option, checked: values.includes(option.value) })),
      })),
      columns: listColumns.map(({ key, heading }) => ({
        value: key,
        text: heading,
        checked: chosen.columns.some((column) => column.key === key),
      })),
      active: conditions > 0,
      title: filterTitle(conditions - Number(filter.text !== '')),
      resetHref: organiserListUrl({ runde, spalten: chosen.query }),
    },
    chips: filterChips(filter, groups).map(({ text, query: rest }) => ({
      text,
      href: organiserListUrl({ runde, ...rest, spalten: chosen.query }),
    })),
    savedFilters: savedFilters.map(({ name, query: saved, own, owner }) => ({
      text: own ? name : `${name} (${owner})`,
      href: organiserListUrl({ runde, ...saved }),
    })),
    saveHref: filteredUrl('savedFilters', query),
    exportsHref: deskPaths.exports,
    tiles: entryStates.map((state) => ({
      value: number(counts[state], lang),
      label: texts.t(lang, `entries.states.${state}`),
      href: with_({ states: filter.states.join() === state ? [] : [state] }),
    })),
    count,
    found: `${number(count, lang)} ${count === 1 ? 'Bewerbung' : 'Bewerbungen'}`,
    csvHref: filteredUrl('csv', query),
    xlsxHref: filteredUrl('xlsx', query),
    selection: { action: deskPaths.selection, hidden: hiddenFields(query) },
    columns: headings(view, with_),
    rows: lines.map((line) => row(line, view, texts)),
    pagination: pagination({ count, page, size: pageSize }, (number) =>
      organiserListUrl({ ...query, seite: number }),
    ),
  };
}

const filterTitle = (conditions: number): string =>
  conditions > 0 ? `Filter (${number(conditions, lang)} gesetzt)` : 'Filter';

/** An address's parameters as fields of a form. */
export const hiddenFields = (query: Readonly<Record<string, string | readonly string[]>>) =>
  Object.entries(query).flatMap(([name, values]) =>
    [values]
      .flat()
      .filter((value) => value !== '')
      .map((value) => ({ name, value })),
  );

function headings({ filter, chosen }: ListView, href: (change: Partial<EntryFilter>) => string) {
  const kommune = { heading: 'Kommune', sort: 'kommune' as const, numeric: false };
  return [kommune, ...chosen.columns].map(({ heading: text, sort, numeric }) => {
    if (!sort) return { text, numeric };
    const current = filter.sort === sort;
    const descending = current && !filter.descending;
    const direction = current ? (filter.descending ? 'descending' : 'ascending') : undefined;
    return { text, numeric, sort: { href: href({ sort, descending }), direction } };
  });
}

function row(line: EntryLine, { chosen }: ListView, texts: Texts) {
  const { id, reference, municipality, municipalityId, excerpt } = line;
  return {
    id,
    name: municipality,
    href: organiserEntryUrl(id),
    reference: reference ?? 'noch kein Aktenzeichen',
    historyHref: historyUrl(municipalityId),
    excerpt: excerptParts(excerpt),
    cells: chosen.columns.map((column) => column.cell(line, texts)),
    width: chosen.columns.length + 1,
  };
}

/** The excerpt in pieces, those that were found marked; nothing where the words stand elsewhere, as in the title. */
export function excerptParts(excerpt: string | null): { text: string; found: boolean }[] | undefined {
  if (!excerpt?.includes(foundMarks.start)) return undefined;
  return excerpt
    .split(foundMarks.start)
    .flatMap((piece, index) => {
      const [marked = '', rest] = piece.split(foundMarks.end);
      return index === 0 || rest === undefined
        ? [{ text: piece, found: false }]
        : [
            { text: marked, found: true },
            { text: rest, found: false },
          ];
    })
    .filter(({ text }) => text !== '');
}
