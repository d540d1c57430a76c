import { type Calendar, type DatedRound, proposeDates, yearsBetween } from './biennial-plan.js';
import { onWorkingDay } from './working-days.js';

/** Half a year before a call opens its text, form, dates and jury have to be begun, or it opens late. */
export const weeksOfPreparation = 26;

/** When the preparation of the round after another one should begin. */
export interface Preparation {
  readonly year: number;
  /** When the next call would open, by the biennial plan. */
  readonly opens: Temporal.Instant;
  readonly from: Temporal.Instant;
}

/** Nothing where the last round does not say when its call opened. */
export function preparationAfter(round: DatedRound, calendar: Calendar): Preparation | undefined {
  const year = round.year + yearsBetween;
  const opens = proposeDates(round, year, calendar).find(({ kind }) => kind === 'callOpens')?.at;
  if (!opens) return undefined;
  const local = opens.toZonedDateTimeISO(calendar.zone).toPlainDateTime();
  const begins = onWorkingDay(local.subtract({ weeks: weeksOfPreparation }), calendar.holidayOn);
  return { year, opens, from: begins.toZonedDateTime(calendar.zone).toInstant() };
}

/** A round as the notice needs it. */
export interface KnownRound extends DatedRound {
  readonly published: boolean;
}

/** The preparation that is due at `now`: of the round after the latest published one, as long as nobody has set it up. */
export function preparationDue<R extends KnownRound>(
  rounds: readonly R[],
  now: Temporal.Instant,
  calendarOf: (round: R) => Calendar,
): (Preparation & { after: R }) | undefined {
  const latest = rounds.filter(({ published }) => published).toSorted((a, b) => b.year - a.year)[0];
  if (!latest || rounds.some(({ year }) => year > latest.year)) return undefined;
  const next = preparationAfter(latest, calendarOf(latest));
  return next && Temporal.Instant.compare(now, next.from) >= 0 ? { ...next, after: latest } : undefined;
}
