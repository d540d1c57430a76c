import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';

/** What was done about the assignments of a round. */
export interface AssignmentHistoryLine {
  type: 'RoundOpened' | 'AssigningChosen' | 'AssignmentsAdded' | 'AssignmentsPlanned';
  at: Date;
  /** Name of who did it; null where no account did. */
  actor: string | null;
  actorLabel: string;
  reason: string | null;
  facts: Record<string, unknown>;
}

const most = 50;

@Injectable()
export class AssignmentHistoryQueries {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  ofRound(roundId: string): Promise<AssignmentHistoryLine[]> {
    return this.database.rows(
      `SELECT a.type, a.occurred_at AS at, p.name AS actor, a.actor_label AS "actorLabel", a.reason, a.facts
         FROM audit_event a LEFT JOIN person p ON p.id = a.actor_id
        WHERE a.subject_kind = 'round' AND a.subject_id = $1
          AND a.type IN ('RoundOpened', 'AssigningChosen', 'AssignmentsAdded', 'AssignmentsPlanned')
        ORDER BY a.position DESC LIMIT ${most}`,
      [roundId],
    );
  }
}
