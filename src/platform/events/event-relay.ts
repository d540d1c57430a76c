import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { systemActor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { newId } from '../database/new-id.js';
import type { DomainEvent, Tx } from '../database/tx.js';
import { Queues } from '../queue/queues.js';
import { Workers } from '../queue/workers.js';
import { DomainEventRow, EventDeliveryRow } from './entities/domain-event.entity.js';
import { EventHandlers } from './event-handlers.js';

const sweepSeconds = 10;
const batch = 200;
/** Longer than all attempts of a job together. */
const patienceMinutes = 15;
/** A job that ended, well or badly, is forgotten by the queue, so that the event can be handed over again. */
const forgotten = { removeOnComplete: true, removeOnFail: true };

/** Stores events with their cause, hands them to the queue after commit, and picks up what a crash left behind. */
@Injectable()
export class EventRelay implements OnModuleInit {
  private readonly logger = new Logger('EventRelay');
  private relaying: Promise<void> = Promise.resolve();
  /** A relay is about to begin and will see what is committed by now. */
  private relayWaits = false;

  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly handlers: EventHandlers,
    private readonly queues: Queues,
    private readonly workers: Workers,
  ) {}

  onModuleInit(): void {
    this.database.onEvents(
      (tx, events) => this.store(tx, events),
      () => this.relaySoon(),
    );
    this.workers.handle('events', 'deliver', ({ eventId }) => this.deliver(eventId ?? ''));
    this.workers.handle('schedule', 'relay-events', () => this.relay());
  }

  async startSweeping(): Promise<void> {
    await this.queues.every(sweepSeconds, 'schedule', 'relay-events');
  }

  /** Resolves when everything that was committed so far has been handed to the queue. */
  async settled(): Promise<void> {
    await this.relaying;
  }

  /** @returns whether an event has followers that act after commit */
  private async store(tx: Tx, events: DomainEvent[]): Promise<boolean> {
    const followed = ({ type }: DomainEvent) => this.handlers.afterCommitOf(type).length > 0;
    const stored = events.map((event) => ({ id: newId(), event }));
    await tx.insert(
      DomainEventRow,
      stored.map(({ id, event }) => ({
        id,
        type: event.type,
        subjectKind: event.subject.kind,
        subjectId: event.subject.id,
        payload: event.payload ?? {},
        occurredAt: tx.now,
        deliveredAt: followed(event) ? null : tx.now,
      })),
    );
    for (const { id, event } of stored)
      for (const handler of this.handlers.inTransactionOf(event.type)) await handler(tx, event, id);
    await this.audit.append(tx, stored);
    return events.some(followed);
  }

  private relaySoon(): void {
    if (this.relayWaits) return;
    this.relayWaits = true;
    this.relaying = this.relaying
      .then(() => {
        this.relayWaits = false;
        return this.relay();
      })
      .catch((error: Error) => this.logger.warn(`Events wait for the sweeper: ${error.message}`));
  }

  /**
   * Hands waiting events to the queue; the queue knows them by id, so that twice is once. What was handed over long ago and is not
   * delivered yet is handed over again: its job failed to the end, or the queue has lost it.
   */
  async relay(): Promise<void> {
    for (;;) {
      const waiting = await this.database.transaction(systemActor, async (tx) => {
        const rows = await tx.manager
          .createQueryBuilder(DomainEventRow, 'event')
          .where('event.deliveredAt IS NULL')
          .andWhere('(event.dispatchedAt IS NULL OR event.dispatchedAt < :longAgo)', {
            longAgo: tx.now.subtract({ minutes: patienceMinutes }).toString(),
          })
          .orderBy('event.occurredAt')
          .limit(batch)
          .setLock('pessimistic_write')
          .setOnLocked('skip_locked')
          .getMany();
        for (const { id } of rows)
          await this.queues.add('events', 'deliver', { eventId: id }, { ...forgotten, jobId: `event-${id}` });
        const ids = rows.map(({ id }) => id);
        if (ids.length > 0) await tx.update(DomainEventRow, { id: In(ids) }, { dispatchedAt: tx.now });
        return ids.length;
      });
      if (waiting < batch) return;
    }
  }

  private async deliver(eventId: string): Promise<void> {
    const event = await this.database.reader.findOneBy(DomainEventRow, { id: eventId });
    if (!event || event.deliveredAt) return;
    for (const { name, handler } of this.handlers.afterCommitOf(event.type)) {
      await this.database.transaction(systemActor, async (tx) => {
        const mark = tx.manager
          .createQueryBuilder()
          .insert()
          .into(EventDeliveryRow)
          .values({ eventId, handler: name, deliveredAt: tx.now })
          .orIgnore()
          .returning('handler');
        const { raw } = await mark.execute();
        if ((raw as unknown[]).length > 0) await handler(tx, event);
      });
    }
    await this.database.transaction(systemActor, (tx) =>
      tx.update(DomainEventRow, { id: eventId }, { deliveredAt: tx.now }),
    );
  }
}
