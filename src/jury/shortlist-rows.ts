import type { RowSource } from '../platform/database/row-source.js';

/** The entries that go on from a closed round, by id; undefined where nothing was decided yet. */
export async function shortlistOf(source: RowSource, roundId: string): Promise<string[] | undefined> {
  const [row] = await source.rows<{ entryIds: string[] }>(
    `SELECT ARRAY(SELECT x.entry_id FROM shortlist_entry x WHERE x.shortlist_id = s.id AND x.origin <> 'removed'
                   ORDER BY x.entry_id) AS "entryIds"
       FROM shortlist s WHERE s.round_id = $1`,
    [roundId],
  );
  return row?.entryIds;
}
