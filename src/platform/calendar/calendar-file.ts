import ical, { ICalEventTransparency } from 'ical-generator';

/** A point in time that people put into their calendars. */
export interface CalendarEvent {
  /** The same for ever, so that a date that moves moves in the calendar instead of standing there twice. */
  readonly id: string;
  readonly title: string;
  readonly at: Temporal.Instant;
  readonly text: string;
  readonly url: string;
  /** Grows with every move. */
  readonly sequence: number;
  readonly changedAt: Temporal.Instant;
}

export const calendarType = 'text/calendar; charset=utf-8';

/** How often programs are asked to look for changes. */
const refresh = 12 * 60 * 60;

/**
 * An iCalendar file (RFC 5545). Points in time stand in UTC, which every program shows in its own zone: the instant shown is the instant
 * kept, without a description of zones that may grow old. Seconds are left out, as on pages: 23:59 means the whole minute.
 * @param name what a subscription is called in the calendar
 */
export function calendarFile(name: string, events: readonly CalendarEvent[]): Buffer {
  const calendar = ical({
    name,
    prodId: { company: 'Kommune bewegt Welt', product: 'Termine', language: 'DE' },
    ttl: refresh,
  });
  for (const { id, title, at, text, url, sequence, changedAt } of events) {
    calendar.createEvent({
      id: `${id}@kommune-bewegt-welt`,
      start: at.round({ smallestUnit: 'minute', roundingMode: 'floor' }),
      summary: title,
      description: text,
      url,
      sequence,
      stamp: changedAt,
      lastModified: changedAt,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return Buffer.from(calendar.toString());
}
