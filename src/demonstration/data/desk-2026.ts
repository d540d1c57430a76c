import { type FilterQuery } from '../../entries/domain/entry-filter.js';

/** How organisers sort the entries for themselves; `by` is a key of staff. */
export const tags2026: readonly { readonly tag: string; readonly entries: readonly string[] }[] = [
  { tag: 'Pressetermin', entries: ['koeln', 'ulm', 'ingelheim'] },
  { tag: 'Nachfrist', entries: ['wangen', 'radebeul', 'marburg-2026'] },
  { tag: 'Bilder prüfen', entries: ['bonn', 'koeln'] },
];

export const notes2026: readonly { readonly entry: string; readonly by: string; readonly text: string }[] = [
  {
    entry: 'wangen',
    by: 'claudia-reinhardt',
    text: 'Telefonat mit Frau Weiß: Der Verein zeichnet in den nächsten Tagen mit. Frist verlängert, Jury weiß Bescheid.',
  },
  {
    entry: 'jena',
    by: 'baran-yuecel',
    text: 'Rückfrage gestellt. Herr Nhantumbo ist nur vormittags zu erreichen.',
  },
  {
    entry: 'jena',
    by: 'claudia-reinhardt',
    text: 'Wenn bis zur Frist nichts kommt, entscheiden wir nach Aktenlage.',
  },
  {
    entry: 'berlin-mitte',
    by: 'claudia-reinhardt',
    text: 'Die Bevölkerungszahl ist mit dem Amt für Statistik abgeglichen (Vermerk in der Entscheidung).',
  },
];

export const filters2026: readonly {
  readonly name: string;
  readonly by: string;
  readonly shared: boolean;
  readonly query: FilterQuery;
}[] = [
  {
    name: 'Noch zu prüfen',
    by: 'claudia-reinhardt',
    shared: true,
    query: { phase: ['eingereicht'], fehlt: ['pruefung'] },
  },
  {
    name: 'Nordrhein-Westfalen, zugelassen',
    by: 'claudia-reinhardt',
    shared: false,
    query: { phase: ['zugelassen'], land: ['05'] },
  },
  {
    name: 'Mitzeichnung fehlt',
    by: 'baran-yuecel',
    shared: true,
    query: { fehlt: ['mitzeichnung'] },
  },
];

/** Whose dossiers were put into a ZIP. */
export const exported2026: readonly string[] = ['koeln', 'ulm', 'berlin-mitte', 'ingelheim', 'bonn'];
