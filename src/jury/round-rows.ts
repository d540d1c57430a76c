import type { Milestones } from '../cycles/domain/milestones.js';
import { milestonesFrom } from '../cycles/milestones-from.js';
import { instantOf } from '../platform/database/instants.js';
import type { RowSource } from '../platform/database/row-source.js';
import type { TimedRound } from './domain/round-times.js';

/** The rounds of a cycle with the times set for them. */
export async function roundsOf(source: RowSource, cycleId: string): Promise<TimedRound[]> {
  const rows = await source.rows<
    Pick<TimedRound, 'id' | 'name' | 'state'> & Record<'opensAt' | 'closesAt' | 'plannedAt', Date | null>
  >(
    `SELECT id, name, state, opens_at AS "opensAt", closes_at AS "closesAt", planned_at AS "plannedAt" FROM round
      WHERE cycle_id = $1 AND calibrates_id IS NULL ORDER BY number`,
    [cycleId],
  );
  return rows.map(({ opensAt, closesAt, plannedAt, ...row }) => ({
    ...row,
    opensAt: opensAt && instantOf(opensAt),
    closesAt: closesAt && instantOf(closesAt),
    plannedAt: plannedAt && instantOf(plannedAt),
  }));
}

export async function milestonesOf(source: RowSource, cycleId: string): Promise<Milestones> {
  const [row] = await source.rows<{ milestones: Record<string, string> }>(
    `SELECT coalesce(json_object_agg(kind, at), '{}') AS milestones FROM milestone WHERE cycle_id = $1`,
    [cycleId],
  );
  return milestonesFrom(row?.milestones ?? null);
}
