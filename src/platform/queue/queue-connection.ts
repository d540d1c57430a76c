import {
  createPostgresBackend,
  createRedisBackend,
  type Processor,
  Queue,
  type QueueOptions,
  runMigrations,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import { Pool } from 'pg';

type JobQueue = Pick<Queue, 'add' | 'close' | 'upsertJobScheduler' | 'getJobCounts'> & {
  on(event: 'error', listener: (error: Error) => void): unknown;
};
interface JobWorker {
  close(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: { name: string } | undefined, error: Error) => void): unknown;
}

/** Where the jobs live. The rest of the program does not know which of the two it is. */
export interface QueueConnection {
  queue(name: string, options: Omit<QueueOptions, 'connection'>): JobQueue;
  worker(name: string, processor: Processor, options: Omit<WorkerOptions, 'connection'>): JobWorker;
  /** Creates or updates what the backend needs; called under the migration lock. */
  prepare(): Promise<void>;
  close(): Promise<void>;
}

export const queueSchema = 'bullmq';

/** BullMQ in a schema of the same PostgreSQL; all queues and workers share one pool. */
export function postgresQueues(url: string): QueueConnection {
  const pool = new Pool({ connectionString: url, max: 16, options: `-c search_path=${queueSchema}` });
  pool.on('error', () => {});
  return {
    queue: (name, options) => new Queue(name, { ...options, connection: pool }, createPostgresBackend),
    worker: (name, processor, options) =>
      new Worker(name, processor, { ...options, connection: pool }, createPostgresBackend),
    prepare: async () => {
      const client = await pool.connect();
      try {
        await runMigrations(client, queueSchema);
      } finally {
        client.release(true);
      }
    },
    close: () => pool.end(),
  };
}

/** BullMQ on Redis. Workers wait for ever for a Redis that is away; producers give up after the first try. */
export function redisQueues(url: string): QueueConnection {
  const producer = new Redis(url, { maxRetriesPerRequest: 1, lazyConnect: true });
  const consumer = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true });
  for (const client of [producer, consumer]) client.on('error', () => {});
  return {
    queue: (name, options) => new Queue(name, { ...options, connection: producer }, createRedisBackend),
    worker: (name, processor, options) =>
      new Worker(name, processor, { ...options, connection: consumer }, createRedisBackend),
    prepare: async () => {},
    close: async () => {
      await Promise.all([producer, consumer].map((client) => client.quit().catch(() => client.disconnect())));
    },
  };
}
