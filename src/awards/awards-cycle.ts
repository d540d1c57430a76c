import type { LocalizedText } from '../cycles/domain/localized-text.js';
import type { Schedule } from '../cycles/domain/phase.js';
import { milestonesFrom } from '../cycles/milestones-from.js';
import { instantOf } from '../platform/database/instants.js';
import type { RowSource } from '../platform/database/row-source.js';

/** What of a cycle the awards need to know. */
export interface AwardsCycle {
  id: string;
  year: number;
  name: string;
  schedule: Schedule;
  sizeClasses: { id: string; key: string; label: LocalizedText }[];
  letters: { letters: number; releasedAt: Temporal.Instant } | null;
  /** When they are to be released by themselves, as somebody prepared it. */
  lettersPlannedFor: Temporal.Instant | null;
  publication: { visibleFrom: Temporal.Instant; announced: boolean } | null;
}

interface CycleRow {
  id: string;
  year: number;
  name: string;
  graceMinutes: number;
  published: boolean;
  milestones: Record<string, string>;
  sizeClasses: AwardsCycle['sizeClasses'];
  letters: number | null;
  releasedAt: Date | null;
  plannedFor: Date | null;
  visibleFrom: Date | null;
  announcedAt: Date | null;
}

const select = `
  SELECT c.id, c.year, c.name, c.grace_minutes AS "graceMinutes", c.published_at IS NOT NULL AS published,
         (SELECT coalesce(json_object_agg(m.kind, m.at), '{}') FROM milestone m WHERE m.cycle_id = c.id) AS milestones,
         (SELECT coalesce(json_agg(json_build_object('id', s.id, 'key', s.key, 'label', s.label) ORDER BY s.position), '[]')
            FROM size_class s WHERE s.cycle_id = c.id) AS "sizeClasses",
         l.letters, l.released_at AS "releasedAt", f.release_at AS "plannedFor", p.visible_from AS "visibleFrom", p.announced_at AS "announcedAt"
    FROM cycle c
    LEFT JOIN letter_release l ON l.cycle_id = c.id
    LEFT JOIN letter_plan f ON f.cycle_id = c.id
    LEFT JOIN publication p ON p.cycle_id = c.id`;

export async function cycleById(source: RowSource, id: string): Promise<AwardsCycle | undefined> {
  const [row] = await source.rows<CycleRow>(`${select} WHERE c.id = $1`, [id]);
  return row && asCycle(row);
}

export async function cycleByYear(source: RowSource, year: number): Promise<AwardsCycle | undefined> {
  const [row] = await source.rows<CycleRow>(`${select} WHERE c.year = $1`, [year]);
  return row && asCycle(row);
}

function asCycle(row: CycleRow): AwardsCycle {
  const { id, year, name, graceMinutes, published, sizeClasses, letters, releasedAt, visibleFrom } = row;
  return {
    id,
    year,
    name,
    sizeClasses,
    schedule: { milestones: milestonesFrom(row.milestones), graceMinutes, published },
    letters: letters !== null && releasedAt ? { letters, releasedAt: instantOf(releasedAt) } : null,
    lettersPlannedFor: row.plannedFor && instantOf(row.plannedFor),
    publication: visibleFrom && {
      visibleFrom: instantOf(visibleFrom),
      announced: row.announcedAt !== null,
    },
  };
}
