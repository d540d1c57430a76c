import { withQuery } from '../platform/http/with-query.js';

export const outboxPaths = {
  list: '/organisation/postausgang',
  message: '/organisation/postausgang/:id',
  sendAgain: '/organisation/postausgang/:id/erneut',
} as const;

export const messageUrl = (id: string): string => outboxPaths.message.replace(':id', id);
export const sendAgainUrl = (id: string): string => outboxPaths.sendAgain.replace(':id', id);

/** The list with its filter, search and page. */
export function outboxUrl(query: { state?: string; search?: string; page?: number }): string {
  const { state, search, page } = query;
  return withQuery(outboxPaths.list, { zustand: state, an: search, seite: page });
}
