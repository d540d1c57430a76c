import type { RowSource } from '../platform/database/row-source.js';
import { entryInRound } from './round-members.js';

/** A juror of an open round with sheets that are not handed in. */
export interface OpenSheets {
  readonly roundId: string;
  readonly jurorId: string;
  readonly name: string;
  /** Reference numbers of the entries; none of a conflict, none that is not admitted any more. */
  readonly references: readonly string[];
}

/** What is still to be scored: of accepted jurors, as they see it themselves. */
const toScore = `
  FROM assignment a
  JOIN round r ON r.id = a.round_id AND r.state = 'open'
  JOIN juror j ON j.id = a.juror_id AND j.state = 'accepted'
  JOIN person p ON p.id = j.person_id AND p.deactivated_at IS NULL
  JOIN entry e ON e.id = a.entry_id AND e.state = 'admitted'
  LEFT JOIN score_sheet s ON s.assignment_id = a.id
 WHERE s.state IS DISTINCT FROM 'submitted'
   AND NOT EXISTS (SELECT FROM conflict_of_interest x WHERE x.juror_id = a.juror_id AND x.entry_id = a.entry_id)`;

export const openSheetsOf = (source: RowSource, roundIds: readonly string[]): Promise<OpenSheets[]> =>
  source.rows(
    `SELECT r.id AS "roundId", j.id AS "jurorId", p.name, array_agg(e.reference ORDER BY e.reference) AS "references" ${toScore}
        AND r.id = ANY ($1) GROUP BY r.id, j.id, p.name ORDER BY p.name, j.id`,
    [roundIds],
  );

/** What would be missing if a round were closed now; see `closingWarnings`. */
export interface Gaps {
  openSheets: number;
  entriesWithoutScore: number;
  entriesBelowQuorum: number;
}

export async function gapsOf(source: RowSource, roundId: string): Promise<Gaps> {
  const [gaps] = await source.rows<Gaps>(
    `SELECT (SELECT count(*)::int ${toScore} AND r.id = $1) AS "openSheets",
            count(*) FILTER (WHERE y.sheets = 0)::int AS "entriesWithoutScore",
            count(*) FILTER (WHERE y.sheets > 0 AND y.sheets < y.quorum)::int AS "entriesBelowQuorum"
       FROM (SELECT r.quorum, (SELECT count(*) FROM assignment a JOIN score_sheet s ON s.assignment_id = a.id AND s.state = 'submitted'
                                WHERE a.round_id = r.id AND a.entry_id = e.id
                                  AND NOT EXISTS (SELECT FROM conflict_of_interest x
                                                   WHERE x.juror_id = a.juror_id AND x.entry_id = a.entry_id)) AS sheets
               FROM round r JOIN entry e ON ${entryInRound} WHERE r.id = $1) y`,
    [roundId],
  );
  return gaps!;
}
