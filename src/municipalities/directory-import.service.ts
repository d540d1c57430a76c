import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Not } from 'typeorm';
import { type Actor, systemActor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { applicantBodies } from './domain/applicant-body.js';
import { DirectoryFileRefused } from './domain/directory-file-refused.js';
import { refuseOlder } from './domain/edition.js';
import { directoryImported, directoryImportRequested, directoryRefused } from './domain/events.js';
import type { ImportOutcome, ImportProgress } from './domain/import-outcome.js';
import { DirectoryImport } from './entities/directory-import.entity.js';
import { holdImports, importAtWork } from './import-lock.js';
import { merge } from './import/merge.js';
import { readDirectoryFile } from './import/read-directory-file.js';
import { stage } from './import/stage.js';

type OnProgress = (progress: ImportProgress) => void;

/** Takes over editions of the official directory: the whole file in one transaction or nothing of it. */
@Injectable()
export class DirectoryImportService {
  constructor(private readonly database: Database) {}

  /** Has a stored file imported by the queue. A file that is already on its way is not sent a second time. */
  async request(actor: Actor, file: { name: string; sha256: string }): Promise<string> {
    return this.database.transaction(actor, async (tx) => {
      await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [file.sha256]);
      const [underway] = await tx.rows<{ id: string }>(
        `SELECT id FROM directory_import
         WHERE sha256 = $1 AND (state = 'waiting' OR state = 'running' AND ${importAtWork})`,
        [file.sha256],
      );
      if (underway) return underway.id;
      const id = newId();
      await tx.insert(DirectoryImport, {
        id,
        fileName: file.name,
        sha256: file.sha256,
        state: 'waiting',
        startedAt: tx.now,
      });
      tx.emit(directoryImportRequested(id, file.sha256));
      return id;
    });
  }

  /** Imports a file on this machine at once. */
  async import(
    filePath: string,
    fileName: string,
    actor: Actor,
    onProgress?: OnProgress,
  ): Promise<ImportOutcome> {
    const id = newId();
    const sha256 = await hashOf(filePath);
    await this.database.transaction(actor, (tx) =>
      tx.insert(DirectoryImport, { id, fileName, sha256, state: 'running', startedAt: tx.now }),
    );
    return this.run(id, filePath, actor, onProgress);
  }

  /** Does a noted import; one that is finished already is left alone, one that was interrupted begins anew. */
  async run(
    id: string,
    filePath: string,
    actor: Actor,
    onProgress: OnProgress = () => {},
  ): Promise<ImportOutcome> {
    try {
      return await this.database.transaction(actor, async (tx) => {
        await holdImports(tx);
        const run = await tx.manager.findOneByOrFail(DirectoryImport, { id });
        if (run.state === 'done' || run.state === 'refused') return run.outcome as unknown as ImportOutcome;
        await this.noteStart(id);
        return takeOver(tx, id, filePath, async (progress) => {
          await this.note(id, { doneRecords: progress.done, totalRecords: progress.total });
          onProgress(progress);
        });
      });
    } catch (error) {
      if (error instanceof DirectoryFileRefused) return this.refuse(id, actor, error);
      throw error;
    }
  }

  private async noteStart(id: string): Promise<void> {
    await this.database.transaction(systemActor, async (tx) => {
      await tx.update(DirectoryImport, { id: Not(id), state: 'running' }, { state: 'interrupted' });
      await tx.update(DirectoryImport, { id }, { state: 'running', startedAt: tx.now });
    });
  }

  /** Outside of the import's transaction, so that people see how far it is. */
  private async note(id: string, change: Partial<DirectoryImport>): Promise<void> {
    await this.database.transaction(systemActor, (tx) => tx.update(DirectoryImport, { id }, change));
  }

  private refuse(id: string, actor: Actor, { key, params }: DirectoryFileRefused): Promise<ImportOutcome> {
    const outcome: ImportOutcome = { state: 'refused', key, params };
    return this.database.transaction(actor, async (tx) => {
      await tx.update(
        DirectoryImport,
        { id },
        { state: 'refused', outcome: { ...outcome }, finishedAt: tx.now },
      );
      tx.emit(directoryRefused(id, { key, params }));
      return outcome;
    });
  }
}

async function takeOver(
  tx: Tx,
  id: string,
  filePath: string,
  progress: (progress: ImportProgress) => Promise<void>,
): Promise<ImportOutcome> {
  const directory = await readDirectoryFile(filePath);
  const { validOn } = directory;
  const [present] = await tx.rows<{ validOn: string | null }>(
    'SELECT max(valid_on)::text AS "validOn" FROM municipality WHERE key IS NOT NULL',
  );
  refuseOlder(validOn, present?.validOn ?? null);

  const bodies = applicantBodies(directory);
  const total = bodies.length;
  await progress({ done: 0, total });
  await stage(tx, bodies, (done) => progress({ done, total }));
  const numbers = await merge(tx, validOn, `Destatis, Gemeindeverzeichnis GV100AD, Gebietsstand ${validOn}`);
  const edition = {
    municipalities: directory.municipalities.length,
    districts: directory.districts.length,
    associations: bodies.filter(({ kind }) => kind === 'association').length,
    population: directory.states.reduce((sum, { population }) => sum + population, 0),
  };
  const outcome: ImportOutcome = { state: 'done', validOn, ...numbers, ...edition };
  const finished = { state: 'done' as const, validOn, outcome: { ...outcome }, finishedAt: tx.now };
  await tx.update(DirectoryImport, { id }, finished);
  tx.emit(directoryImported(id, { ...outcome }));
  return outcome;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
