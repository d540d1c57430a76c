import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { Database } from '../database/database.js';
import { AccessFor } from '../http/access.js';
import { Queues } from '../queue/queues.js';
import { healthPaths } from './health.paths.js';

@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
  ) {}

  /** The process answers. */
  @Get(healthPaths.alive)
  @AccessFor('public')
  alive() {
    return { status: 'ok' };
  }

  /** The process can work: database and queues answer. */
  @Get(healthPaths.ready)
  @AccessFor('public')
  async ready() {
    try {
      await this.database.rows('SELECT 1');
      return { status: 'ok', queues: await this.queues.counts() };
    } catch {
      throw new ServiceUnavailableException();
    }
  }
}
