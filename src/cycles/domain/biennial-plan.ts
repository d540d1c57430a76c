import { checkOrder, type MilestoneKind, milestoneKinds, type Milestones } from './milestones.js';
import { type DayOff, dayOff, type HolidayOn, onWorkingDay } from './working-days.js';

/** A round comes every two years. */
export const yearsBetween = 2;

/** The year of the next round: every two years from the last one, not behind us and not taken. */
export function nextFreeYear(from: number, taken: readonly number[], thisYear: number): number {
  const year = from + yearsBetween;
  return year >= thisYear && !taken.includes(year) ? year : nextFreeYear(year, taken, thisYear);
}

/** A date of the next round. */
export interface ProposedDate {
  readonly kind: MilestoneKind;
  /** The date of the round it is derived from. */
  readonly from: Temporal.Instant;
  /** The day on which whole weeks put it. */
  readonly meant: Temporal.PlainDate;
  readonly at: Temporal.Instant;
  /** Why nobody works on the day it was meant for; without one, a date that moved made way for an earlier one. */
  readonly off?: DayOff;
}

/** One rule for every date of a round: whole weeks later, so that weekdays and intervals stay. */
export interface Shift {
  readonly weeks: number;
  /** Local time that many weeks later: 09:00 is 09:00 on both sides of a change of the clocks. */
  meant(at: Temporal.Instant): Temporal.PlainDateTime;
  /** The same, off weekends and holidays. */
  date(at: Temporal.Instant): Temporal.Instant;
}

export interface DatedRound {
  readonly year: number;
  readonly milestones: Milestones;
}

export interface Calendar {
  readonly holidayOn: HolidayOn;
  readonly zone: string;
}

/**
 * How far the round of `year` lies behind `source`: as many weeks as put its deadline into the same calendar week. That is 104 or 105
 * weeks for two years: always 104 would let a round slip by two days or three each time. Without a deadline its first date counts.
 */
export function shiftOf({ year: from, milestones }: DatedRound, year: number, calendar: Calendar): Shift {
  const anchor = milestones.deadline ?? milestoneKinds.map((kind) => milestones[kind]).find(Boolean);
  const day = anchor?.toZonedDateTimeISO(calendar.zone).toPlainDate();
  const weeks = weeksToSameWeek(
    day ?? Temporal.PlainDate.from({ year: from, month: 6, day: 15 }),
    year - from,
  );
  const meant = (at: Temporal.Instant) =>
    at.toZonedDateTimeISO(calendar.zone).toPlainDateTime().add({ weeks });
  return { weeks, meant, date: (at) => instantAt(onWorkingDay(meant(at), calendar.holidayOn), calendar) };
}

/** The dates of the round of `year`, in the order of its life; only those that `source` has. */
export function proposeDates(source: DatedRound, year: number, calendar: Calendar): ProposedDate[] {
  const shift = shiftOf(source, year, calendar);
  const contradicting = new Set(checkOrder(source.milestones).map(({ field }) => field));
  const placed: Partial<Record<MilestoneKind, Temporal.Instant>> = {};
  return milestoneKinds.flatMap((kind) => {
    const from = source.milestones[kind];
    if (!from) return [];
    const meant = shift.meant(from);
    let local = onWorkingDay(meant, calendar.holidayOn);
    placed[kind] = instantAt(local, calendar);
    // Two dates around a weekend may land on one day in the wrong order of their hours: then the later one goes on.
    while (!contradicting.has(kind) && checkOrder(placed).some(({ field }) => field === kind)) {
      local = onWorkingDay(local.add({ days: 1 }), calendar.holidayOn);
      placed[kind] = instantAt(local, calendar);
    }
    const off = dayOff(meant.toPlainDate(), calendar.holidayOn);
    return [{ kind, from, meant: meant.toPlainDate(), at: placed[kind], ...(off && { off }) }];
  });
}

/** The round that came after one, whenever it was set up; nothing after the last. */
export const successorOf = <R extends { readonly year: number }>(
  { year }: { readonly year: number },
  rounds: readonly R[],
): R | undefined => rounds.filter((round) => round.year > year).toSorted((a, b) => a.year - b.year)[0];

/** Dates by their kind. */
export const milestonesOf = (dates: readonly Pick<ProposedDate, 'kind' | 'at'>[]): Milestones =>
  Object.fromEntries(dates.map(({ kind, at }) => [kind, at]));

/** Where dates of a round lie that nobody works on, for a hint; it may be meant so. */
export function daysOff(
  milestones: Milestones,
  { holidayOn, zone }: Calendar,
): { kind: MilestoneKind; off: DayOff }[] {
  return milestoneKinds.flatMap((kind) => {
    const at = milestones[kind];
    const off = at && dayOff(localDay(at, zone), holidayOn);
    return off ? [{ kind, off }] : [];
  });
}

const localDay = (at: Temporal.Instant, zone: string) => at.toZonedDateTimeISO(zone).toPlainDate();

const instantAt = (local: Temporal.PlainDateTime, { zone }: Calendar): Temporal.Instant =>
  local.toZonedDateTime(zone).toInstant();

function weeksToSameWeek(day: Temporal.PlainDate, years: number): number {
  const monday = mondayOf(day.yearOfWeek!, day.weekOfYear!);
  return monday.until(mondayOf(day.yearOfWeek! + years, day.weekOfYear!)).days / 7;
}

/** The Monday of a calendar week (ISO 8601); a year without a week 53 gives the last one it has. */
function mondayOf(year: number, week: number): Temporal.PlainDate {
  const inFirst = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const monday = inFirst.add({ days: 1 - inFirst.dayOfWeek + (week - 1) * 7 });
  return monday.yearOfWeek === year ? monday : monday.subtract({ weeks: 1 });
}
