export const outboxPaths = {
  list: '/organisation/postausgang',
  message: '/organisation/postausgang/:id',
  sendAgain: '/organisation/postausgang/:id/erneut',
} as const;

export const messageUrl = (id: string): string => outboxPaths.message.replace(':id', id);
export const sendAgainUrl = (id: string): string => outboxPaths.sendAgain.replace(':id', id);

/** The list with its filter, search and page. */
export function outboxUrl(query: { state?: string; search?: string; page?: number }): string {
  const asked = new URLSearchParams({
    ...(query.state && { zustand: query.state }),
    ...(query.search && { an: query.search }),
    ...(query.page && query.page > 1 && { seite: String(query.page) }),
  });
  return asked.size > 0 ? `${outboxPaths.list}?${asked}` : outboxPaths.list;
}
