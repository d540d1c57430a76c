import type { DomainEvent, Tx } from '../platform/database/tx.js';
import { reopensCall } from './domain/moved-deadline.js';
import { Cycle } from './entities/cycle.entity.js';
import { milestonesFrom } from './milestones-from.js';

type Written = { milestones: Record<string, string> } | undefined;

/** Whether a change of a cycle's dates opens its call again after it was over. */
export async function callReopens(
  tx: Tx,
  { subject, payload, before, after }: DomainEvent,
): Promise<boolean> {
  if (payload?.part !== 'milestones') return false;
  const cycle = await tx.findOne(Cycle, { id: subject.id });
  return reopensCall({
    before: milestonesFrom((before as Written)?.milestones ?? null),
    after: milestonesFrom((after as Written)?.milestones ?? null),
    graceMinutes: cycle?.graceMinutes ?? 0,
    now: tx.now,
  });
}
