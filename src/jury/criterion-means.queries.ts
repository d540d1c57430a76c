import { Injectable } from '@nestjs/common';
import type { Rubric } from '../cycles/domain/rubric.js';
import { Database } from '../platform/database/database.js';
import type { Scores } from './domain/score.js';
import { entryInRound } from './round-members.js';

/** An entry of a closed round with the sheets that were handed in for it. */
export interface EvaluatedEntry {
  id: string;
  reference: string;
  title: string;
  applicant: string;
  sheets: Scores[];
}

/** What jurors gave, criterion by criterion, once a round is closed. */
@Injectable()
export class CriterionMeansQueries {
  constructor(private readonly database: Database) {}

  /** @returns undefined as long as the round is not closed: nobody sees scores before */
  async ofRound(roundId: string): Promise<{ rubric: Rubric; entries: EvaluatedEntry[] } | undefined> {
    const round = await this.database.row<{ rubric: Rubric }>(
      `SELECT rubric FROM round WHERE id = $1 AND state = 'closed' AND calibrates_id IS NULL`,
      [roundId],
    );
    if (!round) return undefined;
    const entries = await this.database.rows<EvaluatedEntry>(
      `SELECT e.id, e.reference, e.title, m.short_name AS applicant,
              (SELECT coalesce(json_agg(s.scores), '[]') FROM assignment a
                 JOIN score_sheet s ON s.assignment_id = a.id AND s.state = 'submitted' AND s.abstention IS NULL
                WHERE a.round_id = r.id AND a.entry_id = e.id AND NOT EXISTS (SELECT FROM conflict_of_interest x
                  WHERE x.juror_id = a.juror_id AND x.entry_id = a.entry_id AND x.since <= r.closed_at)) AS sheets
         FROM round r JOIN entry e ON ${entryInRound} JOIN municipality m ON m.id = e.municipality_id
        WHERE r.id = $1 ORDER BY e.reference, e.id`,
      [roundId],
    );
    return { ...round, entries };
  }
}
