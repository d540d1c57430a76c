import { type EntryState, entryStates } from './entry-state.js';

export const entrySorts = ['kommune', 'titel', 'land', 'klasse', 'stand', 'eingang'] as const;
export type EntrySort = (typeof entrySorts)[number];

/** Which entries of a cycle a list shows, in which order. Everything comes from an address and so may be anything. */
export interface EntryFilter {
  state: EntryState | null;
  /** Key of a size class. */
  sizeClass: string | null;
  /** Official key of a Land. */
  stateKey: string | null;
  text: string;
  sort: EntrySort;
  descending: boolean;
}

/** The states in addresses, in the order of an entry's life. */
export const stateWords: Readonly<Record<EntryState, string>> = {
  draft: 'entwurf',
  submitted: 'eingereicht',
  admitted: 'zugelassen',
  rejected: 'abgelehnt',
  withdrawn: 'zurueckgezogen',
};

type Query = Readonly<Record<string, unknown>>;

/** What is not understood is no filter; the page shows what it took. */
export function readEntryFilter(query: Query): EntryFilter {
  const word = (name: string) => (typeof query[name] === 'string' ? query[name].trim() : '');
  const order = word('sortierung');
  const sort = entrySorts.find((each) => each === order.replace(/^-/, ''));
  return {
    state: entryStates.find((state) => stateWords[state] === word('phase')) ?? null,
    sizeClass: word('klasse') || null,
    stateKey: /^\d{2}$/.test(word('land')) ? word('land') : null,
    text: word('suche').slice(0, 200),
    sort: sort ?? 'kommune',
    descending: sort !== undefined && order.startsWith('-'),
  };
}

/** The same filter as an address says it; nothing where it is the usual. */
export function writeEntryFilter(filter: EntryFilter): Record<string, string> {
  const { state, sizeClass, stateKey, text, sort, descending } = filter;
  const usual = sort === 'kommune' && !descending;
  return {
    phase: state ? stateWords[state] : '',
    klasse: sizeClass ?? '',
    land: stateKey ?? '',
    suche: text,
    sortierung: usual ? '' : `${descending ? '-' : ''}${sort}`,
  };
}
