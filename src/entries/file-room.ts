import type { FileLimits } from '../cycles/domain/file-limits.js';
import type { Problem } from '../cycles/domain/problem.js';
import { fileLimitsSql } from '../cycles/file-limits-sql.js';
import type { Tx } from '../platform/database/tx.js';
import { found } from '../platform/http/domain-error.js';
import { roomProblem } from './domain/file-room.js';
import type { Dossier } from './read-dossier.js';

/** Whoever adds files to any entry of the cycle, or changes its limits, waits until the transaction ends: two at once must not both take the last of it. */
export async function holdRoom(tx: Tx, cycleId: string): Promise<void> {
  await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`files of ${cycleId}`]);
}

/** How much room an entry has for files. The entry is locked before. */
export async function roomOf(tx: Tx, { cycleId, attachments }: Dossier) {
  await holdRoom(tx, cycleId);
  const [used] = await tx.rows<{ limits: FileLimits; bytes: string }>(
    `SELECT ${fileLimitsSql} AS limits,
            (SELECT coalesce(sum(a.size), 0) FROM attachment a JOIN entry e ON e.id = a.entry_id WHERE e.cycle_id = c.id) AS bytes
       FROM cycle c WHERE c.id = $1`,
    [cycleId],
  );
  const { limits, bytes } = found(used);
  const kept = attachments.filter(({ removed }) => !removed);
  const held = {
    files: kept.length,
    bytes: kept.reduce((sum, { size }) => sum + size, 0),
    cycleBytes: Number(bytes),
  };
  return {
    kept,
    /** Takes room for one more file of `size` bytes, or says why there is none. */
    take: (size: number): Problem | undefined => {
      const problem = roomProblem(limits, held, size);
      if (problem) return problem;
      held.files += 1;
      held.bytes += size;
      held.cycleBytes += size;
      return undefined;
    },
    /** The same for a removed one, which the cycle holds already. */
    takeBack: (size: number): Problem | undefined =>
      roomProblem(limits, { ...held, cycleBytes: held.cycleBytes - size }, size),
  };
}
