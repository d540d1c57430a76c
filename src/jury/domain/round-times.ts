import { reaches } from '../../cycles/domain/deadline.js';
import type { Milestones } from '../../cycles/domain/milestones.js';
import { problem, type Problem } from '../../cycles/domain/problem.js';
import type { Occurrence } from '../../cycles/domain/scheduled-action.js';
import { juryErrors } from './errors.js';
import type { RoundState } from './round-state.js';

/** What is set for a round; null: as the cycle's milestones say. */
export interface OwnTimes {
  readonly opensAt: Temporal.Instant | null;
  /** The last instant of scoring. */
  readonly closesAt: Temporal.Instant | null;
}
export interface RoundTimes {
  readonly opens: Temporal.Instant | undefined;
  readonly closes: Temporal.Instant | undefined;
}
export interface TimedRound extends OwnTimes {
  readonly id: string;
  readonly name: string;
  readonly state: RoundState;
  /** When it was set up, where that is known. */
  readonly plannedAt: Temporal.Instant | null;
}

/** When a round opens and until when it is scored. */
export function timesOf({ opensAt, closesAt }: OwnTimes, { juryOpens, juryCloses }: Milestones): RoundTimes {
  return { opens: opensAt ?? juryOpens, closes: closesAt ?? juryCloses };
}

/** Whether sheets are taken: the round is open and its last instant has not passed. A round without an end is scored until it is closed. */
export function isScored(
  state: RoundState,
  closes: Temporal.Instant | null | undefined,
  now: Temporal.Instant,
): boolean {
  return state === 'open' && (!closes || reaches(closes, now));
}

/**
 * What is wrong with new times. Only what changes must lie ahead: a round that waits since its instant may get another end. Scoring ends
 * before the jury meets.
 */
export function timesProblems(
  next: OwnTimes,
  round: Pick<TimedRound, 'state'> & OwnTimes,
  milestones: Milestones,
  now: Temporal.Instant,
): Problem[] {
  const { opens, closes } = timesOf(next, milestones);
  const past = (at: Temporal.Instant | null, before: Temporal.Instant | null) =>
    at !== null && at.epochMilliseconds !== before?.epochMilliseconds && !reaches(at, now);
  if (past(next.opensAt, round.opensAt)) return [problem(juryErrors.roundTimePast, undefined, 'opensAt')];
  if (past(next.closesAt, round.closesAt)) return [problem(juryErrors.roundTimePast, undefined, 'closesAt')];
  if (round.state === 'planned' && opens && closes && !isBefore(opens, closes))
    return [problem(juryErrors.roundTimesOrder, undefined, 'closesAt')];
  const { deliberation } = milestones;
  return next.closesAt && deliberation && isBefore(deliberation, next.closesAt)
    ? [problem(juryErrors.roundAfterMeeting, undefined, 'closesAt')]
    : [];
}

/**
 * Planned rounds open by themselves, as long as they have not ended. One that is set up when its instant has come already does not: whoever
 * sets it up is at work on it and opens it when it is ready.
 */
export function openings(rounds: readonly TimedRound[], milestones: Milestones): Occurrence[] {
  return rounds.flatMap((round) => {
    const { opens, closes } = timesOf(round, milestones);
    if (round.state !== 'planned' || !opens) return [];
    if (round.plannedAt && !isBefore(round.plannedAt, opens)) return [];
    return [{ occurrence: round.id, label: round.name, at: opens, ...(closes && { senseUntil: closes }) }];
  });
}

/** A millisecond after the last instant of scoring. */
export function closings(rounds: readonly TimedRound[], milestones: Milestones): Occurrence[] {
  return rounds.flatMap((round) => {
    const { closes } = timesOf(round, milestones);
    if (round.state === 'closed' || !closes) return [];
    return [{ occurrence: round.id, label: round.name, at: closes.add({ milliseconds: 1 }) }];
  });
}

const reminders = [
  { key: 'd7', days: 7, label: '7 Tage vorher' },
  { key: 'd2', days: 2, label: '2 Tage vorher' },
] as const;

/** Jurors are reminded before the end of a round; a reminder that was missed is sent late until the next one or the end. */
export function sheetReminders(
  rounds: readonly TimedRound[],
  milestones: Milestones,
  zone: string,
): Occurrence[] {
  return rounds.flatMap((round) => {
    const { opens, closes } = timesOf(round, milestones);
    if (round.state === 'closed' || !closes) return [];
    const earlier = (days: number) => closes.toZonedDateTimeISO(zone).subtract({ days }).toInstant();
    return reminders.flatMap(({ key, days, label }, index) => {
      const at = earlier(days);
      if (opens && !isBefore(opens, at)) return [];
      const next = reminders[index + 1];
      const senseUntil = next ? earlier(next.days) : closes;
      return [{ occurrence: `${round.id} ${key}`, label: `${round.name}, ${label}`, at, senseUntil }];
    });
  });
}

/** The round that an occurrence of a reminder is about. */
export const roundOf = (occurrence: string): string => occurrence.split(' ')[0]!;

const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0;
