import type { ActionAct } from './action-acts.js';
import type { Outcome } from './scheduled-action.js';

const subject = (cycleId: string) => ({ kind: 'cycle', id: cycleId });

interface Which {
  readonly cycleId: string;
  readonly kind: string;
  readonly occurrence: string;
  readonly number: number;
}
const which = ({ kind, occurrence, number }: Which) => ({ kind, occurrence, number });

/** The rows agree with the plan again: so many came, moved, went. */
export const schedulePlanned = (
  cycleId: string,
  changes: { added: number; moved: number; removed: number },
) => ({ type: 'SchedulePlanned', subject: subject(cycleId), payload: changes });

export const actionDone = (action: Which, late: boolean, outcome: Outcome, reason = '') => ({
  type: 'ScheduledActionDone',
  subject: subject(action.cycleId),
  payload: { ...which(action), late, outcome },
  ...(reason && { reason }),
});

/** Too late for it to make sense. */
export const actionSkipped = (action: Which) => ({
  type: 'ScheduledActionSkipped',
  subject: subject(action.cycleId),
  payload: which(action),
});

/** For the first time; further attempts follow by themselves. `name` says in German what was to happen. */
export const actionFailed = (action: Which, name: string) => ({
  type: 'ScheduledActionFailed',
  subject: subject(action.cycleId),
  payload: { ...which(action), name },
});

export const actionDecided = (act: Exclude<ActionAct, 'fire'>, action: Which, reason: string) => ({
  type: act === 'pause' ? 'ScheduledActionPaused' : 'ScheduledActionResumed',
  subject: subject(action.cycleId),
  payload: which(action),
  reason,
});

/** The call of a cycle has begun, or begins again after its date was moved. */
export const callOpened = (cycleId: string) => ({
  type: 'CallOpened',
  subject: subject(cycleId),
  payload: {},
});

/** Deadline and grace period are over. */
export const callClosed = (cycleId: string) => ({
  type: 'CallClosed',
  subject: subject(cycleId),
  payload: {},
});
