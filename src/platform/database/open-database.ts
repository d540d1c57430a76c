import { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';
import { dataSourceOptions, type EntityClass } from './data-source.js';
import { runningDatabase, startEmbeddedDatabase } from './embedded-database.js';
import { stopLeftBehind } from './left-behind.js';
import { StartError } from './start-error.js';
import { oneAtATime } from './start-lock.js';

/** How a process uses the data folder: the system itself alone, tools and workers beside it. */
export type Use = 'alone' | 'beside';

export interface OpenDatabase {
  url: string;
  dataSource: DataSource;
  close(): Promise<void>;
}

const folderLock = 7_294_012;

/**
 * Connects to the external database or to the embedded one, starting that where needed.
 * @throws StartError where another process holds the data folder
 */
export async function openDatabase(config: Config, entities: EntityClass[], use: Use): Promise<OpenDatabase> {
  const server = config.databaseUrl
    ? { url: config.databaseUrl, stop: async () => {} }
    : await oneAtATime(config.dataDir, () => embedded(config.dataDir, use));
  const dataSource = new DataSource(dataSourceOptions(server.url, entities));
  try {
    await dataSource.initialize();
  } catch (cause) {
    await server.stop();
    throw new StartError(`The database cannot be reached: ${(cause as Error).message}`, { cause });
  }
  return {
    url: server.url,
    dataSource,
    close: async () => {
      await dataSource.destroy();
      await server.stop();
    },
  };
}

/**
 * Leaves no server running on the data folder; one that a killed system left behind is stopped.
 * @throws StartError where a running system uses the folder
 */
export const freeFolder = (dataDir: string): Promise<void> =>
  oneAtATime(dataDir, () => stopUnused(dataDir, runningDatabase(dataDir)));

async function stopUnused(dataDir: string, running: ReturnType<typeof runningDatabase>): Promise<void> {
  if (!running) return;
  if (!(await holdFolder(running.url))) {
    throw new StartError(`The data folder ${dataDir} is already in use by a running system.`);
  }
  await stopLeftBehind(running.pid);
}

async function embedded(dataDir: string, use: Use): Promise<{ url: string; stop(): Promise<void> }> {
  const running = runningDatabase(dataDir);
  if (running && use === 'beside') return { url: running.url, stop: async () => {} };
  await stopUnused(dataDir, running);
  const server = await startEmbeddedDatabase({ dataDir });
  const holder = await holdFolder(server.url, true);
  return {
    url: server.url,
    stop: async () => {
      if (holder) await holder.end();
      await server.stop();
    },
  };
}

/** Takes the session lock that says "somebody works with this folder"; gives up at once where it is held. */
async function holdFolder(url: string, keep = false): Promise<Client | undefined> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [
    folderLock,
  ]);
  if (keep && rows[0]?.held) return client;
  await client.end();
  return rows[0]?.held ? client : undefined;
}
