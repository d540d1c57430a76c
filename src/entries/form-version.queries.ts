import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';

export interface TouchedDraft {
  municipality: string;
  /** Which questions it has answered (`section.question`), not how: a draft is the applicant's. */
  answered: string[];
}

/** What a new version of a form meets. */
@Injectable()
export class FormVersionQueries {
  constructor(private readonly database: Database) {}

  /** Drafts of a cycle by name: they follow the version that is published. */
  drafts(cycleId: string): Promise<TouchedDraft[]> {
    return this.database.rows<TouchedDraft>(
      `SELECT m.short_name AS municipality,
              (SELECT coalesce(json_agg(s.section_key || '.' || question), '[]')
                 FROM entry_section s, jsonb_object_keys(s.answers) question WHERE s.entry_id = e.id) AS answered
         FROM entry e JOIN municipality m ON m.id = e.municipality_id
        WHERE e.cycle_id::text = $1 AND e.state = 'draft' ORDER BY m.short_name, e.id`,
      [cycleId],
    );
  }

  /** How many entries are submitted and keep their version. */
  async submitted(cycleId: string): Promise<number> {
    const row = await this.database.row<{ count: number }>(
      `SELECT count(*)::int AS count FROM entry WHERE cycle_id::text = $1 AND state IN ('submitted', 'admitted', 'rejected')`,
      [cycleId],
    );
    return row?.count ?? 0;
  }
}
