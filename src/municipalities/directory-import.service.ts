import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Not } from 'typeorm';
import { type Actor, systemActor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { shortDate } from '../platform/i18n/formats.js';
import { applicantBodies } from './domain/applicant-body.js';
import { DirectoryFileRefused } from './domain/directory-file-refused.js';
import { refuseOlder } from './domain/edition.js';
import { directoryImportFinished, directoryImportRequested } from './domain/events.js';
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
    return this.database.transaction(actor, async (tx) => {
      await holdImports(tx);
      const run = await tx.manager.findOneByOrFail(DirectoryImport, { id });
      if (run.state === 'done' || run.state === 'refused') return run.outcome as unknown as ImportOutcome;
      await this.noteStart(id);
      const outcome = await attempt(tx, filePath, async (progress) => {
        await this.note(id, { doneRecords: progress.done, totalRecords: progress.total });
        onProgress(progress);
      });
      const validOn = outcome.state === 'done' ? outcome.validOn : null;
      const finished = { state: outcome.state, validOn, outcome: { ...outcome }, finishedAt: tx.now };
      await tx.update(DirectoryImport, { id }, finished);
      tx.emit(directoryImportFinished(id, outcome));
      return outcome;
    });
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
}

type NoteProgress = (progress: ImportProgress) => Promise<void>;

/** A refusal comes before the first change to the directory, so that the transaction can still note it. */
async function attempt(tx: Tx, filePath: string, progress: NoteProgress): Promise<ImportOutcome> {
  try {
    return await takeOver(tx, filePath, progress);
  } catch (error) {
    if (!(error instanceof DirectoryFileRefused)) throw error;
    return { state: 'refused', key: error.key, params: error.params };
  }
}

async function takeOver(tx: Tx, filePath: string, progress: NoteProgress): Promise<ImportOutcome> {
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
  const numbers = await merge(
    tx,
    validOn,
    `Destatis, Gemeindeverzeichnis GV100AD, ${shortDate(validOn, 'de')}`,
  );
  return {
    state: 'done',
    validOn,
    ...numbers,
    municipalities: directory.municipalities.length,
    districts: directory.districts.length,
    associations: bodies.filter(({ kind }) => kind === 'association').length,
    population: directory.states.reduce((sum, { population }) => sum + population, 0),
  };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
