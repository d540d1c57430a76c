import { lastInstant } from './deadline.js';
import type { Milestones } from './milestones.js';
import type { Phase } from './phase.js';

/** A phase with its first instant and the one at which it is over; null where it has no end. */
export interface PhaseSpan {
  readonly phase: Phase;
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant | null;
}

/**
 * The phases of a cycle one after the other, as `phaseAt` derives them: up to the first date that is missing, without those that last no
 * time. Preparation and what comes after the exchange have no beginning or no end, and are left out.
 */
export function courseOf(milestones: Milestones, graceMinutes = 0): PhaseSpan[] {
  const { callOpens, deadline, juryOpens, juryCloses, publication, exchangeOpens, exchangeCloses } =
    milestones;
  const closed = deadline && lastInstant(deadline, graceMinutes);
  const order: [Phase, Temporal.Instant | undefined][] = [
    ['call', callOpens],
    ['screening', closed],
    ['jury', juryOpens],
    ['deliberation', juryCloses],
    ['award', publication],
    ['exchange', exchangeOpens],
  ];
  const spans: PhaseSpan[] = [];
  for (const [index, [phase, start]] of order.entries()) {
    const before = spans.at(-1)?.until;
    if (!start || (index > 0 && !before)) break;
    const from = before && Temporal.Instant.compare(before, start) > 0 ? before : start;
    const until = order[index + 1]?.[1] ?? (phase === 'exchange' ? exchangeCloses : undefined) ?? null;
    spans.push({ phase, from, until });
  }
  return spans.filter(({ from, until }) => until === null || Temporal.Instant.compare(from, until) < 0);
}

/** Which day of how many a moment is, both counted by the calendar; without `of` where there is no end. */
export interface DayOfPhase {
  readonly day: number;
  readonly of?: number;
}

export function dayOfPhase({ from, until }: PhaseSpan, now: Temporal.Instant, zone: string): DayOfPhase {
  const date = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(zone).toPlainDate();
  const days = (to: Temporal.Instant) => date(from).until(date(to), { largestUnit: 'days' }).days + 1;
  return { day: days(now), ...(until && { of: days(until) }) };
}
