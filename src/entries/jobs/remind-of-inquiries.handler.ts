import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { systemActor } from '../../platform/database/actor.js';
import { Queues } from '../../platform/queue/queues.js';
import { Workers } from '../../platform/queue/workers.js';
import { InquiryService } from '../inquiry.service.js';

const sweepSeconds = 60;

/** Reminds teams a day before the answer to an inquiry is due; the row says whether it was done, so that it may run at any time. */
@Injectable()
export class RemindOfInquiries implements OnModuleInit {
  constructor(
    private readonly inquiries: InquiryService,
    private readonly queues: Queues,
    private readonly workers: Workers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.workers.handle('schedule', 'remind-of-inquiries', async () => {
      await this.inquiries.remindDue(systemActor, this.clock.now());
    });
  }

  async startSweeping(): Promise<void> {
    await this.queues.every(sweepSeconds, 'schedule', 'remind-of-inquiries');
  }
}
