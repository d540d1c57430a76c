import type { RowSource } from '../platform/database/row-source.js';

/**
 * The last entry of a municipality before a cycle's, as far as the person is in its team: names and addresses of others are nobody else's.
 * Somebody new in the same municipality begins with the official directory only.
 */
export async function earlierEntry(
  reads: RowSource,
  { municipalityId, year, personId }: { municipalityId: string; year: number; personId: string },
): Promise<{ id: string; year: number } | undefined> {
  const [earlier] = await reads.rows<{ id: string; year: number }>(
    `SELECT e.id, c.year FROM entry e JOIN cycle c ON c.id = e.cycle_id
       JOIN entry_member m ON m.entry_id = e.id AND m.person_id = $3
      WHERE e.municipality_id = $1 AND c.year < $2 AND e.state <> 'withdrawn'
      ORDER BY c.year DESC, e.submitted_at DESC NULLS LAST LIMIT 1`,
    [municipalityId, year, personId],
  );
  return earlier;
}
