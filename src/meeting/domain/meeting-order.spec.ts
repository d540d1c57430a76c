import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { leavings, type MeetingEntry, orderForMeeting } from './meeting-order.js';

const entry = (entryId: string, ...inConflict: string[]): MeetingEntry => ({ entryId, inConflict });
const ids = (order: readonly MeetingEntry[]) => order.map(({ entryId }) => entryId).join('');
const entries = (most: number, jurors = 5) =>
  fc
    .array(fc.subarray(Array.from({ length: jurors }, (_, i) => `j${i}`)), { maxLength: most })
    .map((sets) => sets.map((inConflict, i) => ({ entryId: `e${i}`, inConflict })));

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));
}

describe('the order of a meeting', () => {
  it('keeps those outside together', () => {
    const order = orderForMeeting([
      entry('a', 'Ada'),
      entry('b'),
      entry('c', 'Ada'),
      entry('d', 'Bo'),
      entry('e'),
    ]);
    expect([ids(order), leavings(order)]).toEqual(['acbed', 2]);
  });

  it('lets whoever is outside stay there', () => {
    const order = orderForMeeting([entry('a', 'Ada'), entry('b', 'Bo'), entry('c', 'Ada', 'Bo')]);
    expect([ids(order), leavings(order)]).toEqual(['acb', 2]);
  });

  it('is as given where nobody has to leave', () => {
    expect(ids(orderForMeeting([entry('c'), entry('a'), entry('b')]))).toBe('cab');
    expect(orderForMeeting([])).toEqual([]);
  });

  it('is never worse than any other', () => {
    fc.assert(
      fc.property(entries(6), (given) => {
        const order = orderForMeeting(given);
        expect(order.map(({ entryId }) => entryId).toSorted()).toEqual(
          given.map(({ entryId }) => entryId).toSorted(),
        );
        expect(leavings(order)).toBe(Math.min(...permutations(given).map(leavings)));
      }),
      { numRuns: 60 },
    );
  });

  it('is never worse than the given one, whatever the size', () => {
    fc.assert(
      fc.property(entries(60, 9), (given) =>
        expect(leavings(orderForMeeting(given))).toBeLessThanOrEqual(leavings(given)),
      ),
      { numRuns: 30 },
    );
  });
});
