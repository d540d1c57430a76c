import type { CycleView } from '../../../cycles/cycle-view.js';
import { deadlineState } from '../../../cycles/domain/deadline.js';
import { type Phase, phaseOf } from '../../../cycles/domain/phase.js';

/** What the public is told about the running cycle; `none` where no cycle is published. */
export type CallState = 'none' | 'soon' | 'open' | 'judging' | 'decided' | 'over';

const ofPhase: Readonly<Record<Phase, CallState>> = {
  preparation: 'soon',
  call: 'open',
  screening: 'judging',
  jury: 'judging',
  deliberation: 'judging',
  award: 'decided',
  exchange: 'decided',
  closed: 'over',
};

/** The call ends with its deadline for everyone who has no entry yet: the grace period is for finishing. */
export function callState(cycle: CycleView | undefined, now: Temporal.Instant): CallState {
  if (!cycle?.published) return 'none';
  const state = ofPhase[phaseOf(cycle.schedule, now)];
  const late = state === 'open' && deadlineState(cycle.milestones, cycle.graceMinutes, now) !== 'open';
  return late ? 'judging' : state;
}
