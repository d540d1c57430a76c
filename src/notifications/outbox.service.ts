import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { found } from '../platform/http/domain-error.js';
import { messageRequeued } from './domain/events.js';
import { Message } from './entities/message.entity.js';

@Injectable()
export class OutboxService {
  constructor(private readonly database: Database) {}

  /**
   * Has a failed message tried again from the beginning; one that is not failed (any more) stays as it is.
   * @throws DomainError 404 where there is no such message
   */
  async sendAgain(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const message = found(isId(id) ? await tx.lock(Message, { id }) : null);
      if (message.state !== 'failed') return;
      await tx.update(Message, { id }, { state: 'queued', attempts: 0, nextTryAt: tx.now });
      tx.emit(messageRequeued(id));
    });
  }
}
