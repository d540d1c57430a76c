import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Queues } from '../queue/queues.js';

@Injectable()
export class HealthQueries {
  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
  ) {}

  /** Waiting and failed jobs of each queue; fails where database or queues do not answer. */
  async readiness() {
    await this.database.rows('SELECT 1');
    return { status: 'ok', queues: await this.queues.counts() };
  }
}
