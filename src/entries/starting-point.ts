import type { Schedule } from '../cycles/domain/phase.js';
import type { SizeClass } from '../cycles/domain/size-class.js';
import { milestonesFrom } from '../cycles/milestones-from.js';
import type { RowSource } from '../platform/database/row-source.js';

/** What of a cycle and a municipality a new entry begins with. */
export interface StartingPoint {
  schedule: Schedule;
  oneEntryPerMunicipality: boolean;
  sizeClasses: (SizeClass & { id: string })[];
  /** The form as it is now; the entry keeps it. */
  formVersionId: string;
  population: number;
  municipality: string;
}

interface Row extends Omit<StartingPoint, 'schedule' | 'sizeClasses'> {
  graceMinutes: number;
  published: boolean;
  milestones: Record<string, string> | null;
  sizeClasses: StartingPoint['sizeClasses'] | null;
}

export async function startingPoint(
  reads: RowSource,
  cycleId: string,
  municipalityId: string,
): Promise<StartingPoint | undefined> {
  // Waits for a version of the form that is just being published: it takes all drafts along, and would miss one begun meanwhile.
  await reads.rows('SELECT 1 FROM cycle WHERE id = $1 FOR KEY SHARE', [cycleId]);
  const [row] = await reads.rows<Row>(
    `SELECT c.grace_minutes AS "graceMinutes", c.published_at IS NOT NULL AS published,
            c.one_entry_per_municipality AS "oneEntryPerMunicipality", f.id AS "formVersionId",
            m.population, m.short_name AS municipality,
            (SELECT json_object_agg(kind, at) FROM milestone WHERE cycle_id = c.id) AS milestones,
            (SELECT json_agg(json_build_object('id', id, 'key', key, 'label', label, 'min', min, 'max', max) ORDER BY position)
               FROM size_class WHERE cycle_id = c.id) AS "sizeClasses"
       FROM cycle c
       JOIN municipality m ON m.id = $2 AND m.retired_on IS NULL
       JOIN LATERAL (SELECT id FROM form_version WHERE cycle_id = c.id AND published_at IS NOT NULL
          ORDER BY number DESC LIMIT 1) f ON true
      WHERE c.id = $1`,
    [cycleId, municipalityId],
  );
  if (!row) return undefined;
  const { graceMinutes, published, milestones, sizeClasses, ...rest } = row;
  const schedule = { graceMinutes, published, milestones: milestonesFrom(milestones) };
  return { ...rest, schedule, sizeClasses: sizeClasses ?? [] };
}
