import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Pace, paceOf } from './pace.js';

const opened = Temporal.Instant.from('2026-07-01T08:00:00Z');
const closes = opened.add({ hours: 100 });
const after = (hours: number) => opened.add({ hours });

describe('the pace of a juror', () => {
  it.each<[number, number, number, number, Pace]>([
    [0, 0, 0, 10, 'idle'],
    [8, 8, 8, 10, 'done'],
    [8, 8, 8, 101, 'done'],
    [8, 0, 0, 49, 'onTrack'],
    [8, 0, 0, 50, 'notBegun'],
    [8, 1, 0, 50, 'onTrack'],
    [8, 1, 0, 51, 'behind'],
    [8, 5, 4, 74, 'onTrack'],
    [8, 5, 4, 76, 'behind'],
    [8, 8, 7, 93, 'onTrack'],
    [8, 8, 7, 100, 'behind'],
    [8, 8, 7, 100.1, 'overdue'],
  ])('with %i assigned, %i begun and %i submitted after %d of 100 hours is %s', (...row) => {
    const [assigned, begun, submitted, hours, pace] = row;
    const now = opened.add({ minutes: Math.round(hours * 60) });
    expect(paceOf({ assigned, begun, submitted }, { opened, closes }, now)).toBe(pace);
  });

  it('knows no delay in a round without an end', () => {
    const counts = { assigned: 3, begun: 0, submitted: 0 };
    expect(paceOf(counts, { opened, closes: undefined }, after(10_000))).toBe('onTrack');
  });

  it('is never better later with the same sheets', () => {
    const order: Pace[] = ['idle', 'done', 'onTrack', 'notBegun', 'behind', 'overdue'];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 2 }),
        fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 2, maxLength: 2 }),
        (assigned, sheets, times) => {
          const [submitted = 0, begun = 0] = sheets
            .map((each) => Math.min(each, assigned))
            .toSorted((a, b) => a - b);
          const [early, late] = times
            .toSorted((a, b) => a - b)
            .map((hours) => paceOf({ assigned, begun, submitted }, { opened, closes }, after(hours)));
          expect(order.indexOf(late!)).toBeGreaterThanOrEqual(order.indexOf(early!));
        },
      ),
    );
  });
});
