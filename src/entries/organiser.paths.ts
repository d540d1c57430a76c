import { withQuery } from '../platform/http/with-query.js';
import { comparedQuery } from './entries.paths.js';

/** Pages of the organisation about entries. */
export const organiserEntryPaths = {
  list: '/organisation/bewerbungen',
  entry: '/organisation/bewerbungen/:id',
  file: '/organisation/bewerbungen/:id/dateien/:sha256',
  difference: '/organisation/bewerbungen/:id/vergleich',
  admit: '/organisation/bewerbungen/:id/zulassen',
  reject: '/organisation/bewerbungen/:id/ablehnen',
} as const;

export const organiserEntryUrl = (id: string, page: 'entry' | 'admit' | 'reject' = 'entry'): string =>
  organiserEntryPaths[page].replace(':id', id);

/** One of the entry's submissions instead of the last. */
export const organiserSubmissionUrl = (id: string, number: number): string =>
  `${organiserEntryUrl(id)}?einreichung=${number}`;

export const organiserDifferenceUrl = (id: string, from?: number, to?: number): string =>
  withQuery(organiserEntryPaths.difference.replace(':id', id), comparedQuery(from, to));

export const organiserFileUrl = (id: string, sha256: string): string =>
  organiserEntryPaths.file.replace(':id', id).replace(':sha256', sha256);

export const organiserListUrl = (query: Parameters<typeof withQuery>[1] = {}): string =>
  withQuery(organiserEntryPaths.list, query);
