import { describe, expect, it } from '@jest/globals';
import { assert, boolean, constantFrom, integer, property } from 'fast-check';
import { allowsAt, type Schedule } from '../../cycles/domain/phase.js';
import { entrySchedule, standingAt } from './entry-deadline.js';
import { entryStates } from './entry-state.js';

const at = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms);
const base = Date.UTC(2026, 5, 12, 21, 59, 59, 999);
const days = 24 * 3_600_000;
const offset = integer({ min: -20 * days, max: 20 * days });
const grace = integer({ min: 0, max: 1440 });

const cycle = (graceMinutes: number): Schedule => ({
  published: true,
  graceMinutes,
  milestones: { callOpens: at(base - 90 * days), deadline: at(base), juryOpens: at(base + 60 * days) },
});

describe('the deadline of one entry', () => {
  it('is the latest of the cycle’s and its own, to the millisecond and with the grace period', () => {
    assert(
      property(offset, grace, offset, (own, graceMinutes, now) => {
        const schedule = entrySchedule(cycle(graceMinutes), at(base + own));
        const end = base + Math.max(0, own) + graceMinutes * 60_000;
        expect(allowsAt(schedule, 'submit', at(base + now))).toBe(base + now <= end);
        expect(allowsAt(schedule, 'submit', at(end))).toBe(true);
        expect(allowsAt(schedule, 'editEntry', at(end + 1))).toBe(false);
        expect(schedule.milestones.deadline).toEqual(at(base + Math.max(0, own)));
      }),
    );
  });

  it('never takes time away', () => {
    assert(
      property(offset, grace, offset, (own, graceMinutes, now) => {
        const before = allowsAt(cycle(graceMinutes), 'submit', at(base + now));
        const after = allowsAt(entrySchedule(cycle(graceMinutes), at(base + own)), 'submit', at(base + now));
        expect(!before || after).toBe(true);
      }),
    );
  });

  it('is the cycle’s where there is no other', () => {
    expect(entrySchedule(cycle(30), null)).toEqual(cycle(30));
  });
});

describe('what an entry counts as', () => {
  it('is its state, but a draft whose time is over stands as submitted where there is a submission', () => {
    assert(
      property(constantFrom(...entryStates), boolean(), grace, offset, (state, once, minutes, now) => {
        const schedule = cycle(minutes);
        const submittedAt = once ? at(base - days) : null;
        const over = base + now > base + minutes * 60_000;
        const expected = state === 'draft' && once && over ? 'submitted' : state;
        expect(standingAt({ state, submittedAt, schedule }, at(base + now))).toBe(expected);
      }),
    );
  });
});
