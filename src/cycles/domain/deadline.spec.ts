import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { deadlineState, endOfMinute } from './deadline.js';

const berlin = 'Europe/Berlin';
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(berlin).toInstant();
const deadline = endOfMinute(Temporal.PlainDateTime.from('2026-06-12T23:59'), berlin);

describe('a deadline shown as 12 June 2026, 23:59', () => {
  it.each([
    ['2026-06-12T23:59:00', 'open'],
    ['2026-06-12T23:59:59.999', 'open'],
    ['2026-06-12T23:59:59.999999', 'open'],
    ['2026-06-13T00:00:00', 'closed'],
  ])('at %s is %s without a grace period', (now, state) => {
    expect(deadlineState({ deadline }, 0, at(now))).toBe(state);
  });

  it.each([
    ['2026-06-12T23:59:59.999', 'open'],
    ['2026-06-13T00:00:00', 'grace'],
    ['2026-06-13T00:14:59.999', 'grace'],
    ['2026-06-13T00:15:00', 'closed'],
  ])('at %s is %s with 15 minutes of grace', (now, state) => {
    expect(deadlineState({ deadline }, 15, at(now))).toBe(state);
  });

  it('is still shown as 23:59 of that day', () => {
    expect(deadline.toZonedDateTimeISO(berlin).toString()).toBe(
      '2026-06-12T23:59:59.999+02:00[Europe/Berlin]',
    );
  });
});

describe('a deadline in the hours of the change of summer time', () => {
  it('means the first of two equal hours in October', () => {
    expect(endOfMinute(Temporal.PlainDateTime.from('2026-10-25T02:30'), berlin).toString()).toBe(
      '2026-10-25T00:30:59.999Z',
    );
  });

  it('moves on over the hour that March skips', () => {
    expect(endOfMinute(Temporal.PlainDateTime.from('2026-03-29T02:30'), berlin).toString()).toBe(
      '2026-03-29T01:30:59.999Z',
    );
  });
});

describe('the state of any deadline', () => {
  it('only ever goes from open over grace to closed', () => {
    const rank = { open: 0, grace: 1, closed: 2 };
    const offset = fc.integer({ min: -100_000_000, max: 100_000_000 });
    fc.assert(
      fc.property(offset, offset, fc.nat(1440), (a, b, grace) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)].map((ms) =>
          deadlineState({ deadline }, grace, deadline.add({ milliseconds: ms })),
        );
        expect(rank[first!]).toBeLessThanOrEqual(rank[second!]);
      }),
    );
  });

  it('is closed where there is no deadline', () => {
    expect(deadlineState({}, 60, deadline)).toBe('closed');
  });
});
