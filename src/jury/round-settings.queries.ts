import { Injectable } from '@nestjs/common';
import type { Problem } from '../cycles/domain/problem.js';
import type { Rubric } from '../cycles/domain/rubric.js';
import { Database } from '../platform/database/database.js';
import type { AggregationRule } from './domain/aggregation.js';
import type { Blindness } from './domain/blindness.js';
import type { RoundState } from './domain/round-state.js';
import { problemsBeforeOpening } from './round-setup-rows.js';

export interface RoundSettingsView {
  id: string;
  name: string;
  state: RoundState;
  version: number;
  cycleId: string;
  cycleName: string;
  openedAt: Date | null;
  /** What holds; of its own or of the cycle. */
  rubric: Rubric;
  ownRubric: boolean;
  rule: AggregationRule;
  quorum: number;
  blindness: Blindness;
  entriesFromId: string | null;
  entriesFrom: string | null;
  /** Chosen jurors; 0: everybody who accepted. */
  chosen: number;
  /** Attachments withheld or redacted, one by one. */
  files: number;
  calibration: { id: string; state: RoundState; released: boolean } | null;
  /** Rounds of its cycle before it. */
  earlier: { id: string; name: string }[];
}
export interface PossibleJuror {
  id: string;
  name: string;
  chosen: boolean;
  assigned: number;
}

@Injectable()
export class RoundSettingsQueries {
  constructor(private readonly database: Database) {}

  of(roundId: string): Promise<RoundSettingsView | undefined> {
    return this.database.row<RoundSettingsView>(
      `SELECT r.id, r.name, r.state, r.version, r.cycle_id AS "cycleId", c.name AS "cycleName", r.opened_at AS "openedAt",
              coalesce(r.rubric, c.rubric) AS rubric, r.rubric IS NOT NULL AS "ownRubric", r.rule, r.quorum, r.blindness,
              r.entries_from_id AS "entriesFromId", f.name AS "entriesFrom",
              (SELECT count(*)::int FROM round_juror x WHERE x.round_id = r.id) AS chosen,
              (SELECT count(*)::int FROM round_file x WHERE x.round_id = r.id) AS files,
              (SELECT json_build_object('id', k.id, 'state', k.state, 'released', k.released_at IS NOT NULL)
                 FROM round k WHERE k.calibrates_id = r.id) AS calibration,
              (SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) ORDER BY o.number), '[]') FROM round o
                WHERE o.cycle_id = r.cycle_id AND o.calibrates_id IS NULL AND o.number < r.number) AS earlier
         FROM round r JOIN cycle c ON c.id = r.cycle_id LEFT JOIN round f ON f.id = r.entries_from_id
        WHERE r.id = $1 AND r.calibrates_id IS NULL`,
      [roundId],
    );
  }

  /** Everybody who accepted, by name. */
  possibleJurors(roundId: string): Promise<PossibleJuror[]> {
    return this.database.rows<PossibleJuror>(
      `SELECT j.id, p.name, EXISTS (SELECT FROM round_juror x WHERE x.round_id = r.id AND x.juror_id = j.id) AS chosen,
              (SELECT count(*)::int FROM assignment a WHERE a.round_id = r.id AND a.juror_id = j.id) AS assigned
         FROM round r JOIN juror j ON j.cycle_id = r.cycle_id AND j.state = 'accepted' JOIN person p ON p.id = j.person_id
        WHERE r.id = $1 ORDER BY p.name, j.id`,
      [roundId],
    );
  }

  /** What keeps planned rounds of a cycle from being opened. */
  problems(cycleId: string): Promise<{ id: string; name: string; problems: Problem[] }[]> {
    return problemsBeforeOpening(this.database, cycleId);
  }
}
