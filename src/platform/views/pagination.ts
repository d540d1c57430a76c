export type PageLink = { number: number; href: string; current?: boolean } | { gap: true };

export interface Pagination {
  count: number;
  pages: PageLink[];
  previous?: string;
  next?: string;
}

/** Model of the component: first and last page, the current one and its neighbours; nothing for a single page. */
export function pagination(
  list: { count: number; page: number; size: number },
  href: (page: number) => string,
): Pagination {
  const last = Math.max(1, Math.ceil(list.count / list.size));
  const current = Math.min(Math.max(list.page, 1), last);
  if (last === 1) return { count: list.count, pages: [] };
  const shown = [1, current - 1, current, current + 1, last].filter((page) => page >= 1 && page <= last);
  const pages = [...new Set(shown)].toSorted((a, b) => a - b);
  return {
    count: list.count,
    pages: pages.flatMap((page, index): PageLink[] => {
      const link = { number: page, href: href(page), ...(page === current && { current: true }) };
      return page - (pages[index - 1] ?? page - 1) > 1 ? [{ gap: true }, link] : [link];
    }),
    ...(current > 1 && { previous: href(current - 1) }),
    ...(current < last && { next: href(current + 1) }),
  };
}
