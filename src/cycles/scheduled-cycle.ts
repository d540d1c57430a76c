import type { RowSource } from '../platform/database/row-source.js';
import { milestonesFrom } from './milestones-from.js';
import type { ScheduledCycle, ScheduleKind } from './schedule-kinds.js';
import type { Occurrence } from './domain/scheduled-action.js';

interface Row {
  id: string;
  year: number;
  name: string;
  graceMinutes: number;
  milestones: Record<string, string>;
}

/** What of a published cycle decides when its actions are due; nothing where it is not published. */
export async function readScheduledCycle(
  source: RowSource,
  cycleId: string,
): Promise<ScheduledCycle | undefined> {
  const [row] = await source.rows<Row>(
    `SELECT c.id, c.year, c.name, c.grace_minutes AS "graceMinutes",
        (SELECT coalesce(json_object_agg(m.kind, m.at), '{}') FROM milestone m WHERE m.cycle_id = c.id) AS milestones
       FROM cycle c WHERE c.id::text = $1 AND c.published_at IS NOT NULL`,
    [cycleId],
  );
  return row && { ...row, milestones: milestonesFrom(row.milestones), published: true };
}

/** What a kind plans for a cycle, with the facts as they are now. */
export async function occurrencesOf(
  source: RowSource,
  kind: ScheduleKind,
  cycle: ScheduledCycle,
): Promise<Occurrence[]> {
  return kind.plan(cycle, await kind.facts?.(source, cycle.id));
}
