import type { Problem } from '../cycles/domain/problem.js';
import type { Tx } from '../platform/database/tx.js';
import { roomProblem } from './domain/file-room.js';
import type { Dossier } from './read-dossier.js';

/**
 * How much room an entry has for files. Whoever adds files to any entry of the cycle waits until the transaction ends: two
 * posts at once must not both take the last of it. The entry is locked before.
 */
export async function roomOf(tx: Tx, { cycleId, fileLimits, attachments }: Dossier) {
  await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`files of ${cycleId}`]);
  const [used] = await tx.rows<{ bytes: string }>(
    `SELECT coalesce(sum(a.size), 0) AS bytes FROM attachment a JOIN entry e ON e.id = a.entry_id WHERE e.cycle_id = $1`,
    [cycleId],
  );
  const kept = attachments.filter(({ removed }) => !removed);
  const held = {
    files: kept.length,
    bytes: kept.reduce((sum, { size }) => sum + size, 0),
    cycleBytes: Number(used?.bytes ?? 0),
  };
  return {
    kept,
    /** Takes room for one more file of `size` bytes, or says why there is none. */
    take: (size: number): Problem | undefined => {
      const problem = roomProblem(fileLimits, held, size);
      if (problem) return problem;
      held.files += 1;
      held.bytes += size;
      held.cycleBytes += size;
      return undefined;
    },
    /** The same for a removed one, which the cycle holds already. */
    takeBack: (size: number): Problem | undefined =>
      roomProblem(fileLimits, { ...held, cycleBytes: held.cycleBytes - size }, size),
  };
}
