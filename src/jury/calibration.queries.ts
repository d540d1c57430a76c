import { Injectable } from '@nestjs/common';
import type { Rubric } from '../cycles/domain/rubric.js';
import { Database } from '../platform/database/database.js';
import type { RoundState } from './domain/round-state.js';
import type { Scores } from './domain/score.js';
import { visibleToJuror } from './juror-access.js';
import { entriesOf, jurorsOf, type MemberEntry, type MemberJuror } from './round-members.js';

/** A sample with the scores that count for its spread. */
export interface Sample {
  id: string;
  reference: string;
  title: string;
  /** Of sheets handed in, in no order that would tell whose they are. */
  sheets: Scores[];
}
export interface CalibrationView {
  id: string;
  name: string;
  state: RoundState;
  rubric: Rubric;
  released: boolean;
  assigned: number;
  samples: Sample[];
}

const samplesOf = (entries: string) => `
  (SELECT coalesce(json_agg(json_build_object('id', e.id, 'reference', e.reference, 'title', e.title, 'sheets',
      (SELECT coalesce(json_agg(s.scores ORDER BY s.scores::text), '[]') FROM assignment a
         JOIN score_sheet s ON s.assignment_id = a.id AND s.state = 'submitted' AND s.abstention IS NULL
        WHERE a.round_id = k.id AND a.entry_id = e.id
          AND NOT EXISTS (SELECT FROM conflict_of_interest x WHERE x.juror_id = a.juror_id AND x.entry_id = a.entry_id)))
      ORDER BY e.reference, e.id), '[]') FROM entry e WHERE e.id IN (${entries})) AS samples`;

const about = `k.id, k.name, k.state, k.rubric, k.released_at IS NOT NULL AS released,
  (SELECT count(*)::int FROM assignment a WHERE a.round_id = k.id) AS assigned`;

/** How far apart jurors are on samples. */
@Injectable()
export class CalibrationQueries {
  constructor(private readonly database: Database) {}

  /** For organisers, from the first sheet on. */
  ofRound(roundId: string): Promise<CalibrationView | undefined> {
    return this.database.row<CalibrationView>(
      `SELECT ${about}, ${samplesOf('SELECT x.entry_id FROM round_entry x WHERE x.round_id = k.id')}
         FROM round k WHERE k.calibrates_id = $1`,
      [roundId],
    );
  }

  /** For one of its jurors, once it is released; without what the juror may not see. */
  ofJuror(personId: string, calibrationId: string): Promise<CalibrationView | undefined> {
    const own = `SELECT e.id ${visibleToJuror} AND r.id = $2 AND r.calibrates_id IS NOT NULL`;
    return this.database.row<CalibrationView>(
      `SELECT ${about}, ${samplesOf(own)} FROM round k WHERE k.id = $2 AND k.released_at IS NOT NULL AND EXISTS (${own})`,
      [personId, calibrationId],
    );
  }

  /** What there is to choose from, and who would score it. */
  async before(roundId: string): Promise<{ entries: MemberEntry[]; jurors: MemberJuror[] }> {
    const [entries, jurors] = await Promise.all([
      entriesOf(this.database, roundId),
      jurorsOf(this.database, roundId),
    ]);
    return { entries, jurors };
  }
}
