import { describe, expect, it } from '@jest/globals';
import { holidaysIn } from '../public-holidays.js';
import { usualMilestones } from './defaults/milestones.js';
import { preparationAfter, preparationDue } from './preparation.js';

const calendar = { holidayOn: holidaysIn('NW'), zone: 'Europe/Berlin' };
const round = (year: number, published = true) => ({
  year,
  published,
  milestones: usualMilestones(Temporal.PlainDate.from({ year, month: 6, day: 12 })),
});
const due = (rounds: ReturnType<typeof round>[], now: string) =>
  preparationDue(rounds, Temporal.Instant.from(now), () => calendar)?.year;

describe('the preparation of the next round', () => {
  it('begins 26 weeks before its call would open, on a working day', () => {
    const next = preparationAfter(round(2026), calendar)!;
    expect([next.year, next.opens.toString(), next.from.toString()]).toEqual([
      2028,
      '2028-03-17T08:00:00Z',
      '2027-09-17T07:00:00Z',
    ]);
  });

  it('cannot be dated where the last call was not', () => {
    expect(preparationAfter({ year: 2026, milestones: {} }, calendar)).toBeUndefined();
  });

  it('is due from then on, until somebody has set the round up', () => {
    expect(due([round(2024), round(2026)], '2027-09-17T06:59:59Z')).toBeUndefined();
    expect(due([round(2024), round(2026)], '2027-09-17T07:00:00Z')).toBe(2028);
    expect(due([round(2026), round(2028, false)], '2027-09-17T07:00:00Z')).toBeUndefined();
    expect(due([round(2027, false)], '2029-09-17T07:00:00Z')).toBeUndefined();
  });
});
