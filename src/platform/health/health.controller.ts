import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { AccessFor } from '../http/access.js';
import { healthPaths } from './health.paths.js';
import { HealthQueries } from './health.queries.js';

@Controller()
export class HealthController {
  constructor(private readonly health: HealthQueries) {}

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
      return await this.health.readiness();
    } catch {
      throw new ServiceUnavailableException();
    }
  }
}
