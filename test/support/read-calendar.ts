import ICAL from 'ical.js';

export interface ReadEvent {
  uid: string;
  title: string;
  start: string;
  sequence: number;
}

/** The events of an iCalendar file, read by a parser that has nothing to do with its writer. */
export function readCalendar(text: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, startDate, sequence } = new ICAL.Event(component);
    return { uid, title: summary, start: startDate.toString(), sequence };
  });
}
