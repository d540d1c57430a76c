import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { csv, type CsvCell } from '../../platform/documents/csv.js';
import { ZipWriter } from '../../platform/documents/zip.js';
import { EventHandlers } from '../../platform/events/event-handlers.js';
import { Queues } from '../../platform/queue/queues.js';
import { Workers } from '../../platform/queue/workers.js';
import { Storage } from '../../platform/storage/storage.js';
import { DossierFolder, manifestHeader } from '../dossier-folder.js';
import { FrozenDossierQueries } from '../frozen-dossier.queries.js';
import { type ExportRun, ExportService, ExportStopped } from '../export.service.js';

const job = 'build-export';
const sweep = 'sweep-exports';
const sweepSeconds = 600;
const mostAttempts = 3;

/**
 * Builds ZIPs of dossiers in the queue, entry by entry, straight into the store. May run twice: an attempt that finds another
 * at work, or its export cancelled, gives up and leaves nothing.
 */
@Injectable()
export class BuildExport implements OnModuleInit {
  private readonly logger = new Logger('BuildExport');

  constructor(
    private readonly events: EventHandlers,
    private readonly queues: Queues,
    private readonly workers: Workers,
    private readonly storage: Storage,
    private readonly exports: ExportService,
    private readonly submissions: FrozenDossierQueries,
    private readonly folder: DossierFolder,
  ) {}

  onModuleInit(): void {
    this.events.afterCommit('entries.buildExport', 'ExportRequested', (_, { subjectId }) =>
      this.queues.add('files', job, { exportId: subjectId }, { jobId: `${job}-${subjectId}` }),
    );
    this.workers.handle('files', job, ({ exportId = '' }, attempt) => this.build(exportId, attempt));
    this.workers.handle('schedule', sweep, () => this.exports.expire());
  }

  async startSweeping(): Promise<void> {
    await this.queues.every(sweepSeconds, 'schedule', sweep);
  }

  async build(exportId: string, attempt = 1): Promise<void> {
    const run = await this.exports.begin(exportId);
    if (!run) return;
    try {
      await this.exports.finish(run, await this.store(run));
    } catch (error) {
      if (error instanceof ExportStopped) return;
      if (attempt < mostAttempts) throw error;
      this.logger.error(`Export ${exportId} failed: ${String(error)}`);
      await this.exports.fail(run);
    }
  }

  /** Reads and writes at once: what is not yet on disk is not yet in memory either. */
  private async store(run: ExportRun) {
    const zip = new ZipWriter();
    const stored = this.storage.put(zip.output, { maxBytes: Number.MAX_SAFE_INTEGER });
    const written = this.write(zip, run).catch((error: Error) => {
      zip.fail(error);
      throw error;
    });
    const [outcome, file] = await Promise.allSettled([written, stored]);
    if (outcome.status === 'rejected') throw outcome.reason;
    if (file.status === 'rejected') throw file.reason;
    return file.value;
  }

  private async write(zip: ZipWriter, run: ExportRun): Promise<void> {
    const manifest: CsvCell[][] = [];
    const progress = { done: 0, leftOut: 0 };
    for (const entryId of run.entryIds) {
      const submission = await this.submissions.last(entryId);
      if (submission) {
        const { lines, leftOut } = await this.folder.write(zip, submission);
        manifest.push(...lines);
        progress.leftOut += leftOut;
      }
      progress.done += 1;
      await this.exports.note(run, progress);
    }
    const text = await Array.fromAsync(csv(manifestHeader, manifest));
    const name = `verzeichnis-${run.entryIds.length}-bewerbungen.csv`;
    await zip.add(name, text.join(''));
    zip.finish();
  }
}
