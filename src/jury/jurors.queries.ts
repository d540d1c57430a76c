import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { hashToken } from '../platform/security/tokens.js';
import type { ConflictKind } from './domain/conflicts.js';
import type { JurorState } from './entities/juror.entity.js';
import { topicsOf } from './topics.js';

export interface JurorLine {
  id: string;
  cycleId: string;
  cycleName: string;
  name: string;
  email: string;
  state: JurorState;
  chair: boolean;
  municipalityId: string | null;
  municipality: string | null;
  employer: string;
  associations: string;
  topics: string[];
  conflicts: number;
}
export interface ConflictLine {
  id: string;
  source: ConflictKind;
  rule: string;
  note: string;
  since: Date;
  reference: string | null;
  title: string;
  applicant: string;
}
export interface ProposalLine {
  id: string;
  name: string;
  email: string;
  municipality: string | null;
}
export interface InvitationView {
  id: string;
  cycleId: string;
  name: string;
  email: string;
  cycleName: string;
  state: JurorState;
  municipalityId: string | null;
  municipality: string | null;
  employer: string;
  associations: string;
  topics: string[];
  expiresAt: Date;
}

const jurorLines = `
  SELECT j.id, j.cycle_id AS "cycleId", c.name AS "cycleName", p.name, p.email, j.state, j.chair,
         j.municipality_id AS "municipalityId", m.name AS municipality, j.employer, j.associations, j.topics,
         (SELECT count(DISTINCT x.entry_id)::int FROM conflict_of_interest x WHERE x.juror_id = j.id) AS conflicts
    FROM juror j JOIN person p ON p.id = j.person_id JOIN cycle c ON c.id = j.cycle_id
    LEFT JOIN municipality m ON m.id = j.municipality_id`;

/** Jurors as organisers see them. */
@Injectable()
export class JurorsQueries {
  constructor(private readonly database: Database) {}

  ofCycle(cycleId: string): Promise<JurorLine[]> {
    return this.database.rows<JurorLine>(
      `${jurorLines} WHERE j.cycle_id = $1 ORDER BY j.state = 'removed', j.state = 'declined', p.name, j.id`,
      [cycleId],
    );
  }

  /** Who was on an earlier jury and may be invited into this one. */
  proposals(cycleId: string): Promise<ProposalLine[]> {
    return this.database.rows<ProposalLine>(
      `SELECT x.id, p.name, p.email, m.name AS municipality
         FROM juror_proposal x JOIN person p ON p.id = x.person_id LEFT JOIN municipality m ON m.id = x.municipality_id
        WHERE x.cycle_id = $1 AND p.deactivated_at IS NULL ORDER BY p.name, x.id`,
      [cycleId],
    );
  }

  /** What the cycle's entries can be about. */
  topics(cycleId: string) {
    return topicsOf(this.database, cycleId);
  }

  one(id: string): Promise<JurorLine | undefined> {
    return this.database.row<JurorLine>(`${jurorLines} WHERE j.id = $1`, [id]);
  }

  conflictsOf(jurorId: string): Promise<ConflictLine[]> {
    return this.database.rows<ConflictLine>(
      `SELECT x.id, x.source, x.rule, x.note, x.since, e.reference, e.title, m.short_name AS applicant
         FROM conflict_of_interest x JOIN entry e ON e.id = x.entry_id JOIN municipality m ON m.id = e.municipality_id
        WHERE x.juror_id = $1 ORDER BY e.reference, x.since, x.id`,
      [jurorId],
    );
  }

  conflict(id: string) {
    return this.database.row<{ jurorId: string; name: string; entry: string }>(
      `SELECT x.juror_id AS "jurorId", p.name, concat_ws(' ', e.reference, e.title) AS entry
         FROM conflict_of_interest x JOIN juror j ON j.id = x.juror_id JOIN person p ON p.id = j.person_id
         JOIN entry e ON e.id = x.entry_id WHERE x.id = $1`,
      [id],
    );
  }

  /** Entries of the cycle from which an organiser can bar the juror. */
  entriesToBar(cycleId: string) {
    return this.database.rows<{ id: string; reference: string; title: string; applicant: string }>(
      `SELECT e.id, e.reference, e.title, m.short_name AS applicant
         FROM entry e JOIN municipality m ON m.id = e.municipality_id
        WHERE e.cycle_id = $1 AND e.state IN ('submitted', 'admitted', 'rejected') ORDER BY e.reference`,
      [cycleId],
    );
  }

  /** The invitation behind a personal link. */
  invitation(token: string): Promise<InvitationView | undefined> {
    return this.database.row<InvitationView>(
      `SELECT j.id, j.cycle_id AS "cycleId", p.name, p.email, c.name AS "cycleName", j.state, j.municipality_id AS "municipalityId",
              m.name AS municipality, j.employer, j.associations, j.topics, j.expires_at AS "expiresAt"
         FROM juror j JOIN person p ON p.id = j.person_id JOIN cycle c ON c.id = j.cycle_id
         LEFT JOIN municipality m ON m.id = j.municipality_id
        WHERE j.token_hash = $1 AND j.state <> 'removed'`,
      [hashToken(token)],
    );
  }
}
