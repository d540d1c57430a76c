import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { EventHandlers } from '../../platform/events/event-handlers.js';
import { Queues } from '../../platform/queue/queues.js';
import { Workers } from '../../platform/queue/workers.js';
import { PublicationService } from '../publication.service.js';

const sweepSeconds = 30;

/**
 * Announces published results at their instant: a delayed job for being punctual, a sweeper for what is left of a crash or a clock that was
 * set. Visibility waits for neither.
 */
@Injectable()
export class AnnounceResults implements OnModuleInit {
  constructor(
    private readonly publications: PublicationService,
    private readonly handlers: EventHandlers,
    private readonly queues: Queues,
    private readonly workers: Workers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const announce = async () => void (await this.publications.announceDue());
    this.workers.handle('schedule', 'announce-results', announce);
    this.workers.handle('schedule', 'sweep-publications', announce);
    this.handlers.afterCommit(
      'awards.announceAtInstant',
      ['PublicationScheduled', 'PublicationMoved'],
      async (_, event) => {
        const at = Temporal.Instant.from(String(event.payload.visibleFrom));
        const delay = Math.max(0, at.epochMilliseconds - this.clock.now().epochMilliseconds);
        await this.queues.add('schedule', 'announce-results', {}, { jobId: `announce-${event.id}`, delay });
      },
    );
  }

  async startSweeping(): Promise<void> {
    await this.queues.every(sweepSeconds, 'schedule', 'sweep-publications');
  }
}
