import { describe, expect, it } from '@jest/globals';
import { holidaysIn } from '../public-holidays.js';
import { usualMilestones } from './defaults/milestones.js';
import { roundsTimeline } from './rounds-timeline.js';

const calendar = { holidayOn: holidaysIn('NW'), zone: 'Europe/Berlin' };
const round = (year: number, published = true) => ({
  year,
  published,
  milestones: usualMilestones(Temporal.PlainDate.from({ year, month: 6, day: 12 })),
});
const line = (
  rounds: { year: number; published: boolean; milestones: object }[],
  now = '2027-01-01T00:00:00Z',
) =>
  roundsTimeline(rounds, Temporal.Instant.from(now), () => calendar).map(
    ({ year, standing }) => `${year} ${standing}`,
  );

describe('the time line of rounds', () => {
  it('goes from past rounds over what is set up to what the plan proposes', () => {
    expect(line([round(2026), round(2028, false), round(2024)])).toEqual([
      '2024 published',
      '2026 published',
      '2028 setUp',
      '2030 proposed',
      '2032 proposed',
    ]);
  });

  it('shows the latest of many, and proposes no round that lies behind us', () => {
    const many = [2010, 2012, 2014, 2016, 2018, 2020].map((year) => round(year));
    expect(line(many)).toEqual([
      '2012 published',
      '2014 published',
      '2016 published',
      '2018 published',
      '2020 published',
      '2028 proposed',
      '2030 proposed',
    ]);
  });

  it('proposes nothing without a dated round, and after one without dates from the one before', () => {
    expect(line([])).toEqual([]);
    expect(line([{ year: 2026, published: false, milestones: {} }])).toEqual(['2026 setUp']);
    expect(line([round(2024), { year: 2026, published: false, milestones: {} }]).slice(-2)).toEqual([
      '2028 proposed',
      '2030 proposed',
    ]);
  });
});
