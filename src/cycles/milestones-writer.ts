import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import type { MilestoneKind, Milestones } from './domain/milestones.js';
import type { Cycle } from './entities/cycle.entity.js';
import { Milestone } from './entities/milestone.entity.js';

/**
 * Writes the dates of a cycle. Dates that stay keep their row and its number; what moves or comes anew is numbered with the cycle's next
 * version, which never falls, also where a date is removed and set again. Returns the rows as they were.
 */
export async function writeMilestones(
  tx: Tx,
  { id: cycleId, version }: Pick<Cycle, 'id' | 'version'>,
  milestones: Milestones,
): Promise<Milestone[]> {
  const rows = await tx.find(Milestone, { cycleId });
  for (const { id, kind } of rows) if (!milestones[kind as MilestoneKind]) await tx.delete(Milestone, { id });
  const known = new Map(rows.map((row) => [row.kind, row]));
  const added = [];
  for (const [kind, at] of Object.entries(milestones) as [MilestoneKind, Temporal.Instant][]) {
    const row = known.get(kind);
    const moved = { at, sequence: version + 1, changedAt: tx.now };
    if (!row) added.push({ id: newId(), cycleId, kind, ...moved });
    else if (row.at.epochMilliseconds !== at.epochMilliseconds)
      await tx.update(Milestone, { id: row.id }, moved);
  }
  if (added.length > 0) await tx.insert(Milestone, added);
  return rows;
}
