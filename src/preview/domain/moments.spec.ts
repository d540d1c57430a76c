import { describe, expect, it } from '@jest/globals';
import { momentAt, momentsAround } from './moments.js';

const deadline = Temporal.Instant.from('2026-06-12T21:59:59Z');
const juryOpens = Temporal.Instant.from('2026-07-01T07:00:00Z');

describe('moments worth looking at', () => {
  it('lie an hour before, at and after each milestone that has a date, in the order of the cycle', () => {
    expect(momentsAround({ juryOpens, deadline }).map(({ key, at }) => [key, String(at)])).toEqual([
      ['deadline.before', '2026-06-12T20:59:59Z'],
      ['deadline.at', '2026-06-12T21:59:59Z'],
      ['deadline.after', '2026-06-12T22:59:59Z'],
      ['juryOpens.before', '2026-07-01T06:00:00Z'],
      ['juryOpens.at', '2026-07-01T07:00:00Z'],
      ['juryOpens.after', '2026-07-01T08:00:00Z'],
    ]);
  });

  it('are found by their key; one without a date is none', () => {
    expect(momentAt({ deadline }, 'deadline.at')).toEqual(deadline);
    expect(momentAt({ deadline }, 'juryOpens.at')).toBeUndefined();
    expect(momentAt({ deadline }, 'deadline')).toBeUndefined();
  });
});
