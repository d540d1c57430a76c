import { describe, expect, it } from '@jest/globals';
import { computeRanking } from './ranking.js';
import { chosenBy, type ShortlistRule } from './shortlist.js';

// Five jurors who agree on a and d; b and c are level and may change places.
const jurors = [0, 1, 2, 3, 4];
const values: Record<string, number[]> = {
  a: [9, 9, 9, 9, 9],
  b: [7, 5, 7, 5, 6],
  c: [5, 7, 5, 7, 5],
  d: [2, 2, 2, 2, 2],
};
const ranking = computeRanking({
  rubric: [{ key: 'x', weight: 1, min: 0, max: 10, step: 1 }],
  sizeClasses: ['s', 'm'],
  entries: ['a', 'b', 'c', 'd', 'e'].map((entryId) => ({ entryId, sizeClass: entryId === 'a' ? 's' : 'm' })),
  sheets: Object.entries(values).flatMap(([entryId, scores]) =>
    jurors.map((j) => ({ entryId, jurorId: `${j}`, scores: { x: scores[j]! } })),
  ),
});
const choose = (rule: Partial<ShortlistRule>) =>
  chosenBy({ kind: 'number', amount: 1, view: 'raw', scope: 'overall', ...rule }, ranking);

describe('a shortlist', () => {
  it('takes a number, and says which group it cuts through', () => {
    expect(choose({ amount: 2 })).toEqual({
      entryIds: ['a', 'b'],
      cut: [{ sizeClass: null, group: 2, taken: ['b'], left: ['c'] }],
    });
    expect(choose({ amount: 3 })).toEqual({ entryIds: ['a', 'b', 'c'], cut: [] });
  });

  it('takes what reaches a threshold', () => {
    expect(choose({ kind: 'threshold', amount: 6 }).entryIds).toEqual(['a', 'b']);
    expect(choose({ kind: 'threshold', amount: 9.5 }).entryIds).toEqual([]);
  });

  it('takes whole groups, and cuts none', () => {
    expect(choose({ kind: 'group', amount: 2 })).toEqual({ entryIds: ['a', 'b', 'c'], cut: [] });
  });

  it('counts in every size class for itself where it shall', () => {
    expect(choose({ scope: 'class', amount: 1 }).entryIds).toEqual(['a', 'b']);
  });

  it('never takes an entry without a score', () => {
    expect(choose({ amount: 99 }).entryIds).not.toContain('e');
  });
});
