import { describe, expect, it } from '@jest/globals';
import { usualMilestones } from './defaults/milestones.js';
import { unusualIntervals } from './usual-intervals.js';

const usual = usualMilestones(Temporal.PlainDate.from('2026-06-12'));
const days = (count: number) => ({ hours: 24 * count });
const warned = (changes: object) =>
  unusualIntervals({ ...usual, ...changes }).map(({ to, weeks }) => [to, weeks]);

describe('the intervals of a round', () => {
  it('are as usual in the usual rhythm, also where a date moved by some days', () => {
    expect(warned({})).toEqual([]);
    expect(warned({ ceremony: usual.ceremony.add(days(3)) })).toEqual([]);
  });

  it('are named where they are not, with how many weeks they are', () => {
    expect(warned({ callOpens: usual.deadline.subtract(days(7 * 7)) })).toEqual([['deadline', 7]]);
    expect(warned({ deliberation: usual.deliberation.subtract(days(14)) })).toEqual([
      ['deliberation', 3],
      ['ceremony', 10],
    ]);
  });

  it('are not compared where a date is missing', () => {
    expect(warned({ callOpens: undefined, ceremony: undefined })).toEqual([]);
  });
});
