import type { Tx } from '../platform/database/tx.js';

/** One import at a time. Held by the import's own transaction: whoever dies in the middle lets go of it. */
const importLock = 7_294_021;

export async function holdImports(tx: Tx): Promise<void> {
  await tx.rows('SELECT pg_advisory_xact_lock($1)', [importLock]);
}

/** SQL: whether an import is at work in some process right now. */
export const importAtWork = `EXISTS (
  SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = 0 AND objid = ${importLock} AND objsubid = 1 AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))`;
