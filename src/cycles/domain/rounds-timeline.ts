import { type Calendar, milestonesOf, nextFreeYear, proposeDates } from './biennial-plan.js';
import type { Milestones } from './milestones.js';

/** How sure a round is: open to everyone, set up, or only what the plan proposes. */
export type Standing = 'published' | 'setUp' | 'proposed';

export interface TimelineRound {
  readonly year: number;
  readonly milestones: Milestones;
  readonly standing: Standing;
}

export interface PlannedRound {
  readonly year: number;
  readonly milestones: Milestones;
  readonly published: boolean;
}

/** Of the rounds that are set up, the latest; older ones would make the picture too fine to read. */
const mostShown = 5;
const mostProposed = 2;

/** Rounds in the order of their years: past and present ones, and after the last of them those that the biennial plan proposes. */
export function roundsTimeline<R extends PlannedRound>(
  rounds: readonly R[],
  now: Temporal.Instant,
  calendarOf: (round: R) => Calendar,
): TimelineRound[] {
  const known = rounds.toSorted((a, b) => a.year - b.year);
  const shown: TimelineRound[] = known.slice(-mostShown).map(({ year, milestones, published }) => ({
    year,
    milestones,
    standing: published ? 'published' : 'setUp',
  }));
  const last = known.findLast(({ milestones }) => milestones.deadline);
  if (!last) return shown;
  const calendar = calendarOf(last);
  const thisYear = now.toZonedDateTimeISO(calendar.zone).year;
  const taken = known.map(({ year }) => year);
  let from: { year: number; milestones: Milestones } = last;
  for (let count = 0; count < mostProposed; count += 1) {
    const year = nextFreeYear(Math.max(from.year, taken.at(-1) ?? 0), taken, thisYear);
    from = { year, milestones: milestonesOf(proposeDates(from, year, calendar)) };
    shown.push({ ...from, standing: 'proposed' });
  }
  return shown;
}
