import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { applicantForJury } from './blind-sql.js';
import { declaredFree, visibleToJuror } from './juror-access.js';

/** An entry by title and, unless its round is blind, applicant: all that a juror knows before the declaration. */
export interface PairLine {
  id: string;
  roundName: string;
  reference: string;
  title: string;
  /** Null in a blind round. */
  applicant: string | null;
  declared: boolean;
  submitted: boolean;
  closed: boolean;
  /** What rules found that the juror should look at. */
  hints: { rule: string; note: string }[];
}

const line = `a.id, r.name AS "roundName", e.reference, e.title, ${applicantForJury} AS applicant, ${declaredFree} AS declared,
  coalesce(s.state = 'submitted', false) AS submitted, r.state = 'closed' AS closed,
  (SELECT coalesce(json_agg(json_build_object('rule', h.rule, 'note', h.note) ORDER BY h.rule), '[]')
     FROM conflict_hint h WHERE h.juror_id = a.juror_id AND h.entry_id = a.entry_id
      AND (h.rule <> 'employerNamesApplicant' OR ${applicantForJury} IS NOT NULL)) AS hints`;

/** What jurors declare, and have still to declare. Built on the policy `visibleToJuror`. */
@Injectable()
export class DeclarationsQueries {
  constructor(private readonly database: Database) {}

  /** Each entry once, whatever number of rounds it is in. */
  open(personId: string): Promise<PairLine[]> {
    return this.database.rows<PairLine>(
      `SELECT * FROM (SELECT DISTINCT ON (a.juror_id, a.entry_id) ${line} ${visibleToJuror} AND NOT ${declaredFree}
                       ORDER BY a.juror_id, a.entry_id, r.number DESC) x ORDER BY reference, id`,
      [personId],
    );
  }

  one(personId: string, assignmentId: string): Promise<PairLine | undefined> {
    return this.database.row<PairLine>(`SELECT ${line} ${visibleToJuror} AND a.id = $2`, [
      personId,
      assignmentId,
    ]);
  }
}
