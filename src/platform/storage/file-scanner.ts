import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config/config.js';
import { systemActor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { Queues } from '../queue/queues.js';
import { Workers } from '../queue/workers.js';
import { askClamd } from './clamd.js';
import { StoredFileRow } from './entities/stored-file.entity.js';
import { Storage } from './storage.js';

const job = 'scan-files';
const everySeconds = 5;
/** Files of one run; the next one takes the rest. */
const batch = 50;

/**
 * Has every new file looked at, one after the other. What cannot be looked at now, because the scanner is away, waits for the next
 * run. What came before there was a scanner is looked at too, without being in quarantine.
 */
@Injectable()
export class FileScanner implements OnModuleInit {
  private readonly logger = new Logger('FileScanner');

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly queues: Queues,
    private readonly workers: Workers,
  ) {}

  onModuleInit(): void {
    this.workers.handle('files', job, () => this.scanWaiting());
  }

  async startSweeping(): Promise<void> {
    if (this.config.clamdHost) await this.queues.every(everySeconds, 'files', job);
  }

  private async scanWaiting(): Promise<void> {
    const { clamdHost } = this.config;
    if (!clamdHost) return;
    const files = await this.database.rows<{ sha256: string }>(
      `SELECT sha256 FROM stored_file WHERE state IN ('unchecked', 'waiting')
        ORDER BY state = 'waiting' DESC, stored_at LIMIT $1`,
      [batch],
    );
    for (const { sha256 } of files) {
      try {
        await this.scan(sha256, clamdHost);
      } catch (error) {
        this.logger.warn(`File ${sha256} waits for the scanner: ${(error as Error).message}`);
      }
    }
  }

  private async scan(sha256: string, clamdHost: string): Promise<void> {
    if (!(await this.storage.exists(sha256))) return;
    const verdict = await askClamd(clamdHost, await this.storage.open(sha256));
    await this.database.transaction(systemActor, (tx) =>
      tx.update(
        StoredFileRow,
        { sha256 },
        {
          state: verdict.clean ? 'clean' : 'infected',
          finding: verdict.clean ? null : verdict.finding,
          checkedAt: tx.now,
        },
      ),
    );
    if (!verdict.clean) this.logger.warn(`File ${sha256}: ${verdict.finding}`);
  }
}
