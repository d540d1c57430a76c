import { withQuery } from '../platform/http/with-query.js';

export const municipalityPaths = {
  /** JSON for the typeahead: `?q=`. */
  search: '/kommunen/suche',
  directory: '/organisation/kommunen',
  import: '/organisation/kommunen/import/:id',
  /** Which municipalities took part; this page and the next belong to the site, which knows all features. */
  participations: '/organisation/kommunen/teilnahmen',
  /** One municipality over all cycles. */
  history: '/organisation/kommunen/:id',
} as const;

export const importUrl = (id: string): string => municipalityPaths.import.replace(':id', id);

export const historyUrl = (id: string): string => municipalityPaths.history.replace(':id', id);

export const participationsUrl = (query: Parameters<typeof withQuery>[1] = {}): string =>
  withQuery(municipalityPaths.participations, query);
