import type { Tx } from '../platform/database/tx.js';
import { isLate } from './domain/due.js';
import type { Occurrence } from './domain/scheduled-action.js';
import { actionDone, actionSkipped } from './domain/schedule-events.js';
import { ScheduledAction } from './entities/scheduled-action.entity.js';
import type { ScheduleKind } from './schedule-kinds.js';
import { occurrencesOf, readScheduledCycle } from './scheduled-cycle.js';

/** What the plan says of an action, made anew from what is known now. */
export async function plannedNow(
  tx: Tx,
  kind: ScheduleKind,
  { cycleId, occurrence }: ScheduledAction,
): Promise<Occurrence | undefined> {
  const cycle = await readScheduledCycle(tx, cycleId);
  if (!cycle) return undefined;
  return (await occurrencesOf(tx, kind, cycle)).find((each) => each.occurrence === occurrence);
}

/** Carries out an action whose row is held: what it does and that it is done become true together or not at all. */
export async function carryOut(
  tx: Tx,
  kind: ScheduleKind,
  action: ScheduledAction,
  reason = '',
): Promise<void> {
  const late = isLate(action.dueAt, tx.now);
  const outcome = await kind.run(tx, action);
  await tx.update(
    ScheduledAction,
    { id: action.id },
    {
      state: 'done',
      late,
      happenedAt: tx.now,
      outcome,
      version: action.version + 1,
      ...(reason && { reason, decidedById: tx.actor.personId }),
    },
  );
  tx.emit(actionDone(action, late, outcome, reason));
}

/** It has lost its sense before it could happen. */
export async function skip(tx: Tx, action: ScheduledAction): Promise<void> {
  const { id, version } = action;
  await tx.update(ScheduledAction, { id }, { state: 'skipped', happenedAt: tx.now, version: version + 1 });
  tx.emit(actionSkipped(action));
}
