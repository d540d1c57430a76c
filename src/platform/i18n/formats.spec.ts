import { describe, expect, it } from '@jest/globals';
import * as formats from './formats.js';

const deadline = Temporal.Instant.from('2026-06-12T21:59:00Z');

/** Intl separates with no-break and narrow spaces; they look like a space. */
const spaces = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('dates', () => {
  it('are written out in the zone of Berlin', () => {
    expect(formats.longDate(deadline, 'de')).toBe('Freitag, 12. Juni 2026');
    expect(formats.longDateTime(deadline, 'de')).toBe('Freitag, 12. Juni 2026, 23:59 Uhr');
    expect(formats.longDateTime(deadline, 'en')).toMatch(/^Friday,? 12 June 2026, 23:59$/);
  });

  it('carry the zone where a deadline is near, in summer and in winter', () => {
    expect(formats.longDateTime(deadline, 'de', { zone: true })).toBe(
      'Freitag, 12. Juni 2026, 23:59 Uhr (MESZ)',
    );
    expect(formats.zoneName('2026-01-15T12:00:00Z', 'de')).toBe('MEZ');
    expect(formats.zoneName(deadline, 'en')).toBe('CEST');
  });

  it('have a short form', () => {
    expect(formats.shortDate(deadline, 'de')).toBe('12.06.2026');
    expect(formats.dateTime(deadline, 'de')).toBe('12.06.2026, 23:59 Uhr');
    expect(formats.shortDate(deadline, 'en')).toBe('12/06/2026');
  });

  it('write midnight as 00:00', () => {
    expect(formats.time('2026-06-12T22:00:00Z', 'de')).toBe('00:00 Uhr');
  });

  it.each([deadline, '2026-06-12T23:59:00+02:00', new Date('2026-06-12T21:59:00Z')])(
    'accept %p',
    (moment) => {
      expect(formats.dateTime(moment, 'de')).toBe('12.06.2026, 23:59 Uhr');
    },
  );

  it('take a bare day as that day in Berlin', () => {
    expect(formats.longDate('2026-06-12', 'de')).toBe('Freitag, 12. Juni 2026');
  });

  it('refuse what is no date', () => {
    expect(() => formats.shortDate('soon', 'de')).toThrow();
  });
});

describe('relative days', () => {
  it('count calendar days in Berlin, not hours', () => {
    const lateEvening = '2026-06-12T21:30:00Z';
    expect(formats.relativeDays('2026-06-12T22:30:00Z', lateEvening, 'de')).toBe('morgen');
    expect(formats.relativeDays(deadline, lateEvening, 'de')).toBe('heute');
    expect(formats.relativeDays('2026-06-24', lateEvening, 'de')).toBe('in 12 Tagen');
    expect(formats.relativeDays('2026-06-09', lateEvening, 'en')).toBe('3 days ago');
  });

  it.each([
    ['the day of 25 hours', '2026-10-24T22:00:00Z', '2026-10-25T22:59:59Z', 'heute'],
    ['the night after it', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', 'morgen'],
    ['the day of 23 hours', '2027-03-27T22:59:59Z', '2027-03-28T21:59:59Z', 'morgen'],
    ['two weeks over it', '2027-03-21T12:00:00Z', '2027-04-04T11:00:00Z', 'in 14 Tagen'],
    ['29 February', '2028-02-15T12:00:00Z', '2028-02-29T22:59:59Z', 'in 14 Tagen'],
    ['the day after it', '2028-02-28T12:00:00Z', '2028-03-01T12:00:00Z', 'übermorgen'],
    ['New Year in Berlin', '2026-12-31T22:59:59Z', '2026-12-31T23:00:00Z', 'morgen'],
  ])('count calendar days over %s', (_, now, then, words) => {
    expect(formats.relativeDays(then, now, 'de')).toBe(words);
  });
});

describe('numbers', () => {
  it('follow the language', () => {
    expect(formats.number(1084831, 'de')).toBe('1.084.831');
    expect(formats.number(4.25, 'en')).toBe('4.25');
    expect(spaces(formats.percent(0.125, 'de'))).toBe('12,5 %');
  });

  it('write whole euros without cents', () => {
    expect(spaces(formats.money(30_000, 'de'))).toBe('30.000 €');
    expect(spaces(formats.money(12.5, 'de'))).toBe('12,50 €');
    expect(formats.money(30_000, 'en')).toBe('€30,000');
  });

  it('write file sizes as file managers do', () => {
    expect(formats.fileSize(0, 'de')).toBe('0 Byte');
    expect(formats.fileSize(1, 'en')).toBe('1 Byte');
    expect(formats.fileSize(10 * 1024 ** 2, 'de')).toBe('10 MB');
    expect(formats.fileSize(1_500_000, 'de')).toBe('1,4 MB');
  });
});
