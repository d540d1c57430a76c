import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { usualMilestones } from './defaults/milestones.js';
import { checkMovedDates, closesCall, type MovedDates, reopensCall } from './moved-deadline.js';
import { phaseAt } from './phase.js';

const usual = usualMilestones(Temporal.PlainDate.from('2026-06-12'));
const { callOpens, deadline } = usual;
const ms = { milliseconds: 1 };
const day = { hours: 24 };
const moved = (
  after: { callOpens?: Temporal.Instant; deadline?: Temporal.Instant },
  now: Temporal.Instant,
  graceMinutes = 0,
): MovedDates => ({ before: usual, after: { ...usual, ...after }, graceMinutes, now });
const refused = (move: MovedDates) => checkMovedDates(move).map(({ field }) => field);

describe('a date of a published cycle cannot be moved', () => {
  it('where the call has begun, to a later beginning', () => {
    expect(refused(moved({ callOpens: callOpens.add(day) }, callOpens))).toEqual(['callOpens']);
    expect(refused(moved({ callOpens: callOpens.add(day) }, callOpens.subtract(ms)))).toEqual([]);
    expect(refused(moved({ callOpens: callOpens.subtract(day) }, callOpens.add(day)))).toEqual([]);
    expect(refused(moved({ callOpens: callOpens.add(day) }, callOpens.add(day)))).toEqual([]);
  });

  it('where the deadline has passed with its grace period, to an earlier one', () => {
    const earlier = { deadline: deadline.subtract(day) };
    expect(refused(moved(earlier, deadline))).toEqual([]);
    expect(refused(moved(earlier, deadline.add(ms)))).toEqual(['deadline']);
    expect(refused(moved(earlier, deadline.add({ minutes: 10 }), 10))).toEqual([]);
    expect(refused(moved(earlier, deadline.add({ minutes: 10 }).add(ms), 10))).toEqual(['deadline']);
    expect(refused(moved({ deadline: deadline.add(day) }, deadline.add(ms)))).toEqual([]);
  });
});

describe('a moved deadline', () => {
  it('closes a call that is open where it lies before now', () => {
    const earlier = { deadline: deadline.subtract(day) };
    expect(closesCall(moved(earlier, deadline.subtract(day)))).toBe(false);
    expect(closesCall(moved(earlier, deadline.subtract(day).add(ms)))).toBe(true);
    expect(closesCall(moved(earlier, deadline.subtract(day).add({ minutes: 10 }), 10))).toBe(false);
    expect(closesCall(moved(earlier, deadline.add(ms)))).toBe(false);
    expect(closesCall(moved({ deadline: callOpens.subtract({ hours: 48 }) }, callOpens.subtract(day)))).toBe(
      false,
    );
  });

  it('opens a call again that is over where it lies ahead', () => {
    const later = { deadline: deadline.add(day) };
    expect(reopensCall(moved(later, deadline))).toBe(false);
    expect(reopensCall(moved(later, deadline.add(ms)))).toBe(true);
    expect(reopensCall(moved(later, deadline.add(day)))).toBe(true);
    expect(reopensCall(moved(later, deadline.add(day).add(ms)))).toBe(false);
    const { deadline: _, ...without } = usual;
    expect(reopensCall({ ...moved({}, deadline.add(day)), after: without })).toBe(false);
  });
});

describe('whatever moves and whenever', () => {
  const shift = fc.integer({ min: -200 * 24 * 60, max: 200 * 24 * 60 });
  const any = fc
    .tuple(shift, shift, shift, fc.nat(1440))
    .map(([a, b, c, graceMinutes]) =>
      moved(
        { callOpens: callOpens.add({ minutes: a }), deadline: deadline.add({ minutes: b }) },
        deadline.add({ minutes: c }),
        graceMinutes,
      ),
    );
  const inCall = (move: MovedDates, which: 'before' | 'after') =>
    phaseAt(move[which], move.now, move.graceMinutes) === 'call';

  it('closing and opening again agree with the phases before and after, as far as the beginning of the call stays', () => {
    fc.assert(
      fc.property(any, (move) => {
        const same = { ...move, after: { ...move.after, callOpens } };
        expect(closesCall(same)).toBe(inCall(same, 'before') && !inCall(same, 'after'));
        const begun = Temporal.Instant.compare(callOpens, same.now) <= 0;
        expect(reopensCall(same)).toBe(begun && !inCall(same, 'before') && inCall(same, 'after'));
      }),
    );
  });

  it('no call ends without being asked or refused, and none closes and opens at once', () => {
    fc.assert(
      fc.property(any, (move) => {
        if (inCall(move, 'before') && !inCall(move, 'after'))
          expect(closesCall(move) || checkMovedDates(move).length > 0).toBe(true);
        expect(closesCall(move) && reopensCall(move)).toBe(false);
      }),
    );
  });

  it('staying where it is changes nothing', () => {
    fc.assert(
      fc.property(any, ({ now, graceMinutes }) => {
        const same = moved({}, now, graceMinutes);
        expect([checkMovedDates(same), closesCall(same), reopensCall(same)]).toEqual([[], false, false]);
      }),
    );
  });
});
