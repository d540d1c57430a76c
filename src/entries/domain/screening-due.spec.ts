import { describe, expect, it } from '@jest/globals';
import { screeningReminders } from './screening-due.js';

const at = (text: string) => Temporal.Instant.from(text);
const plan = (changes: Record<string, Temporal.Instant> = {}) =>
  screeningReminders(
    {
      deadline: at('2026-06-12T21:59:59.999Z'),
      screeningEnds: at('2026-06-25T21:59:59.999Z'),
      juryOpens: at('2026-06-26T07:00:00Z'),
      ...changes,
    },
    'Europe/Berlin',
  ).map(({ occurrence, at: due, senseUntil }) => [occurrence, due.toString(), senseUntil?.toString()]);

describe('organisers are told of entries that wait for the formal check', () => {
  it('three days before it ends, and when it has ended', () => {
    expect(plan()).toEqual([
      ['d3', '2026-06-22T21:59:59.999Z', '2026-06-25T22:00:00Z'],
      ['over', '2026-06-25T22:00:00Z', '2026-06-28T21:59:59.999Z'],
    ]);
  });

  it('until the jury begins where that is later', () => {
    expect(plan({ juryOpens: at('2026-07-06T07:00:00Z') })[1]?.[2]).toBe('2026-07-06T07:00:00Z');
  });

  it('only at its end where it is shorter than that', () => {
    expect(plan({ screeningEnds: at('2026-06-14T21:59:59.999Z') }).map(([occurrence]) => occurrence)).toEqual(
      ['over'],
    );
  });

  it('never without its dates', () => {
    expect(screeningReminders({ deadline: at('2026-06-12T21:59:59.999Z') }, 'Europe/Berlin')).toEqual([]);
  });
});
