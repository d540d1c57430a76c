import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { instantOf } from '../platform/database/instants.js';
import type { DatedKind } from './domain/date-moves.js';

/** The last time that a date of a published cycle was moved. */
export interface MovedDate {
  kind: DatedKind;
  from: Temporal.Instant;
  to: Temporal.Instant;
  /** For the public; may be empty. */
  reason: string;
}

@Injectable()
export class MovedDatesQueries {
  constructor(private readonly database: Database) {}

  /** Dates that were moved and still lie ahead, each with its last move, the nearest first. */
  async ahead(cycleId: string, now: Temporal.Instant): Promise<MovedDate[]> {
    const rows = await this.database.rows<{ kind: DatedKind; from: Date; to: Date; reason: string }>(
      `SELECT kind, from_at AS "from", to_at AS "to", reason
         FROM (SELECT DISTINCT ON (kind) * FROM milestone_move WHERE cycle_id = $1 ORDER BY kind, moved_at DESC, id DESC) last
        WHERE from_at IS NOT NULL AND to_at > $2 ORDER BY to_at, kind`,
      [cycleId, now.toString()],
    );
    return rows.map(({ from, to, ...row }) => ({ ...row, from: instantOf(from), to: instantOf(to) }));
  }
}
