import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { isLand, laender, type Land } from './domain/laender.js';
import { holidaysIn } from './public-holidays.js';

const allLaender = Object.keys(laender).filter(isLand);

/** Easter Sunday by the formula of Meeus, Jones and Butcher. */
function easter(year: number): Temporal.PlainDate {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}

/** The Wednesday before 23 November: eleven days before Advent. */
function dayOfRepentance(year: number): Temporal.PlainDate {
  const before = Temporal.PlainDate.from({ year, month: 11, day: 22 });
  return before.subtract({ days: (before.dayOfWeek - 3 + 7) % 7 });
}

/** By the laws of the Länder, holidays in the whole of each. */
function byLaw(land: Land, year: number): string[] {
  const on = (...lands: Land[]) => lands.includes(land);
  const from = (first: number, ...lands: Land[]) => year >= first && on(...lands);
  const day = (month: number, dayOfMonth: number) =>
    Temporal.PlainDate.from({ year, month, day: dayOfMonth });
  const afterEaster = (days: number) => easter(year).add({ days });
  const table: [boolean, Temporal.PlainDate][] = [
    [true, day(1, 1)],
    [on('BW', 'BY', 'ST'), day(1, 6)],
    [from(2019, 'BE') || from(2023, 'MV'), day(3, 8)],
    [true, afterEaster(-2)],
    [on('BB'), afterEaster(0)],
    [true, afterEaster(1)],
    [true, day(5, 1)],
    [on('BE') && [2020, 2025].includes(year), day(5, 8)],
    [true, afterEaster(39)],
    [on('BB'), afterEaster(49)],
    [true, afterEaster(50)],
    [on('BW', 'BY', 'HE', 'NW', 'RP', 'SL'), afterEaster(60)],
    [on('BE') && year === 2028, day(6, 17)],
    [on('SL'), day(8, 15)],
    [from(2019, 'TH'), day(9, 20)],
    [true, day(10, 3)],
    [on('BB', 'MV', 'SN', 'ST', 'TH') || from(2018, 'HB', 'HH', 'NI', 'SH') || year === 2017, day(10, 31)],
    [on('BW', 'BY', 'NW', 'RP', 'SL'), day(11, 1)],
    [on('SN'), dayOfRepentance(year)],
    [true, day(12, 25)],
    [true, day(12, 26)],
  ];
  const days = table.filter(([is]) => is).map(([, date]) => date.toString());
  return [...new Set(days)].toSorted();
}

function daysOf(land: Land, year: number): string[] {
  const holidayOn = holidaysIn(land);
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, days) => first.add({ days }))
    .filter(holidayOn)
    .map(String);
}

describe('public holidays', () => {
  it('are those of the law, in every Land, from 2000 to 2100', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allLaender), fc.integer({ min: 2000, max: 2100 }), (land, year) => {
        expect(daysOf(land, year)).toEqual(byLaw(land, year));
      }),
      { numRuns: 300 },
    );
  });

  it.each<[Land, string, string | undefined]>([
    ['NW', '2028-06-15', 'Fronleichnam'],
    ['NW', '2030-10-03', 'Tag der Deutschen Einheit'],
    ['NW', '2028-10-31', undefined],
    ['SN', '2028-11-22', 'Buß- und Bettag'],
    ['SN', '2028-06-15', undefined],
    ['TH', '2028-06-15', undefined],
    ['BY', '2028-08-15', undefined],
    ['BY', '2028-08-08', undefined],
    ['SL', '2028-08-15', 'Mariä Himmelfahrt'],
    ['BE', '2027-03-08', 'Weltfrauentag'],
    ['TH', '2027-09-20', 'Weltkindertag'],
    ['NI', '2016-10-31', undefined],
    ['NI', '2017-10-31', 'Reformationstag'],
  ])('%s has on %s: %s', (land, day, name) => {
    expect(holidaysIn(land)(Temporal.PlainDate.from(day))).toBe(name);
  });
});
