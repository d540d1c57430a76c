import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { Queues } from '../queue/queues.js';
import { Workers } from '../queue/workers.js';
import { FileReferences } from './file-references.js';
import { holdFiles } from './hold-files.js';
import { Storage } from './storage.js';

const job = 'sweep-files';
const everySeconds = 3_600;
const batch = 100;

/**
 * Takes away what nothing refers to any more, a day after it was handed in for the last time: uploads that nobody finished, files
 * that were removed before a submission, ZIPs that have expired.
 */
@Injectable()
export class FileSweeper implements OnModuleInit {
  private readonly logger = new Logger('FileSweeper');

  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly references: FileReferences,
    private readonly queues: Queues,
    private readonly workers: Workers,
  ) {}

  onModuleInit(): void {
    this.workers.handle('files', job, async () => void (await this.sweep()));
  }

  async startSweeping(): Promise<void> {
    await this.queues.every(everySeconds, 'files', job);
  }

  /** @returns hashes of the files that are gone */
  async sweep(): Promise<string[]> {
    await this.storage.removeCutOff();
    const gone = await this.remove(await this.known());
    let some: string[] = [];
    const take = async () => {
      gone.push(...(await this.remove(some)));
      some = [];
    };
    for await (const sha256 of this.storage.old()) if (some.push(sha256) === batch) await take();
    await take();
    if (gone.length > 0) this.logger.log(`${gone.length} files that nothing needed are gone`);
    return gone;
  }

  /** What is known of files that are gone already, should a process have been killed between taking one away and saying so. */
  private async known(): Promise<string[]> {
    const rows = await this.database.rows<{ sha256: string }>(
      'SELECT sha256 FROM stored_file WHERE stored_at <= $1',
      [this.storage.unneededSince().toString()],
    );
    return rows.map(({ sha256 }) => sha256);
  }

  /** Whoever begins to refer to one of them meanwhile waits, and so does this for whoever has begun. */
  private async remove(hashes: readonly string[]): Promise<string[]> {
    const likely = await this.references.unneeded(this.database, hashes);
    if (likely.length === 0) return [];
    return this.database.transaction(systemActor, async (tx) => {
      await holdFiles(tx, likely);
      const gone: string[] = [];
      for (const sha256 of await this.references.unneeded(tx, likely))
        if (await this.storage.removeOld(sha256)) gone.push(sha256);
      await tx.rows('DELETE FROM stored_file WHERE sha256 = ANY ($1)', [gone]);
      return gone;
    });
  }
}
