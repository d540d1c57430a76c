import { describe, expect, it } from '@jest/globals';
import { monthsOf, scaleOf } from './course-scale.js';

const at = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime('Europe/Berlin').toInstant();

describe('the scale of a picture of a cycle', () => {
  it('goes from the first date a little beyond the beginning of the last, however long that lasts', () => {
    const scale = scaleOf([
      { from: at('2026-03-01'), until: at('2026-06-12') },
      { from: at('2026-08-28'), until: at('2028-09-13') },
    ]);
    expect(scale).toEqual({
      from: at('2026-03-01'),
      to: at('2026-08-28').add({ minutes: 719 * 60 + 50 }),
    });
  });

  it('is none without two dates', () => {
    expect(scaleOf([])).toBeUndefined();
    expect(scaleOf([{ from: at('2026-03-01'), until: null }])).toBeUndefined();
  });

  it('has the beginnings of its months in Germany, over summer time and New Year', () => {
    const months = monthsOf({ from: at('2026-09-15'), to: at('2027-02-01') }, 'Europe/Berlin');
    expect(months).toEqual(['2026-10-01', '2026-11-01', '2026-12-01', '2027-01-01'].map(at));
  });
});
