/** The name of the public holiday on a day in the organiser's Land, where it is one. */
export type HolidayOn = (day: Temporal.PlainDate) => string | undefined;

/** A day on which nobody works; without a `holiday` it is a Saturday or a Sunday. */
export interface DayOff {
  readonly day: Temporal.PlainDate;
  readonly holiday?: string;
}

const saturday = 6;

/** Why nobody works on a day, or nothing where people do. A holiday on a Sunday is named as the holiday. */
export function dayOff(day: Temporal.PlainDate, holidayOn: HolidayOn): DayOff | undefined {
  const holiday = holidayOn(day);
  if (holiday) return { day, holiday };
  return day.dayOfWeek >= saturday ? { day } : undefined;
}

/** The day itself where it is a working day, else the next one: as for a period that ends on a day off (§ 193 BGB). */
export function workingDayFrom(day: Temporal.PlainDate, holidayOn: HolidayOn): Temporal.PlainDate {
  return dayOff(day, holidayOn) ? workingDayFrom(day.add({ days: 1 }), holidayOn) : day;
}

/** The same time of day on the next working day; the time itself where it lies on one. */
export const onWorkingDay = (local: Temporal.PlainDateTime, holidayOn: HolidayOn): Temporal.PlainDateTime =>
  workingDayFrom(local.toPlainDate(), holidayOn).toPlainDateTime(local.toPlainTime());
