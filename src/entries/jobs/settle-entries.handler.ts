import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Queues } from '../../platform/queue/queues.js';
import { Workers } from '../../platform/queue/workers.js';
import { StandingService } from '../standing.service.js';

const sweepSeconds = 30;

/** Lets lists and counts follow the deadlines of entries that were opened again. */
@Injectable()
export class SettleEntries implements OnModuleInit {
  constructor(
    private readonly standing: StandingService,
    private readonly queues: Queues,
    private readonly workers: Workers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.workers.handle('schedule', 'settle-entries', async () => {
      await this.standing.settle(this.clock.now());
    });
  }

  async startSweeping(): Promise<void> {
    await this.queues.every(sweepSeconds, 'schedule', 'settle-entries');
  }
}
