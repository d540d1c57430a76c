import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { systemActor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { MailRefused } from '../platform/mail/mail-errors.js';
import { MailTransport } from '../platform/mail/mail-transport.js';
import { SentJournal } from '../platform/mail/sent-journal.js';
import { keysOf } from './domain/message-keys.js';
import { waitAfter } from './domain/retry.js';
import { Message } from './entities/message.entity.js';
import { MessageMail } from './message-mail.js';

/** Longer than any conversation with a mail server takes by its time-outs. */
const mostMinutesOfSending = 5;

/**
 * Sends one message. SMTP knows no transaction across two systems, so one of two windows stays open when a process is killed: a mail
 * that is lost, or one that arrives twice. A lost receipt cannot be made good, a second copy with the same Message-ID is
 * recognised by most mail systems; so a message counts as sent only after the server accepted it. The window is the moment
 * between the server's "250" and the line in the journal of sent mails that follows at once. What stands there is never sent again, also
 * where the database was restored from a backup and does not know (any more).
 */
@Injectable()
export class MailSender {
  private readonly logger = new Logger('MailSender');

  constructor(
    private readonly database: Database,
    private readonly transport: MailTransport,
    private readonly mails: MessageMail,
    private readonly journal: SentJournal,
    private readonly clock: Clock,
  ) {}

  /** Does nothing where the message is sent, waits for later, or is being sent by another worker. */
  async send(messageId: string): Promise<void> {
    if (!this.transport.isConfigured) return;
    const message = await this.take(messageId);
    if (!message) return;
    const keys = keysOf(message);
    let before: Temporal.Instant | undefined;
    try {
      before = await this.journal.sentAt(keys);
      if (!before) await this.transport.send(await this.mails.make(message));
    } catch (error) {
      await this.notSent(message, error as Error);
      return;
    }
    const sentAt = before ?? this.clock.now().round('millisecond');
    if (!before) await this.note(keys, sentAt);
    const sent = { state: 'sent', sentAt, sentBefore: before !== undefined } as const;
    await this.database.transaction(systemActor, (tx) =>
      tx.update(Message, { id: message.id }, { ...sent, nextTryAt: null, lastError: null }),
    );
  }

  /** The mail is out: a disk that is full must not make it go out again. */
  private async note(keys: string[], at: Temporal.Instant): Promise<void> {
    await this.journal
      .note(keys, at)
      .catch((error: Error) => this.logger.error(`A sent mail is not in the journal: ${error.message}`));
  }

  /**
   * Notes the attempt before it begins and reserves the message for its duration, in a transaction of its own: of two workers one
   * gets it, a killed one leaves it to be tried again, and a message that kills its worker does not do so without end.
   */
  private take(messageId: string): Promise<Message | undefined> {
    return this.database.transaction(systemActor, async (tx) => {
      const waiting = await tx.manager
        .createQueryBuilder(Message, 'message')
        .where('message.id = :messageId', { messageId })
        .andWhere("message.state = 'queued' AND message.nextTryAt <= :now", { now: tx.now.toString() })
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getOne();
      if (!waiting) return undefined;
      const attempts = waiting.attempts + 1;
      const nextTryAt = tx.now.add({ minutes: mostMinutesOfSending });
      await tx.update(Message, { id: messageId }, { attempts, nextTryAt });
      return { ...waiting, attempts, nextTryAt };
    });
  }

  private async notSent({ id, attempts }: Message, error: Error): Promise<void> {
    const wait = error instanceof MailRefused ? undefined : waitAfter(attempts);
    this.logger.warn(
      `Message ${id}, attempt ${attempts}: ${error.name}, ${wait ? 'tried again' : 'given up'}`,
    );
    await this.database.transaction(systemActor, (tx) =>
      tx.update(
        Message,
        { id, attempts, state: 'queued' },
        {
          state: wait ? 'queued' : 'failed',
          nextTryAt: wait ? tx.now.add(wait) : null,
          lastError: error.message.slice(0, 1000),
        },
      ),
    );
  }
}
