import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Queues } from '../../platform/queue/queues.js';
import { Workers } from '../../platform/queue/workers.js';
import { PartnerRemindersService } from '../partner-reminders.service.js';

const sweepSeconds = 600;

/** Looks again and again for partners to remind; what one run misses, the next one sends. */
@Injectable()
export class RemindPartners implements OnModuleInit {
  constructor(
    private readonly reminders: PartnerRemindersService,
    private readonly queues: Queues,
    private readonly workers: Workers,
  ) {}

  onModuleInit(): void {
    this.workers.handle('schedule', 'remind-partners', async () => void (await this.reminders.remindDue()));
  }

  async startSweeping(): Promise<void> {
    await this.queues.every(sweepSeconds, 'schedule', 'remind-partners');
  }
}
