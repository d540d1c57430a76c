import { getHolidays } from 'feiertagejs';
import { type Land, laender } from './domain/laender.js';
import type { HolidayOn } from './domain/working-days.js';

/**
 * What the library does not tell apart, with the law behind it. 15 August is a holiday in those communities of Bavaria alone where most
 * people are Catholic (Art. 1 FTG), not in the whole Land. 31 October became one in four Länder in 2018; in 2017 it was one everywhere.
 */
const laterReformationDay: readonly Land[] = ['HB', 'HH', 'NI', 'SH'];
function isNotOne(land: Land, day: string): boolean {
  const year = Number(day.slice(0, 4));
  if (day.endsWith('-08-15')) return land === 'BY';
  return day.endsWith('-10-31') && laterReformationDay.includes(land) && year < 2017;
}

/** Holidays of a single year, by law of their Land. */
const once: Readonly<Partial<Record<Land, Readonly<Record<string, string>>>>> = {
  BE: {
    '2020-05-08': 'Tag der Befreiung',
    '2025-05-08': 'Tag der Befreiung',
    '2028-06-17': 'Jahrestag des Aufstandes vom 17. Juni 1953',
  },
};

const known = new Map<string, ReadonlyMap<string, string>>();

function holidaysOf(land: Land, year: number): ReadonlyMap<string, string> {
  const key = `${land}${year}`;
  const found = known.get(key);
  if (found) return found;
  const days = getHolidays(year, land)
    // Noon UTC, so its date is the same wherever the program runs.
    .map((holiday): [string, string] => [
      holiday.date.toISOString().slice(0, 10),
      holiday.translate('de') ?? 'Feiertag',
    ])
    .filter(([day]) => !isNotOne(land, day));
  const all = new Map([
    ...days,
    ...Object.entries(once[land] ?? {}).filter(([day]) => day.startsWith(`${year}-`)),
  ]);
  if (known.size >= mostKnown) known.clear();
  known.set(key, all);
  return all;
}
const mostKnown = 20 * Object.keys(laender).length;

/** Public holidays in the whole of a Land; those of single communities are none (parts of Saxony and Thuringia, Augsburg). */
export const holidaysIn =
  (land: Land): HolidayOn =>
  (day) =>
    holidaysOf(land, day.year).get(day.toString());
