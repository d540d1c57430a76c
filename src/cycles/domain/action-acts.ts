import { cycleErrors } from './errors.js';
import { hasLostSense } from './due.js';
import { problem, type Problem } from './problem.js';
import type { KnownAction } from './reconcile.js';

/** What an organiser does to an action. */
export const actionActs = ['pause', 'resume', 'fire'] as const;
export type ActionAct = (typeof actionActs)[number];

const longestReason = 2_000;

/** Whether the act has its effect already, so that doing it once more changes nothing. */
export function isAlready(act: ActionAct, { state }: Pick<KnownAction, 'state'>): boolean {
  return { pause: state === 'paused', resume: state === 'planned', fire: state === 'done' }[act];
}

/**
 * Why an organiser may not step in on an action, or nothing.
 * @param onlyByDate see `ScheduleKind`
 */
export function actRefusal(
  action: Pick<KnownAction, 'state' | 'senseUntil'>,
  onlyByDate: boolean,
  now: Temporal.Instant,
): Problem | undefined {
  if (onlyByDate) return problem(cycleErrors.actionOnlyByDate);
  if (action.state === 'done') return problem(cycleErrors.actionHappened);
  if (action.state === 'skipped' || hasLostSense(action, now)) return problem(cycleErrors.actionWithoutSense);
  return undefined;
}

/** The acts that make sense for an action as it stands. */
export function possibleActs(
  action: Pick<KnownAction, 'state' | 'senseUntil'>,
  onlyByDate: boolean,
  now: Temporal.Instant,
): ActionAct[] {
  if (actRefusal(action, onlyByDate, now)) return [];
  return actionActs.filter((act) => !isAlready(act, action));
}

/** Whoever steps in says why. */
export function checkReason(reason: string): Problem[] {
  if (!reason.trim()) return [problem(cycleErrors.actionReason, undefined, 'reason')];
  return reason.length > longestReason
    ? [problem(cycleErrors.tooLong, { length: reason.length, most: longestReason }, 'reason')]
    : [];
}
