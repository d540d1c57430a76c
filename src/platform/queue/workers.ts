import { Inject, Injectable, Logger } from '@nestjs/common';
import type { QueueConnection } from './queue-connection.js';
import { type QueueName, queueNames } from './queue-names.js';
import { type JobData, QUEUE_CONNECTION } from './queues.js';

export type JobHandler = (data: JobData, attempt: number) => Promise<void>;

/** The exit of every queue: job name → the one handler that does it. */
@Injectable()
export class Workers {
  private readonly logger = new Logger('Workers');
  private readonly handlers = new Map<string, JobHandler>();
  private readonly running: { close(): Promise<void> }[] = [];

  constructor(@Inject(QUEUE_CONNECTION) private readonly connection: QueueConnection) {}

  /** @throws Error where the job already has a handler */
  handle(queue: QueueName, job: string, handler: JobHandler): void {
    const key = `${queue}/${job}`;
    if (this.handlers.has(key)) throw new Error(`Two handlers for the job ${key}`);
    this.handlers.set(key, handler);
  }

  start(concurrency = 4): void {
    for (const name of queueNames) {
      const worker = this.connection.worker(
        name,
        async (job) => {
          const handler = this.handlers.get(`${name}/${job.name}`);
          if (!handler) throw new Error(`No handler for the job ${name}/${job.name}`);
          await handler(job.data as JobData, job.attemptsMade + 1);
        },
        { concurrency, removeOnComplete: { count: 200 }, removeOnFail: { count: 1_000 } },
      );
      worker.on('error', (error) => this.logger.warn(`${name}: ${error.message}`));
      worker.on('failed', (job, error) => this.logger.warn(`${name}/${job?.name} failed: ${error.message}`));
      this.running.push(worker);
    }
  }

  /** Lets running jobs finish, takes no new ones. */
  async stop(): Promise<void> {
    await Promise.all(this.running.splice(0).map((worker) => worker.close()));
  }
}
