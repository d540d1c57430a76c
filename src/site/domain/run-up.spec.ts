import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { corners, dayFrom, reportedDays, runUpOf, spanOf, standingOn } from './run-up.js';

const at = (text: string) => Temporal.Instant.from(text);
const days = fc.array(
  fc.record({
    day: fc.integer({ min: -400, max: 60 }),
    started: fc.nat({ max: 1_000_000 }),
    submitted: fc.nat({ max: 1_000_000 }),
  }),
);

describe('the distance from the deadline', () => {
  const deadline = at('2026-06-12T21:59:59.999Z');
  it.each([
    ['2026-06-12T21:59:59.999Z', 0],
    ['2026-06-11T22:00:00Z', 0],
    ['2026-06-11T21:59:59Z', -1],
    ['2026-06-12T22:00:00Z', 1],
    ['2026-03-12T23:30:00Z', -91],
    ['2024-06-12T10:00:00Z', -730],
  ])('is counted in days of the calendar in Germany: %s is %d', (instant, expected) => {
    expect(dayFrom(deadline, at(instant), 'Europe/Berlin')).toBe(expected);
  });
});

describe('a run-up', () => {
  it('sums up what happened day by day', () => {
    const runUp = runUpOf([
      { day: 0, started: 1, submitted: 4 },
      { day: -30, started: 5, submitted: 0 },
    ]);
    expect(runUp).toEqual([
      { day: -30, started: 5, submitted: 0 },
      { day: 0, started: 6, submitted: 4 },
    ]);
    expect(standingOn(runUp, -31)).toEqual({ started: 0, submitted: 0 });
    expect(standingOn(runUp, -1)).toEqual({ started: 5, submitted: 0 });
    expect(standingOn(runUp, 99)).toEqual({ started: 6, submitted: 4 });
    expect(standingOn([], 0)).toEqual({ started: 0, submitted: 0 });
  });

  it('never falls, ends with the sum of all and does not depend on the order', () => {
    fc.assert(
      fc.property(days, (counts) => {
        const runUp = runUpOf(counts);
        expect(runUpOf(counts.toReversed()).at(-1)).toEqual(runUp.at(-1));
        const sum = (what: 'started' | 'submitted') => counts.reduce((total, each) => total + each[what], 0);
        expect(standingOn(runUp, 60)).toEqual({ started: sum('started'), submitted: sum('submitted') });
        for (const [i, { day, started }] of runUp.entries()) {
          expect(started).toBeGreaterThanOrEqual(runUp[i - 1]?.started ?? 0);
          expect(day).toBeGreaterThanOrEqual(runUp[i - 1]?.day ?? day);
        }
      }),
    );
  });
});

describe('the line of a run-up', () => {
  it('stays level where nothing happens and rises within the day on which something does', () => {
    const runUp = runUpOf([
      { day: -10, started: 2, submitted: 0 },
      { day: -2, started: 1, submitted: 0 },
    ]);
    expect(corners(runUp, 'started', -20, 0)).toEqual([
      { day: -20, value: 0 },
      { day: -11, value: 0 },
      { day: -10, value: 2 },
      { day: -3, value: 2 },
      { day: -2, value: 3 },
      { day: 0, value: 3 },
    ]);
    expect(corners(runUp, 'submitted', -20, 0).every(({ value }) => value === 0)).toBe(true);
    expect(corners(runUp, 'started', -20, -21)).toEqual([]);
  });

  it('says at the end of every day what there was', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -410, max: 0 }), fc.nat({ max: 460 }), (counts, from, length) => {
        const runUp = runUpOf(counts);
        const line = corners(runUp, 'submitted', from, from + length);
        for (let day = from; day <= from + length; day += 1) {
          const after = line.findIndex((corner) => corner.day >= day);
          const [left, right] = [line[Math.max(0, after - 1)]!, line[after]!];
          const value = right.day === day ? right.value : left.value;
          expect(value).toBe(standingOn(runUp, day).submitted);
          if (right.day !== day) expect(left.value).toBe(right.value);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the span of a picture', () => {
  it('holds the longer call, and what came after the deadline', () => {
    const late = runUpOf([{ day: 12, started: 0, submitted: 1 }]);
    expect(spanOf([late, []], [-91, -60])).toEqual({ from: -91, to: 12 });
  });

  it('begins before the first entry, also where it came before the call, and is never without length', () => {
    expect(spanOf([runUpOf([{ day: -100, started: 1, submitted: 0 }])], [-91])).toEqual({
      from: -101,
      to: 0,
    });
    expect(spanOf([], [])).toEqual({ from: -1, to: 0 });
  });
});

describe('the days of its table', () => {
  it('are weeks, then the days of the last one', () => {
    expect(reportedDays({ from: -30, to: 3 }, -10)).toEqual([
      -30, -28, -21, -14, -10, -7, -6, -5, -4, -3, -2, -1, 0, 3,
    ]);
    expect(reportedDays({ from: -1, to: 0 })).toEqual([-1, 0]);
  });

  it('leave out a today that lies beyond the picture', () => {
    expect(reportedDays({ from: -2, to: 0 }, 40)).toEqual([-2, -1, 0]);
  });

  it('are few however long the call, and hold its ends and the deadline', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: -1 }), fc.nat({ max: 500 }), (from, to) => {
        const reported = reportedDays({ from, to });
        expect(reported.length).toBeLessThanOrEqual(24);
        expect(reported[0]).toBe(from);
        expect(reported.at(-1)).toBe(to);
        expect(reported).toContain(0);
        expect(reported).toEqual([...new Set(reported)].toSorted((a, b) => a - b));
      }),
    );
  });
});
