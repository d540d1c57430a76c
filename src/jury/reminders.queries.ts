import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { instantOf } from '../platform/database/instants.js';
import { openSheetsOf } from './open-sheet-rows.js';

/** A juror whom a reminder would reach. */
export interface OpenJuror {
  readonly jurorId: string;
  readonly name: string;
  readonly open: number;
  readonly remindedAt: Temporal.Instant | null;
}

@Injectable()
export class RemindersQueries {
  constructor(private readonly database: Database) {}

  /** Jurors with open sheets, by name, with their last reminder in this round; two statements. */
  async openJurors(roundId: string): Promise<OpenJuror[]> {
    const open = await openSheetsOf(this.database, [roundId]);
    const rows = await this.database.rows<{ jurorId: string; at: Date }>(
      `SELECT subject_id AS "jurorId", max(occurred_at) AS at FROM audit_event
        WHERE subject_kind = 'juror' AND subject_id = ANY ($1) AND type = 'SheetsReminded' AND facts->>'roundId' = $2
        GROUP BY subject_id`,
      [open.map(({ jurorId }) => jurorId), roundId],
    );
    const last = new Map(rows.map(({ jurorId, at }) => [jurorId, instantOf(at)]));
    return open.map(({ jurorId, name, references }) => ({
      jurorId,
      name,
      open: references.length,
      remindedAt: last.get(jurorId) ?? null,
    }));
  }
}
