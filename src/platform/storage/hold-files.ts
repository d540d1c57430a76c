import type { Tx } from '../database/tx.js';

/** Until the transaction ends nobody else takes these files away or begins to refer to them; in one order, so that nobody waits in a circle. */
export async function holdFiles(tx: Tx, hashes: readonly string[]): Promise<void> {
  await tx.rows(
    `SELECT pg_advisory_xact_lock(hashtextextended('file ' || h, 0)) FROM (SELECT DISTINCT h FROM unnest($1::text[]) h ORDER BY h) each`,
    [hashes],
  );
}
