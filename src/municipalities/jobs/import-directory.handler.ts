import { Injectable, type OnModuleInit } from '@nestjs/common';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { systemActor } from '../../platform/database/actor.js';
import { EventHandlers } from '../../platform/events/event-handlers.js';
import { Queues } from '../../platform/queue/queues.js';
import { Workers } from '../../platform/queue/workers.js';
import { FileReferences } from '../../platform/storage/file-references.js';
import { Storage } from '../../platform/storage/storage.js';
import { DirectoryImportService } from '../directory-import.service.js';
import { DirectoryQueries } from '../directory.queries.js';

const job = 'import-directory';

/** Imports uploaded editions in the queue. May run twice: a finished import stays as it is. */
@Injectable()
export class ImportDirectoryHandler implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly queues: Queues,
    private readonly workers: Workers,
    private readonly storage: Storage,
    private readonly references: FileReferences,
    private readonly directory: DirectoryQueries,
    private readonly imports: DirectoryImportService,
  ) {}

  onModuleInit(): void {
    this.events.afterCommit('queue-directory-import', 'DirectoryImportRequested', (_, { subjectId }) =>
      this.queues.add('files', job, { importId: subjectId }, { jobId: `${job}-${subjectId}` }),
    );
    this.workers.handle('files', job, ({ importId }) => this.importStored(importId ?? ''));
    this.references.add(
      'import',
      `SELECT sha256::text, NULL::bigint AS size FROM directory_import WHERE state IN ('waiting', 'running')`,
    );
  }

  private async importStored(importId: string): Promise<void> {
    const run = await this.directory.run(importId);
    if (!run) return;
    const folder = await mkdtemp(join(tmpdir(), 'kbw-directory-'));
    try {
      const path = join(folder, 'directory');
      await pipeline(await this.storage.open(run.sha256), createWriteStream(path, { mode: 0o600 }));
      await this.imports.run(importId, path, systemActor);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
