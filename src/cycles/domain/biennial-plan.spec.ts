import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { holidaysIn } from '../public-holidays.js';
import { daysOff, milestonesOf, proposeDates, shiftOf } from './biennial-plan.js';
import { usualMilestones } from './defaults/milestones.js';
import { checkOrder, type MilestoneKind, milestoneKinds, type Milestones } from './milestones.js';
import { dayOff } from './working-days.js';

const zone = 'Europe/Berlin';
const calendar = { holidayOn: holidaysIn('NW'), zone };
const local = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDateTime().toString();
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
const source = (year: number, milestones: Milestones) => ({ year, milestones });
const round2026 = source(2026, usualMilestones(Temporal.PlainDate.from('2026-06-12')));

describe('the dates of the next round', () => {
  it('lie in the same calendar week on the same weekday, at the same local time', () => {
    const dates = proposeDates(round2026, 2028, calendar);
    expect(Object.fromEntries(dates.map((date) => [date.kind, local(date.at)]))).toEqual({
      callOpens: '2028-03-17T09:00:00',
      deadline: '2028-06-16T23:59:59.999',
      screeningEnds: '2028-06-29T23:59:59.999',
      juryOpens: '2028-06-30T09:00:00',
      juryCloses: '2028-07-17T23:59:59.999',
      deliberation: '2028-07-19T10:00:00',
      publication: '2028-09-13T18:00:00',
      ceremony: '2028-09-13T17:00:00',
      exchangeOpens: '2028-09-20T09:00:00',
      exchangeCloses: '2030-09-18T23:59:59.999',
    });
  });

  it('move off a holiday, and say off which', () => {
    const round = source(2028, { ceremony: at('2028-10-05T17:00') });
    expect(proposeDates(round, 2030, calendar)).toEqual([
      {
        kind: 'ceremony',
        from: at('2028-10-05T17:00'),
        meant: Temporal.PlainDate.from('2030-10-03'),
        at: at('2030-10-04T17:00'),
        off: { day: Temporal.PlainDate.from('2030-10-03'), holiday: 'Tag der Deutschen Einheit' },
      },
    ]);
  });

  it('move over a whole chain of days off: Good Friday to the Tuesday after Easter', () => {
    const moved = proposeDates(source(2028, { callOpens: at('2028-04-21T09:00') }), 2030, calendar)[0]!;
    expect([moved.meant.toString(), local(moved.at)]).toEqual(['2030-04-19', '2030-04-23T09:00:00']);
  });

  it('make way for an earlier one that moved to their day', () => {
    const round = source(2026, {
      screeningEnds: at('2026-06-27T23:59:59.999'),
      juryOpens: at('2026-06-29T09:00'),
    });
    expect(
      proposeDates(round, 2028, calendar).map((date) => [local(date.at), date.off?.day.toString()]),
    ).toEqual([
      ['2028-07-03T23:59:59.999', '2028-07-01'],
      ['2028-07-04T09:00:00', undefined],
    ]);
  });

  it('leave a contradiction of the last round as it is', () => {
    const round = source(2026, {
      callOpens: at('2026-06-15T09:00'),
      deadline: at('2026-06-12T23:59:59.999'),
    });
    const dates = proposeDates(round, 2028, calendar);
    expect(dates.map((date) => local(date.at))).toEqual(['2028-06-19T09:00:00', '2028-06-16T23:59:59.999']);
  });

  it('exist for what the last round has, and for nothing else', () => {
    expect(proposeDates(source(2026, {}), 2028, calendar)).toEqual([]);
    expect(
      proposeDates(source(2026, { deadline: round2026.milestones.deadline! }), 2028, calendar),
    ).toHaveLength(1);
  });

  it.each([
    ['29 February in the last round', '2028-02-29T10:00', 2028, 2030, '2030-02-26T10:00:00'],
    ['29 February in the next round', '2026-02-24T10:00', 2026, 2028, '2028-02-29T10:00:00'],
    ['a week 53 that the next year lacks', '2026-12-28T10:00', 2026, 2028, '2028-12-27T10:00:00'],
    ['winter to summer time', '2026-03-27T09:00', 2026, 2028, '2028-03-31T09:00:00'],
    ['an hour that summer time skips', '2026-03-22T02:30', 2026, 2028, '2028-03-27T02:30:00'],
  ])('know %s', (_, from, year, next, expected) => {
    const [date] = proposeDates(source(year, { callOpens: at(from) }), next, calendar);
    expect(local(date!.at)).toBe(expected);
  });

  it('never drift: ten rounds later the deadline lies in the same calendar week', () => {
    let round = { year: round2026.year, milestones: round2026.milestones as Milestones };
    const weeks = Array.from({ length: 10 }, () => {
      const year = round.year + 2;
      round = { year, milestones: milestonesOf(proposeDates(round, year, calendar)) };
      return round.milestones.deadline!.toZonedDateTimeISO(zone).weekOfYear;
    });
    expect(new Set(weeks)).toEqual(new Set([24]));
  });
});

/** A round in order: up to ten dates from 1 January 2020 to 2080 at any minute. */
const rounds = fc
  .record({
    first: fc.integer({ min: 0, max: 60 * 365 * 24 * 60 }),
    gaps: fc.array(fc.integer({ min: 1, max: 150 * 24 * 60 }), { minLength: 10, maxLength: 10 }),
    kinds: fc.subarray([...milestoneKinds], { minLength: 1 }),
  })
  .map(({ first, gaps, kinds }) => {
    let minutes = first;
    const start = at('2020-01-01T00:00');
    const dates = kinds.map((kind, i): [MilestoneKind, Temporal.Instant] => {
      minutes += gaps[i]!;
      return [kind, start.add({ minutes })];
    });
    return source(dates[0]![1].toZonedDateTimeISO(zone).year, Object.fromEntries(dates));
  });

describe('any round', () => {
  it('is proposed on working days, in order, at the same hours, within days of the same weeks', () => {
    fc.assert(
      fc.property(rounds, fc.integer({ min: 1, max: 6 }), (round, years) => {
        const dates = proposeDates(round, round.year + years, calendar);
        const milestones = milestonesOf(dates);
        const { weeks } = shiftOf(round, round.year + years, calendar);
        expect(Object.keys(milestones)).toEqual(milestoneKinds.filter((kind) => round.milestones[kind]));
        expect(checkOrder(milestones)).toEqual([]);
        expect(daysOff(milestones, calendar)).toEqual([]);
        expect(Math.abs(weeks - years * 52.18)).toBeLessThan(1.5);
        for (const { from, meant, at: goes, off } of dates) {
          const [before, now] = [from, goes].map((each) => each.toZonedDateTimeISO(zone));
          expect(meant.dayOfWeek).toBe(before!.dayOfWeek);
          expect(now!.toPlainTime()).toEqual(before!.toPlainTime());
          expect(now!.toPlainDate().since(meant).days).toBeGreaterThanOrEqual(0);
          expect(off).toEqual(dayOff(meant, calendar.holidayOn));
        }
      }),
    );
  });
});
