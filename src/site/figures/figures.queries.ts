import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { type DayCounts, type EntryCounts, type RunUp, runUpOf } from '../domain/run-up.js';

/** Counts of a group of entries, and how many of the cycle before were submitted so far; null where nothing is compared. */
export interface GroupCounts extends EntryCounts {
  earlier: number | null;
}

export interface GroupedCounts {
  /** By id of the cycle's size class; null for entries of no class. */
  classes: Map<string | null, GroupCounts>;
  /** By name of the Land. */
  states: Map<string, GroupCounts>;
}

export interface Confirmed {
  byDay: number;
  ever: number;
}

/** The cycle before, counted up to a day of its run-up: so far as the cycle shown has come. */
export interface Comparison {
  cycleId: string;
  day: number;
}

/**
 * When each entry of the cycles in `$1` was begun and first submitted. Every entry counts once, whatever became of it: a number that
 * was reached stays reached. Days are those of `$2`, from the cycle's deadline; null without one.
 */
const moments = `
  SELECT e.id, e.cycle_id, e.municipality_id, e.size_class_id, e.population, b.first IS NOT NULL AS submitted,
         (e.started_at AT TIME ZONE $2)::date - (d.at AT TIME ZONE $2)::date AS started_day,
         (b.first AT TIME ZONE $2)::date - (d.at AT TIME ZONE $2)::date AS submitted_day
    FROM entry e
    LEFT JOIN milestone d ON d.cycle_id = e.cycle_id AND d.kind = 'deadline'
    LEFT JOIN (SELECT entry_id, min(submitted_at) AS first FROM submission GROUP BY entry_id) b ON b.entry_id = e.id
   WHERE e.cycle_id = ANY ($1::uuid[])`;

/** Entries of a previous cycle belong to the classes of the cycle shown (`$3`): ranges change from cycle to cycle. */
const classOf = `CASE WHEN t.cycle_id = $3 THEN t.size_class_id ELSE (SELECT s.id FROM size_class s
  WHERE s.cycle_id = $3 AND t.population >= s.min AND (s.max IS NULL OR t.population < s.max)) END`;

/** Numbers for pictures and tables: summed up by the database, whatever the number of entries. */
@Injectable()
export class FiguresQueries {
  constructor(private readonly database: Database) {}

  /** By id of the cycle; without those that have no deadline or no entry. */
  async runUps(cycleIds: readonly string[]): Promise<Map<string, RunUp>> {
    const rows = await this.database.rows<DayCounts & { cycleId: string }>(
      `SELECT t.cycle_id AS "cycleId", h.day, count(*) FILTER (WHERE h.what = 'started')::int AS started,
              count(*) FILTER (WHERE h.what = 'submitted')::int AS submitted
         FROM (${moments}) t
         CROSS JOIN LATERAL (VALUES ('started', t.started_day), ('submitted', t.submitted_day)) h (what, day)
        WHERE h.day IS NOT NULL GROUP BY t.cycle_id, h.day`,
      [cycleIds, Clock.zone],
    );
    const grouped = Map.groupBy(rows, ({ cycleId }) => cycleId);
    return new Map([...grouped].map(([cycleId, days]) => [cycleId, runUpOf(days)]));
  }

  /** Partners that have confirmed up to a day from the deadline, or ever, by id of the cycle; without those with none. */
  async confirmedPartners(cycleIds: readonly string[], day: number): Promise<Map<string, Confirmed>> {
    const rows = await this.database.rows<Confirmed & { cycleId: string }>(
      `SELECT e.cycle_id AS "cycleId", count(*)::int AS ever,
              count(*) FILTER (WHERE (p.answered_at AT TIME ZONE $2)::date - (d.at AT TIME ZONE $2)::date <= $3)::int AS "byDay"
         FROM partner p JOIN entry e ON e.id = p.entry_id
         LEFT JOIN milestone d ON d.cycle_id = e.cycle_id AND d.kind = 'deadline'
        WHERE e.cycle_id = ANY ($1::uuid[]) AND p.state = 'confirmed' GROUP BY e.cycle_id`,
      [cycleIds, Clock.zone, day],
    );
    return new Map(rows.map(({ cycleId, ...confirmed }) => [cycleId, confirmed]));
  }

  async grouped(cycleId: string, comparison: Comparison | null): Promise<GroupedCounts> {
    const rows = await this.database.rows<
      { sizeClass: string | null; state: string | null; byState: boolean } & Record<
        'started' | 'submitted' | 'earlier',
        number
      >
    >(
      `SELECT g.class AS "sizeClass", g.state, grouping(g.state) = 0 AS "byState",
              count(*) FILTER (WHERE g.cycle_id = $3)::int AS started,
              count(*) FILTER (WHERE g.cycle_id = $3 AND g.submitted)::int AS submitted,
              count(*) FILTER (WHERE g.cycle_id <> $3 AND g.submitted_day <= $4)::int AS earlier
         FROM (SELECT t.*, m.state_name AS state, ${classOf} AS class
                 FROM (${moments}) t JOIN municipality m ON m.id = t.municipality_id) g
        GROUP BY GROUPING SETS ((g.class), (g.state))`,
      [[cycleId, ...(comparison ? [comparison.cycleId] : [])], Clock.zone, cycleId, comparison?.day ?? 0],
    );
    const counts = ({ started, submitted, earlier }: (typeof rows)[number]): GroupCounts => ({
      started,
      submitted,
      earlier: comparison && earlier,
    });
    return {
      classes: new Map(rows.filter(({ byState }) => !byState).map((row) => [row.sizeClass, counts(row)])),
      states: new Map(rows.filter(({ byState }) => byState).map((row) => [row.state ?? '', counts(row)])),
    };
  }
}
