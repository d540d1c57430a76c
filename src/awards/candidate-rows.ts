import type { EntryState } from '../entries/domain/entry-state.js';
import type { RowSource } from '../platform/database/row-source.js';

/** An entry that can win. */
export interface CandidateRow {
  entryId: string;
  state: EntryState;
  sizeClass: string | null;
  municipality: string;
  reference: string;
  title: string;
}

/** The admitted entries of a cycle, by municipality. */
export const candidatesOf = (source: RowSource, cycleId: string): Promise<CandidateRow[]> =>
  source.rows<CandidateRow>(
    `SELECT e.id AS "entryId", e.state, s.key AS "sizeClass", m.short_name AS municipality, e.reference, e.title
       FROM entry e
       JOIN municipality m ON m.id = e.municipality_id
       LEFT JOIN size_class s ON s.id = e.size_class_id
      WHERE e.cycle_id = $1 AND e.state = 'admitted'
      ORDER BY m.short_name, e.id`,
    [cycleId],
  );
