import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { countAxis, rangeAxis } from './axis.js';
import { linePath } from './line.js';

describe('an axis of counts', () => {
  it.each<[number, number[]]>([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [51, [0, 10, 20, 30, 40, 50, 60]],
    [10_773, [0, 2000, 4000, 6000, 8000, 10_000, 12_000]],
  ])('for %d has the ticks %j', (most, expected) => {
    expect(countAxis(most).ticks.map(({ value }) => value)).toEqual(expected);
  });

  it('holds every count, has few whole ticks and rises, also for very large numbers', () => {
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), fc.nat(), (most, less) => {
        const { at, ticks } = countAxis(most);
        expect(at(0)).toBe(0);
        expect(at(most)).toBeLessThanOrEqual(100);
        expect(at(Math.min(most, less))).toBeLessThanOrEqual(at(most));
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(11);
        expect(ticks.every(({ value }) => Number.isInteger(value))).toBe(true);
      }),
    );
  });

  it('keeps the words of its ends inside the picture', () => {
    expect(countAxis(2).ticks.map(({ anchor }) => anchor)).toEqual(['start', 'middle', 'end']);
  });
});

describe('an axis of a range', () => {
  it('goes from end to end and no further', () => {
    const { at } = rangeAxis(-90, 10);
    expect([at(-90), at(-40), at(10), at(99), at(-99)]).toEqual([0, 50, 100, 100, 0]);
  });

  it('of no length puts everything at its beginning', () => {
    expect(rangeAxis(3, 3).at(3)).toBe(0);
  });
});

describe('a line', () => {
  it('goes through its points, counted from the bottom', () => {
    expect(linePath([])).toBe('');
    expect(
      linePath([
        { x: 0, y: 0 },
        { x: 33.33, y: 66.67 },
        { x: 100, y: 100 },
      ]),
    ).toBe('M0 100L33.33 33.33L100 0');
  });
});
