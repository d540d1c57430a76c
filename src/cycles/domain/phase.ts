import { deadlineState, reaches } from './deadline.js';
import { cycleErrors } from './errors.js';
import { type Milestones } from './milestones.js';
import { problem, type Problem } from './problem.js';

export const phases = [
  'preparation',
  'call',
  'screening',
  'jury',
  'deliberation',
  'award',
  'exchange',
  'closed',
] as const;
export type Phase = (typeof phases)[number];

export type Act =
  | 'startEntry'
  | 'editEntry'
  | 'submit'
  | 'confirm'
  | 'withdraw'
  | 'screen'
  | 'score'
  | 'closeRound'
  | 'decide'
  | 'publish'
  | 'exchange';

/**
 * What each phase allows: the one table that guards, pages and mails ask. Late acts that only the organiser does stay possible in
 * the next phase, since the clock moves a phase on whether or not the work is done. The exchange outlives the cycle.
 */
const allowed: Readonly<Record<Phase, readonly Act[]>> = {
  preparation: [],
  call: ['startEntry', 'editEntry', 'submit', 'confirm', 'withdraw'],
  screening: ['withdraw', 'screen'],
  jury: ['screen', 'score', 'closeRound'],
  deliberation: ['closeRound', 'decide', 'publish'],
  award: ['decide', 'publish'],
  exchange: ['publish', 'exchange'],
  closed: ['exchange'],
};
/** After the deadline the grace period is for finishing, not for beginning. */
const notInGrace: readonly Act[] = ['startEntry'];

/** What of a cycle decides its phase. */
export interface Schedule {
  readonly milestones: Milestones;
  readonly graceMinutes: number;
  readonly published: boolean;
}

/**
 * The phase at `now`; derived, never stored. A phase begins only when the one before it has begun, so with a date missing the cycle
 * stays where it is. The grace period (minutes) still belongs to the call.
 */
export function phaseAt(milestones: Milestones, now: Temporal.Instant, graceMinutes = 0): Phase {
  const { callOpens, deadline, juryOpens, juryCloses, publication, exchangeOpens, exchangeCloses } =
    milestones;
  const from = (start?: Temporal.Instant) =>
    start !== undefined && now.epochMilliseconds >= start.epochMilliseconds;
  const after = (end?: Temporal.Instant) => end !== undefined && !reaches(end, now);
  if (!from(callOpens)) return 'preparation';
  if (!deadline || deadlineState(milestones, graceMinutes, now) !== 'closed') return 'call';
  if (!from(juryOpens)) return 'screening';
  if (!after(juryCloses)) return 'jury';
  if (!from(publication)) return 'deliberation';
  if (!from(exchangeOpens)) return 'award';
  return after(exchangeCloses) ? 'closed' : 'exchange';
}

/** The phase of a cycle; one that is not published is in preparation whatever its dates say. */
export function phaseOf(schedule: Schedule, now: Temporal.Instant): Phase {
  return schedule.published ? phaseAt(schedule.milestones, now, schedule.graceMinutes) : 'preparation';
}

/** Whether a phase allows an act. For an act of applicants ask `allowsAt`, which also knows the grace period. */
export function allows(phase: Phase, act: Act): boolean {
  return allowed[phase].includes(act);
}

/** Whether a cycle allows an act at `now`. */
export function allowsAt(schedule: Schedule, act: Act, now: Temporal.Instant): boolean {
  if (!allows(phaseOf(schedule, now), act)) return false;
  if (!notInGrace.includes(act)) return true;
  return deadlineState(schedule.milestones, schedule.graceMinutes, now) === 'open';
}

/** Everything that a cycle allows at `now`. */
export function actsAt(schedule: Schedule, now: Temporal.Instant): Act[] {
  return allowed[phaseOf(schedule, now)].filter((act) => allowsAt(schedule, act, now));
}

/** The reason why a cycle refuses an act at `now`, or nothing. Params: `act` and `phase`, as keys of their texts. */
export function refusal(schedule: Schedule, act: Act, now: Temporal.Instant): Problem | undefined {
  if (allowsAt(schedule, act, now)) return undefined;
  return problem(cycleErrors.notAllowedInPhase, { act, phase: phaseOf(schedule, now) });
}
