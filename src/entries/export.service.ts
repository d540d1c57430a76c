import { Injectable } from '@nestjs/common';
import { problem } from '../cycles/domain/problem.js';
import { type Actor, systemActor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainErrors, found, notFound } from '../platform/http/domain-error.js';
import type { StoredFile } from '../platform/storage/storage.js';
import { deskErrors } from './domain/desk.js';
import { exportCancelled, exportFailed, exportFinished, exportRequested } from './domain/desk-events.js';
import { daysKept, isUnderway } from './domain/export.js';
import { ExportJob } from './entities/export-job.entity.js';

/** One attempt at building a ZIP. */
export interface ExportRun {
  id: string;
  runId: string;
  entryIds: readonly string[];
}

/** Another attempt has taken over, or somebody cancelled. */
export class ExportStopped extends Error {}

/** The life of a ZIP of dossiers, from the wish to its removal. */
@Injectable()
export class ExportService {
  constructor(private readonly database: Database) {}

  /**
   * Asks for a ZIP of those of the entries that were submitted. Asking for the same while it is under way leads to the same.
   * @returns id of the export
   * @throws DomainErrors where none of them was
   */
  async request(
    actor: Actor,
    personId: string,
    { cycleId, entryIds }: { cycleId: string; entryIds: readonly string[] },
  ): Promise<string> {
    return this.database.transaction(actor, async (tx) => {
      const ids = await submittedOf(tx, cycleId, entryIds);
      if (ids.length === 0) throw new DomainErrors([problem(deskErrors.nothingSelected)]);
      await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [personId]);
      const [same] = await tx.rows<{ id: string }>(
        `SELECT id FROM export_job WHERE requested_by_id = $1 AND state IN ('waiting', 'running') AND entry_ids = $2::uuid[]`,
        [personId, ids],
      );
      if (same) return same.id;
      const id = newId();
      const asked = { id, requestedById: personId, cycleId, entryIds: ids, requestedAt: tx.now };
      await tx.insert(ExportJob, { ...asked, state: 'waiting' });
      tx.emit(exportRequested(id, { cycleId, count: ids.length }));
      return id;
    });
  }

  /** Cancelling what is finished changes nothing. @throws DomainError 404 */
  async cancel(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      if (!isId(id)) throw notFound();
      const { state, done } = found(await tx.lock(ExportJob, { id }));
      if (!isUnderway(state)) return;
      await tx.update(ExportJob, { id }, { state: 'cancelled', runId: null, finishedAt: tx.now });
      tx.emit(exportCancelled(id, { done }));
    });
  }

  /** Begins from the first entry; whatever an earlier attempt has written is not a file yet. Nothing where it is no longer wanted. */
  async begin(id: string): Promise<ExportRun | undefined> {
    return this.database.transaction(systemActor, async (tx) => {
      const job = await tx.lock(ExportJob, { id });
      if (!job || !isUnderway(job.state)) return undefined;
      const runId = newId();
      await tx.update(ExportJob, { id }, { state: 'running', runId, done: 0, leftOut: 0 });
      return { id, runId, entryIds: job.entryIds };
    });
  }

  /** @throws ExportStopped */
  async note({ id, runId }: ExportRun, progress: { done: number; leftOut: number }): Promise<void> {
    const noted = await this.database.transaction(systemActor, (tx) =>
      tx.update(ExportJob, { id, runId, state: 'running' }, progress),
    );
    if (noted === 0) throw new ExportStopped();
  }

  /** @throws ExportStopped */
  async finish({ id, runId, entryIds }: ExportRun, { sha256, size }: StoredFile): Promise<void> {
    await this.database.transaction(systemActor, async (tx) => {
      const expiresAt = tx.now.add({ hours: 24 * daysKept });
      const done = { state: 'done' as const, sha256, size, finishedAt: tx.now, expiresAt };
      const finished = await tx.update(ExportJob, { id, runId, state: 'running' }, done);
      if (finished === 0) throw new ExportStopped();
      tx.emit(exportFinished(id, { count: entryIds.length, sha256 }));
    });
  }

  async fail({ id, runId }: ExportRun): Promise<void> {
    await this.database.transaction(systemActor, async (tx) => {
      const job = await tx.lock(ExportJob, { id, runId, state: 'running' });
      if (!job) return;
      await tx.update(ExportJob, { id }, { state: 'failed', finishedAt: tx.now });
      tx.emit(exportFailed(id, { done: job.done }));
    });
  }

  /** Lets go of the files that have expired. */
  async expire(): Promise<void> {
    await this.database.transaction(systemActor, (tx) =>
      tx.rows(
        `UPDATE export_job SET state = 'expired', sha256 = NULL WHERE sha256 IS NOT NULL AND expires_at <= $1`,
        [tx.now.toString()],
      ),
    );
  }
}

/** Those of the cycle with a submission, in the order given. */
async function submittedOf(tx: Tx, cycleId: string, entryIds: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `SELECT w.id FROM unnest($1::uuid[]) WITH ORDINALITY w (id, n) JOIN entry e ON e.id = w.id
      JOIN entry_search x ON x.entry_id = e.id WHERE e.cycle_id = $2 ORDER BY w.n`,
    [entryIds, cycleId],
  );
  return rows.map(({ id }) => id);
}
