import { type EntryState, entryStates } from './entry-state.js';

export const entrySorts = ['kommune', 'titel', 'land', 'klasse', 'stand', 'eingang'] as const;
export type EntrySort = (typeof entrySorts)[number];

export const missingThings = [
  'confirmation',
  'objection',
  'outdated',
  'files',
  'submission',
  'screening',
] as const;
/** What an entry lacks: a confirmed partner; one objected; a confirmation of an earlier state; no attachment; not submitted; not screened. */
export type MissingThing = (typeof missingThings)[number];

/** Which entries of a cycle a list shows, in which order. Values of one kind add up, kinds narrow each other. */
export interface EntryFilter {
  states: readonly EntryState[];
  /** Keys of size classes. */
  sizeClasses: readonly string[];
  /** Official keys of Länder and of Kreise. */
  stateKeys: readonly string[];
  districtKeys: readonly string[];
  /** Keys of the cycle's kinds of organisation. */
  partnerKinds: readonly string[];
  /** Ids of tags. */
  tags: readonly string[];
  /** All of them must be missing. */
  missing: readonly MissingThing[];
  /** Only municipalities that submitted nothing in an earlier cycle. */
  newcomers: boolean;
  text: string;
  sort: EntrySort;
  descending: boolean;
}

/** More than every Land, state, class and kind together; what goes beyond is no question anybody asks. */
export const mostConditions = 60;

/** The states in addresses, in the order of an entry's life. */
export const stateWords: Readonly<Record<EntryState, string>> = {
  draft: 'entwurf',
  submitted: 'eingereicht',
  admitted: 'zugelassen',
  rejected: 'abgelehnt',
  withdrawn: 'zurueckgezogen',
};
export const missingWords: Readonly<Record<MissingThing, string>> = {
  confirmation: 'mitzeichnung',
  objection: 'widerspruch',
  outdated: 'veraltet',
  files: 'anlagen',
  submission: 'einreichung',
  screening: 'pruefung',
};

type Query = Readonly<Record<string, unknown>>;
/** A filter as an address says it. */
export type FilterQuery = Record<string, string | string[]>;

export const noFilter: EntryFilter = {
  states: [],
  sizeClasses: [],
  stateKeys: [],
  districtKeys: [],
  partnerKinds: [],
  tags: [],
  missing: [],
  newcomers: false,
  text: '',
  sort: 'kommune',
  descending: false,
};

/** Everything comes from an address and so may be anything. What is not understood is no filter; the page shows what it took. */
export function readEntryFilter(query: Query): EntryFilter {
  const order = wordsOf(query.sortierung)[0] ?? '';
  const sort = entrySorts.find((each) => each === order.replace(/^-/, ''));
  return {
    states: known(entryStates, stateWords, query.phase),
    sizeClasses: wordsOf(query.klasse),
    stateKeys: wordsOf(query.land).filter((key) => /^\d{2}$/.test(key)),
    districtKeys: wordsOf(query.kreis).filter((key) => /^\d{5}$/.test(key)),
    partnerKinds: wordsOf(query.partner),
    tags: wordsOf(query.schlagwort).filter((id) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)),
    missing: known(missingThings, missingWords, query.fehlt),
    newcomers: wordsOf(query.erstmals).includes('ja'),
    text: typeof query.suche === 'string' ? query.suche.replaceAll('\0', '').trim().slice(0, 200).trim() : '',
    sort: sort ?? 'kommune',
    descending: sort !== undefined && order.startsWith('-'),
  };
}

/** The same filter as an address says it; nothing where it is the usual. */
export function writeEntryFilter(filter: EntryFilter): FilterQuery & { sortierung: string } {
  const { sort, descending } = filter;
  const usual = sort === 'kommune' && !descending;
  return {
    suche: filter.text,
    phase: filter.states.map((state) => stateWords[state]),
    klasse: [...filter.sizeClasses],
    land: [...filter.stateKeys],
    kreis: [...filter.districtKeys],
    partner: [...filter.partnerKinds],
    schlagwort: [...filter.tags],
    fehlt: filter.missing.map((thing) => missingWords[thing]),
    erstmals: filter.newcomers ? 'ja' : '',
    sortierung: usual ? '' : `${descending ? '-' : ''}${sort}`,
  };
}

/** How many conditions a filter has besides its order. */
export function conditionsOf(filter: EntryFilter): number {
  const { states, sizeClasses, stateKeys, districtKeys, partnerKinds, tags, missing, newcomers, text } =
    filter;
  const lists = [states, sizeClasses, stateKeys, districtKeys, partnerKinds, tags, missing];
  return lists.reduce((sum, { length }) => sum + length, 0) + Number(newcomers) + Number(text !== '');
}

/** One or several values of a name, each once. */
function wordsOf(value: unknown): string[] {
  const words = [value].flat().filter((each) => typeof each === 'string');
  return [...new Set(words.map((word) => word.trim()).filter((word) => word !== '' && !word.includes('\0')))];
}

function known<T extends string>(all: readonly T[], words: Readonly<Record<T, string>>, value: unknown): T[] {
  const said = wordsOf(value);
  return all.filter((each) => said.includes(words[each]));
}
