import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { PeopleService } from '../../src/accounts/people.service.js';
import { SessionsService } from '../../src/accounts/sessions.service.js';
import { EntryListQueries } from '../../src/entries/entry-list.queries.js';
import { noFilter } from '../../src/entries/domain/entry-filter.js';
import { ExportQueries } from '../../src/entries/export.queries.js';
import { ExportService } from '../../src/entries/export.service.js';
import { BuildExport } from '../../src/entries/jobs/build-export.handler.js';
import { Config } from '../../src/platform/config/config.js';
import { personActor } from '../../src/platform/database/actor.js';
import { Database } from '../../src/platform/database/database.js';
import { Storage } from '../../src/platform/storage/storage.js';
import { startSystem } from '../../src/start-system.js';
import { residentMegabytes } from './measure.js';
import { seedCycle, seedEntries } from './seed.js';

const dossiers = 500;
const filesEach = 2;
const fileBytes = 400_000;
const mostGrowth = 100;

/** A ZIP of 500 dossiers, two attachments each: how much the process that builds it grows. */
export const exportBench = {
  async run(databaseUrl: string, dataDir: string) {
    const config = Object.assign(new Config(), { port: 0, dataDir, databaseUrl, logLevel: 'silent' });
    const { app, stop } = await startSystem(config, { use: 'beside', work: false });
    const database = app.get(Database);
    const seeded = await seedCycle({
      database,
      people: app.get(PeopleService),
      sessions: app.get(SessionsService),
    });
    await seedEntries(database, seeded, dossiers);
    await seedFiles(database, app.get(Storage));
    const { cycle, organiser } = seeded;
    const entryIds = await app.get(EntryListQueries).ids(cycle.id, noFilter);
    const id = await app
      .get(ExportService)
      .request(personActor(organiser.id), organiser.id, { cycleId: cycle.id, entryIds });

    const before = residentMegabytes(process.pid);
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, residentMegabytes(process.pid))), 50);
    const started = performance.now();
    await app.get(BuildExport).build(id);
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    clearInterval(watch);
    most = Math.max(most, residentMegabytes(process.pid));
    const line = await app.get(ExportQueries).byId(id);
    await stop();

    const figures = {
      dossiers: line?.done ?? 0,
      attachments: dossiers * filesEach,
      zipMegabytes: Math.round(Number(line?.size ?? 0) / 1e6),
      seconds,
      residentBefore: before,
      residentMost: most,
      growth: most - before,
    };
    return { figures, shortfalls: shortfallsOf(figures, line?.state) };
  },
};

/** Attachments that do not shrink, as pictures and PDF files do not. */
async function seedFiles(database: Database, storage: Storage): Promise<void> {
  const submissions = await database.rows<{ id: string }>('SELECT id FROM submission');
  for (const { id } of submissions) {
    const files = [];
    for (let n = 1; n <= filesEach; n += 1) {
      const { sha256, size } = await storage.put(Readable.from([randomBytes(fileBytes)]), { maxBytes: 1e7 });
      files.push({
        name: `Anlage ${n}.bin`,
        mediaType: 'application/octet-stream',
        size,
        sha256,
        caption: null,
      });
    }
    await database.rows(
      `UPDATE submission SET content = content || jsonb_build_object('files', $2::jsonb) WHERE id = $1`,
      [id, JSON.stringify(files)],
    );
  }
}

function shortfallsOf(
  { dossiers: done, growth }: { dossiers: number; growth: number },
  state?: string,
): string[] {
  return [
    ...(state === 'done' && done === dossiers ? [] : [`${done} of ${dossiers} dossiers, state ${state}`]),
    ...(growth < mostGrowth ? [] : [`resident memory grew by ${growth} MB, to stay below ${mostGrowth}`]),
  ];
}
