import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { EventHandlers } from '../platform/events/event-handlers.js';
import { MailTransport } from '../platform/mail/mail-transport.js';
import { Queues } from '../platform/queue/queues.js';
import { Workers } from '../platform/queue/workers.js';
import { MailSender } from './mail-sender.js';
import { allMails } from './mails/all-mails.js';

const sweepSeconds = 10;
const mostAtOnce = 500;

/** The row says what is to be sent and when; the job only wakes a worker, and is forgotten when it ends. */
const wakeUp = { attempts: 1, removeOnComplete: true, removeOnFail: true };

/** Brings messages to the worker: those of an event as soon as it is committed, all others that are due by sweeping. */
@Injectable()
export class MailQueue implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventHandlers,
    private readonly queues: Queues,
    private readonly workers: Workers,
    private readonly transport: MailTransport,
    private readonly sender: MailSender,
  ) {}

  onModuleInit(): void {
    const causes = [...new Set(allMails.map(({ on }) => on))];
    this.events.afterCommit('queue-mails', causes, (_tx, event) =>
      this.wake('cause_id = $3', null, event.id),
    );
    this.workers.handle('mail', 'send', ({ messageId }) => this.sender.send(messageId ?? ''));
    this.workers.handle('schedule', 'sweep-mail', () => this.sweep());
  }

  async startSweeping(): Promise<void> {
    await this.queues.every(sweepSeconds, 'schedule', 'sweep-mail');
  }

  /** Finds what is due and has no job: tries that failed, and what a crash left behind. */
  sweep(): Promise<void> {
    return this.wake('true', mostAtOnce);
  }

  private async wake(which: string, most: number | null, ...parameters: string[]): Promise<void> {
    if (!this.transport.isConfigured) return;
    const due = await this.database.rows<{ id: string }>(
      `SELECT id FROM message WHERE state = 'queued' AND next_try_at <= $1 AND ${which}
        ORDER BY next_try_at, id LIMIT $2`,
      [this.clock.now().toString(), most, ...parameters],
    );
    for (const { id } of due)
      await this.queues.add('mail', 'send', { messageId: id }, { ...wakeUp, jobId: `message-${id}` });
  }
}
