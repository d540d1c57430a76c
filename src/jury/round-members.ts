import type { RowSource } from '../platform/database/row-source.js';

/** An entry of a round, in the order of its number. */
export interface MemberEntry {
  id: string;
  reference: string;
  title: string;
}
/** A juror of a round, by name. */
export interface MemberJuror {
  id: string;
  name: string;
}

const onShortlist = `EXISTS (SELECT FROM shortlist s JOIN shortlist_entry x ON x.shortlist_id = s.id AND x.origin <> 'removed'
   WHERE s.round_id = r.entries_from_id AND x.entry_id = e.id)`;

/**
 * Whether entry `e` belongs to round `r`: everything that is admitted, or what went on from an earlier round. Before such a round is
 * opened it is the shortlist as it stands, afterwards what it was then. A calibration has its samples.
 */
export const entryInRound = `(e.cycle_id = r.cycle_id AND e.state = 'admitted' AND (
  (r.entries_from_id IS NULL AND r.calibrates_id IS NULL)
  OR CASE WHEN r.state = 'planned' THEN ${onShortlist}
          ELSE EXISTS (SELECT FROM round_entry x WHERE x.round_id = r.id AND x.entry_id = e.id) END))`;

/** Whether juror `j` scores in round `r`: who was chosen for it, or everybody who accepted. */
export const jurorInRound = `(j.cycle_id = r.cycle_id AND j.state = 'accepted' AND (
  NOT EXISTS (SELECT FROM round_juror x WHERE x.round_id = r.id)
  OR EXISTS (SELECT FROM round_juror x WHERE x.round_id = r.id AND x.juror_id = j.id)))`;

/** The entries of a round, as they are admitted now. */
export const entriesOf = (source: RowSource, roundId: string): Promise<MemberEntry[]> =>
  source.rows(
    `SELECT e.id, e.reference, e.title FROM round r JOIN entry e ON ${entryInRound}
      WHERE r.id = $1 ORDER BY e.reference, e.id`,
    [roundId],
  );

/** The jurors of a round, as they have accepted now. */
export const jurorsOf = (source: RowSource, roundId: string): Promise<MemberJuror[]> =>
  source.rows(
    `SELECT j.id, p.name FROM round r JOIN juror j ON ${jurorInRound} JOIN person p ON p.id = j.person_id
      WHERE r.id = $1 ORDER BY p.name, j.id`,
    [roundId],
  );
