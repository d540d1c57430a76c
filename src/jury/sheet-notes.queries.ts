import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';

/** What a juror wrote for the organisation, or for the applicant. */
export interface SheetNote {
  juror: string;
  reference: string;
  title: string;
  organiserNote: string;
  /** Empty until the round is closed and where the sheet was not handed in. */
  feedback: string;
}
export interface SheetAct {
  type: string;
  at: Date;
  by: string;
  /** Null where the act concerned several sheets at once. */
  reference: string | null;
  facts: Record<string, unknown>;
}

/** What the organisation reads of sheets before their values: nothing of the private notes, and no score. */
@Injectable()
export class SheetNotesQueries {
  constructor(private readonly database: Database) {}

  notes(roundId: string): Promise<SheetNote[]> {
    return this.database.rows<SheetNote>(
      `SELECT * FROM (
         SELECT p.name AS juror, e.reference, e.title, s.organiser_note AS "organiserNote",
                CASE WHEN r.state = 'closed' AND s.state = 'submitted' THEN s.feedback ELSE '' END AS feedback
           FROM assignment a JOIN score_sheet s ON s.assignment_id = a.id JOIN round r ON r.id = a.round_id
           JOIN entry e ON e.id = a.entry_id JOIN juror j ON j.id = a.juror_id JOIN person p ON p.id = j.person_id
          WHERE a.round_id = $1) n
        WHERE n."organiserNote" <> '' OR n.feedback <> '' ORDER BY n.reference, n.juror`,
      [roundId],
    );
  }

  /** The last acts of jurors on their sheets, newest first. */
  acts(roundId: string): Promise<SheetAct[]> {
    return this.database.rows<SheetAct>(
      `SELECT x.type, x.occurred_at AS at, coalesce(p.name, '') AS by, e.reference, x.facts
         FROM audit_event x LEFT JOIN person p ON p.id = x.actor_id
         LEFT JOIN assignment a ON a.id::text = x.facts->>'assignmentId' LEFT JOIN entry e ON e.id = a.entry_id
        WHERE x.subject_kind = 'round' AND x.subject_id = $1
          AND x.type IN ('SheetSubmitted', 'SheetReopened', 'SheetExcluded', 'SheetWorkbookApplied')
        ORDER BY x.position DESC LIMIT 500`,
      [roundId],
    );
  }
}
