const zone = 'Europe/Berlin';

/** Values of a date-time field for the form: `{ 'frist.day': '2026-06-12', 'frist.time': '23:59' }` */
export function dayTimeValues(name: string, instant: Temporal.Instant | undefined): Record<string, string> {
  if (!instant) return { [`${name}.day`]: '', [`${name}.time`]: '' };
  const moment = instant.toZonedDateTimeISO(zone);
  return {
    [`${name}.day`]: moment.toPlainDate().toString(),
    [`${name}.time`]: moment.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/** The instant in Berlin that was typed; undefined where it is no date or no time. */
export function readDayTime(day: unknown, time: unknown): Temporal.Instant | undefined {
  if (typeof day !== 'string' || typeof time !== 'string') return undefined;
  try {
    const plainTime = Temporal.PlainTime.from(time);
    return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
  } catch {
    return undefined;
  }
}
