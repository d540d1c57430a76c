import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { FrozenRanking } from './domain/ranking-rules.js';
import type { ShortlistOrigin, ShortlistRule } from './domain/shortlist.js';

export interface ShortlistView {
  version: number;
  rule: ShortlistRule;
  savedAt: Date;
  savedBy: string;
  entries: { entryId: string; origin: ShortlistOrigin; reason: string | null }[];
}

/** Shortlists for organisers; jurors see none. */
@Injectable()
export class ShortlistsQueries {
  constructor(private readonly database: Database) {}

  of(roundId: string): Promise<ShortlistView | undefined> {
    return this.database.row<ShortlistView>(
      `SELECT s.version, s.rule, s.saved_at AS "savedAt", p.name AS "savedBy",
              (SELECT coalesce(json_agg(json_build_object('entryId', x.entry_id, 'origin', x.origin, 'reason', x.reason)), '[]')
                 FROM shortlist_entry x WHERE x.shortlist_id = s.id) AS entries
         FROM shortlist s JOIN person p ON p.id = s.saved_by_id WHERE s.round_id = $1`,
      [roundId],
    );
  }

  /** Whether a later round has begun, so that the shortlist stands. */
  async isFinal(roundId: string): Promise<boolean> {
    const later = await this.database.row(
      `SELECT 1 FROM round r JOIN round n ON n.cycle_id = r.cycle_id AND n.id <> r.id AND n.calibrates_id IS NULL
          AND (n.number > r.number OR n.entries_from_id = r.id) AND n.state <> 'planned' WHERE r.id = $1 LIMIT 1`,
      [roundId],
    );
    return later !== undefined;
  }

  async frozen(roundId: string): Promise<FrozenRanking | undefined> {
    const row = await this.database.row<{ result: FrozenRanking }>(
      'SELECT result FROM round_result WHERE round_id = $1',
      [roundId],
    );
    return row?.result;
  }
}
