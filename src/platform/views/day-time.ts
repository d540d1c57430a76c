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

/**
 * The instant in Berlin that was typed; 24:00 is midnight after that day, and of two equal minutes in October it is the first. Undefined
 * where it is no date or no time, or a minute that summer time skips: what is shown must be what was typed.
 */
export function readDayTime(day: unknown, time: unknown): Temporal.Instant | undefined {
  const local = localOf(day, time);
  const moment = local?.toZonedDateTime(zone);
  return local && moment?.toPlainDateTime().equals(local) ? moment.toInstant() : undefined;
}

/**
 * The same for an end: its minute counts in full, so "12 June, 23:59" ends at 23:59:59.999 and is still shown as 23:59. 24:00 is the end
 * of that day, which is the same instant.
 */
export function readLastInstant(day: unknown, time: unknown): Temporal.Instant | undefined {
  return readDayTime(day, time === midnight ? '23:59' : time)
    ?.round({ smallestUnit: 'minute', roundingMode: 'floor' })
    .add({ seconds: 59, milliseconds: 999 });
}

/** Whether a date and a time were typed that do not exist together, since the clocks go forward: to say so. */
export function isSkipped(day: unknown, time: unknown): boolean {
  return localOf(day, time) !== undefined && readDayTime(day, time) === undefined;
}

const midnight = '24:00';

function localOf(day: unknown, time: unknown): Temporal.PlainDateTime | undefined {
  if (typeof day !== 'string' || typeof time !== 'string') return undefined;
  try {
    const date = Temporal.PlainDate.from(day);
    return time === midnight
      ? date.add({ days: 1 }).toPlainDateTime()
      : date.toPlainDateTime(Temporal.PlainTime.from(time));
  } catch {
    return undefined;
  }
}
