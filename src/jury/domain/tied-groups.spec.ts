import { describe, expect, it } from '@jest/globals';
import { type Compared, tiedGroups } from './tied-groups.js';

const entry = (rank: number, draws: number[], n = 5): Compared => ({
  rank,
  n,
  draws: Uint32Array.from(draws),
});
const times = (count: number, rank: number): number[] => Array.from({ length: count }, () => rank);

describe('groups that cannot be told apart', () => {
  it('hold whoever is level with their best, or above, in more than 5 of 100 draws', () => {
    const best = entry(1, [...times(94, 1), ...times(6, 2)]);
    const close = entry(2, [...times(94, 2), ...times(6, 1)]);
    const apart = entry(2, [...times(95, 2), ...times(5, 1)]);
    expect(tiedGroups([best, close])).toEqual([1, 1]);
    expect(tiedGroups([entry(1, [...times(95, 1), ...times(5, 2)]), apart])).toEqual([1, 2]);
  });

  it('are measured by their best alone, so that no chain joins everybody', () => {
    const ranks = [
      entry(1, [1, 1, 1, 1, 1, 2]),
      entry(2, [2, 2, 2, 2, 3, 1]),
      entry(3, [3, 3, 3, 3, 2, 4]),
      entry(4, [4, 4, 4, 4, 4, 3]),
    ];
    expect(tiedGroups(ranks)).toEqual([1, 1, 2, 2]);
  });

  it('never part equal ranks', () => {
    const best = entry(1, times(10, 1));
    const low = entry(2, times(10, 3));
    const close = entry(2, [...times(8, 2), 1, 1]);
    expect(tiedGroups([best, low, close])).toEqual([1, 1, 1]);
  });

  it('tell nobody with fewer than three scores apart, nor from draws that they do not share', () => {
    expect(tiedGroups([entry(1, times(10, 1)), entry(2, times(10, 2), 2)])).toEqual([1, 1]);
    expect(tiedGroups([entry(1, [1, 1, 0, 0]), entry(2, [0, 0, 1, 1])])).toEqual([1, 1]);
  });

  it('are none of nobody', () => {
    expect(tiedGroups([])).toEqual([]);
  });
});
