import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors } from '../platform/http/domain-error.js';
import type { CycleChange, PartChange } from './cycle-writer.js';
import { type DateMove, movesOfPart } from './domain/date-moves.js';
import { cycleErrors } from './domain/errors.js';
import type { CyclePart } from './domain/events.js';
import { checkMovedDates, closesCall, type MovedDates } from './domain/moved-deadline.js';
import type { Cycle } from './entities/cycle.entity.js';
import { MilestoneMove } from './entities/milestone-move.entity.js';

/** @throws DomainErrors where a date of a published cycle cannot move like this, or ends the call and nobody said that they know */
export function demandMovable(moved: MovedDates, { closesCall: known, rehearsal }: CycleChange): void {
  const problems = checkMovedDates(moved);
  if (problems.length > 0) throw new DomainErrors(problems);
  if (closesCall(moved) && !known && !rehearsal)
    throw new DomainError(cycleErrors.closesCall, {}, 422, 'closesCall');
}

/** Keeps which dates of a published cycle moved, for the public pages. */
export async function recordMoves(
  tx: Tx,
  { id: cycleId, publishedAt }: Pick<Cycle, 'id' | 'publishedAt'>,
  part: CyclePart,
  { before, after }: PartChange,
  reason = '',
): Promise<void> {
  const moves = publishedAt ? movesOfPart(part, before, after) : [];
  if (moves.length === 0) return;
  const row = ({ kind, from, to }: DateMove) => ({
    id: newId(),
    cycleId,
    kind,
    fromAt: from === null ? null : Temporal.Instant.from(from),
    toAt: to === null ? null : Temporal.Instant.from(to),
    reason: reason.trim(),
    movedAt: tx.now,
  });
  await tx.insert(MilestoneMove, moves.map(row));
}
