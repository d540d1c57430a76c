import { Inject, Injectable, Logger } from '@nestjs/common';
import type { JobsOptions } from 'bullmq';
import { refuseInPreview } from '../preview/preview-context.js';
import type { QueueConnection } from './queue-connection.js';
import { type QueueName, queueNames } from './queue-names.js';

export const QUEUE_CONNECTION = Symbol('QueueConnection');

/** What a job carries: ids only. The truth is in the database when the job runs. */
export type JobData = Record<string, string>;

const defaults: JobsOptions = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 2_000 },
  removeOnComplete: { count: 200 },
  removeOnFail: { count: 1_000 },
};

/** The entrance of every queue. */
@Injectable()
export class Queues {
  private readonly logger = new Logger('Queues');
  private readonly queues;
  private closing = false;

  constructor(@Inject(QUEUE_CONNECTION) private readonly connection: QueueConnection) {
    this.queues = new Map(
      queueNames.map((name) => {
        const queue = this.connection.queue(name, { defaultJobOptions: defaults });
        queue.on('error', (error) => this.closing || this.logger.warn(`${name}: ${error.message}`));
        return [name, queue] as const;
      }),
    );
  }

  /** Adds a job; with the same `jobId` a job that is still known is not added again. */
  async add(queue: QueueName, job: string, data: JobData, options: JobsOptions = {}): Promise<void> {
    refuseInPreview();
    await this.of(queue).add(job, data, options);
  }

  /** Runs `job` every `seconds` in one of the processes, whichever is free. */
  async every(seconds: number, queue: QueueName, job: string): Promise<void> {
    refuseInPreview();
    await this.of(queue).upsertJobScheduler(job, { every: seconds * 1000 }, { name: job, data: {} });
  }

  async counts(): Promise<Record<QueueName, Record<string, number>>> {
    const counted = await Promise.all(
      queueNames.map(async (name) => [
        name,
        await this.of(name).getJobCounts('waiting', 'active', 'delayed', 'failed'),
      ]),
    );
    return Object.fromEntries(counted) as Record<QueueName, Record<string, number>>;
  }

  async close(): Promise<void> {
    this.closing = true;
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.connection.close();
  }

  private of(name: QueueName) {
    const queue = this.queues.get(name);
    if (!queue) throw new Error(`No queue "${name}"`);
    return queue;
  }
}
