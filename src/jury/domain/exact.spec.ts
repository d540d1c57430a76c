import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { floorRoot, leastCommonMultiple, roundRatio, roundRoot } from './exact.js';

const natural = fc.bigInt({ min: 0n, max: 10n ** 40n });

describe('exact arithmetic', () => {
  it.each([
    [1n, 3n, 0.333333],
    [2n, 3n, 0.666667],
    [-2n, 3n, -0.666667],
    [5n, 10_000_000n, 0.000001],
    [49n, 100_000_000n, 0],
    [-1n, 10_000_000n, 0],
    [22n, 3n, 7.333333],
  ])('%p / %p rounds to %p', (num, den, value) => {
    expect(roundRatio(num, den)).toBe(value);
  });

  it.each([
    [3n, 1n, 1.732051],
    [1n, 4n, 0.5],
    [0n, 7n, 0],
    [1n, 3n, 0.57735],
  ])('√(%p / %p) rounds to %p', (num, den, value) => {
    expect(roundRoot(num, den)).toBe(value);
  });

  it('finds the integer root of any number', () => {
    fc.assert(
      fc.property(natural, (n) => {
        const root = floorRoot(n);
        expect(root * root <= n && n < (root + 1n) * (root + 1n)).toBe(true);
      }),
    );
  });

  it('finds a common multiple', () => {
    expect(leastCommonMultiple([4n, 6n, 10n])).toBe(60n);
    expect(leastCommonMultiple([])).toBe(1n);
  });
});
