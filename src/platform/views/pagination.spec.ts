import { describe, expect, it } from '@jest/globals';
import { pagination } from './pagination.js';

const href = (page: number) => `?seite=${page}`;

describe('pagination', () => {
  it('shows no pages where one is enough', () => {
    expect(pagination({ count: 20, page: 1, size: 20 }, href)).toEqual({ count: 20, pages: [] });
    expect(pagination({ count: 0, page: 1, size: 20 }, href)).toEqual({ count: 0, pages: [] });
  });

  it('shows the ends, the current page and its neighbours', () => {
    expect(pagination({ count: 200, page: 5, size: 20 }, href)).toEqual({
      count: 200,
      pages: [
        { number: 1, href: '?seite=1' },
        { gap: true },
        { number: 4, href: '?seite=4' },
        { number: 5, href: '?seite=5', current: true },
        { number: 6, href: '?seite=6' },
        { gap: true },
        { number: 10, href: '?seite=10' },
      ],
      previous: '?seite=4',
      next: '?seite=6',
    });
  });

  it('stays within the list when asked for a page beyond it', () => {
    const beyond = pagination({ count: 30, page: 99, size: 20 }, href);
    expect(beyond.previous).toBe('?seite=1');
    expect(beyond.next).toBeUndefined();
  });
});
