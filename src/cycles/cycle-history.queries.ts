import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { instantOf } from '../platform/database/instants.js';

export const historyPageSize = 25;

/** Something that was done with a cycle, from the audit log. */
export interface CycleHistoryLine {
  type: string;
  at: Temporal.Instant;
  /** Name of who did it; null where no account did. */
  actor: string | null;
  actorLabel: string;
  reason: string | null;
  facts: {
    part?: string;
    publicReason?: string;
    before?: Record<string, unknown>;
    after?: Record<string, unknown>;
  };
}

/** What happened to the configuration of a cycle. */
@Injectable()
export class CycleHistoryQueries {
  constructor(private readonly database: Database) {}

  /** The latest first, with the number of all; one statement. */
  async page(cycleId: string, page: number): Promise<{ lines: CycleHistoryLine[]; count: number }> {
    const rows = await this.database.rows<Omit<CycleHistoryLine, 'at'> & { at: Date; count: number }>(
      `SELECT a.type, a.occurred_at AS at, p.name AS actor, a.actor_label AS "actorLabel", a.reason, a.facts,
              count(*) OVER ()::int AS count
         FROM audit_event a LEFT JOIN person p ON p.id = a.actor_id
        WHERE a.subject_kind = 'cycle' AND a.subject_id = $1
          AND a.type IN ('CycleCreated', 'CycleChanged', 'CyclePublished', 'FormVersionPublished')
        ORDER BY a.position DESC LIMIT $2 OFFSET $3`,
      [cycleId, historyPageSize, (page - 1) * historyPageSize],
    );
    return {
      lines: rows.map((row) => ({ ...row, at: instantOf(row.at) })),
      count: rows[0]?.count ?? 0,
    };
  }
}
