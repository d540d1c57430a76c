import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { type CalendarEvent, calendarFile } from './calendar-file.js';

const deadline: CalendarEvent = {
  id: 'deadline.1',
  title: 'Bewerbungsschluss: Kommune bewegt Welt 2026',
  at: Temporal.Instant.from('2026-06-12T21:59:59.999Z'),
  text: 'Freitag, 12. Juni 2026, 23:59 Uhr (MESZ)',
  url: 'https://wettbewerb.example/teilnahme',
  sequence: 3,
  changedAt: Temporal.Instant.from('2026-03-01T10:00:00Z'),
};
const parsed = (events: readonly CalendarEvent[], name = 'Termine') =>
  new ICAL.Component(ICAL.parse(calendarFile(name, events).toString()) as unknown[]);
const first = (events: readonly CalendarEvent[]) =>
  new ICAL.Event(parsed(events).getFirstSubcomponent('vevent')!);

describe('a calendar file', () => {
  it('says what, when to the minute, where to read on, and which of two versions is newer', () => {
    const component = parsed([deadline]).getFirstSubcomponent('vevent')!;
    const event = new ICAL.Event(component);
    expect({
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      start: event.startDate.toString(),
      sequence: event.sequence,
      ends: component.hasProperty('dtend'),
      url: component.getFirstPropertyValue('url'),
      modified: String(component.getFirstPropertyValue('last-modified')),
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      busy: component.getFirstPropertyValue('transp'),
    }).toEqual({
      uid: 'deadline.1@kommune-bewegt-welt',
      summary: deadline.title,
      description: deadline.text,
      start: '2026-06-12T21:59:00Z',
      sequence: 3,
      ends: false,
      url: deadline.url,
      modified: '2026-03-01T10:00:00Z',
      stamp: '2026-03-01T10:00:00Z',
      busy: 'TRANSPARENT',
    });
  });

  it('is named, asks to be read again, and is the same whenever it is written', () => {
    const calendar = parsed([deadline], 'Kommune bewegt Welt; Termine');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Kommune bewegt Welt; Termine');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT12H');
    expect(calendarFile('Termine', [deadline])).toEqual(calendarFile('Termine', [deadline]));
  });

  it('without any date is still one', () => {
    expect(parsed([]).name).toBe('vcalendar');
  });

  it('keeps every word, folded into lines of 75 bytes that end as the standard wants', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const said = title.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').trim();
        const text = calendarFile('Termine', [{ ...deadline, title: said }]).toString();
        expect(first([{ ...deadline, title: said }]).summary).toBe(said);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
    );
  });
});
