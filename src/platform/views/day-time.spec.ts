import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { dayTimeValues, isSkipped, readDayTime, readLastInstant } from './day-time.js';

const read = (day: string, time: string) => readDayTime(day, time)?.toString();
const readEnd = (day: string, time: string) => readLastInstant(day, time)?.toString();
const shown = (instant: Temporal.Instant) => Object.values(dayTimeValues('x', instant)).join(' ');

describe('a minute that was typed', () => {
  it('is one in Berlin, in summer and in winter', () => {
    expect(read('2026-06-12', '23:59')).toBe('2026-06-12T21:59:00Z');
    expect(read('2026-12-12', '23:59')).toBe('2026-12-12T22:59:00Z');
  });

  it('is the first of two equal ones in October, and shown as it was typed', () => {
    expect(read('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00Z');
    expect(shown(readDayTime('2026-10-25', '02:30')!)).toBe('2026-10-25 02:30');
  });

  it('is none where summer time skips it: what is shown would not be what was typed', () => {
    expect(read('2027-03-28', '01:59')).toBe('2027-03-28T00:59:00Z');
    expect(read('2027-03-28', '02:00')).toBeUndefined();
    expect(read('2027-03-28', '02:30')).toBeUndefined();
    expect(read('2027-03-28', '03:00')).toBe('2027-03-28T01:00:00Z');
    expect(isSkipped('2027-03-28', '02:30')).toBe(true);
    expect([isSkipped('2027-03-28', '03:00'), isSkipped('2027-02-29', '02:30')]).toEqual([false, false]);
  });

  it('at 24:00 is midnight, the beginning of the next day', () => {
    expect(read('2026-12-31', '24:00')).toBe('2026-12-31T23:00:00Z');
    expect(shown(readDayTime('2026-12-31', '24:00')!)).toBe('2027-01-01 00:00');
  });

  it('is on 29 February where there is one', () => {
    expect(read('2028-02-29', '12:00')).toBe('2028-02-29T11:00:00Z');
    expect(read('2027-02-29', '12:00')).toBeUndefined();
  });

  it.each([
    ['', '12:00'],
    ['2026-06-12', ''],
    ['2026-06-12', '24:01'],
    ['2026-06-12', '25:00'],
    ['2026-06-31', '12:00'],
    ['12.06.2026', '12:00'],
  ])('is none for %j and %j', (day, time) => {
    expect([read(day, time), readEnd(day, time)]).toEqual([undefined, undefined]);
  });
});

describe('an end that was typed', () => {
  it('counts its minute in full and is shown as it was typed', () => {
    expect(readEnd('2026-06-12', '23:59')).toBe('2026-06-12T21:59:59.999Z');
    expect(shown(readLastInstant('2026-06-12', '23:59')!)).toBe('2026-06-12 23:59');
    expect(readEnd('2026-10-25', '02:30')).toBe('2026-10-25T00:30:59.999Z');
    expect(readEnd('2027-03-28', '02:30')).toBeUndefined();
  });

  it('at 24:00 is the end of that day, to the same instant as 23:59', () => {
    expect(readEnd('2026-06-12', '24:00')).toBe(readEnd('2026-06-12', '23:59'));
    expect(readEnd('2028-02-29', '24:00')).toBe('2028-02-29T22:59:59.999Z');
    expect(readEnd('2026-10-25', '24:00')).toBe('2026-10-25T22:59:59.999Z');
  });
});

describe('what a form shows', () => {
  it('is read as the same instant, whatever the minute, but in the second of two equal hours', () => {
    const minute = fc
      .integer({ min: Date.UTC(2024, 0) / 60_000, max: Date.UTC(2034, 0) / 60_000 })
      .map((minutes) => Temporal.Instant.fromEpochMilliseconds(minutes * 60_000));
    fc.assert(
      fc.property(minute, (instant) => {
        const { 'x.day': day, 'x.time': time } = dayTimeValues('x', instant);
        const again = readDayTime(day, time)!;
        const apart = again.until(instant).total('minutes');
        expect(shown(again)).toBe(shown(instant));
        expect([0, 60]).toContain(apart);
        if (apart === 60) expect(instant.toZonedDateTimeISO('Europe/Berlin').month).toBe(10);
      }),
    );
  });
});
