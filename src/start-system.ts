import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type AppOptions, createApp } from './create-app.js';
import { entities } from './entities.js';
import type { Config } from './platform/config/config.js';
import { migrate } from './platform/database/data-source.js';
import { openDatabase, type OpenDatabase, type Use } from './platform/database/open-database.js';
import { EventRelay } from './platform/events/event-relay.js';
import { postgresQueues, type QueueConnection, redisQueues } from './platform/queue/queue-connection.js';
import { Queues } from './platform/queue/queues.js';
import { Workers } from './platform/queue/workers.js';
import { startSweepers } from './sweepers.js';

export interface RunningSystem {
  app: NestFastifyApplication;
  /** Stops taking requests, finishes running jobs, closes queues, pool and embedded database, in this order. */
  stop(): Promise<void>;
}

export interface StartOptions extends AppOptions {
  use: Use;
  /** Whether this process works the queues. */
  work: boolean;
}

/** Database, migrations, program, queues: everything but the listening socket. */
export async function startSystem(config: Config, options: StartOptions): Promise<RunningSystem> {
  const database = await openDatabase(config, entities, options.use);
  const queues = config.redisUrl ? redisQueues(config.redisUrl) : postgresQueues(database.url);
  try {
    await migrate(database.dataSource, () => queues.prepare());
    const app = await createApp({ config, dataSource: database.dataSource, queues }, options);
    if (options.work) await work(app);
    return { app, stop: () => stop(app, database) };
  } catch (error) {
    await queues.close();
    await database.close();
    throw error;
  }
}

async function work(app: NestFastifyApplication): Promise<void> {
  app.get(Workers).start();
  await startSweepers(app);
}

async function stop(app: NestFastifyApplication, database: OpenDatabase): Promise<void> {
  await app.close();
  await app.get(EventRelay).settled();
  await app.get(Workers).stop();
  await app.get(Queues).close();
  await database.close();
}

export type { QueueConnection };
