import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn } from '../../database/columns.js';

@Entity('domain_event')
@Index('domain_event_waiting', ['occurredAt'], { where: 'delivered_at IS NULL' })
export class DomainEventRow {
  @IdColumn() id: string;
  @Column({ type: 'text' }) type: string;
  @Column({ type: 'text' }) subjectKind: string;
  @Column({ type: 'text' }) subjectId: string;
  @JsonColumn() payload: Record<string, unknown>;
  @InstantColumn() occurredAt: Temporal.Instant;
  /** Last handed to the queue. */
  @InstantColumn({ nullable: true }) dispatchedAt: Temporal.Instant | null;
  /** When every follower had dealt with it. */
  @InstantColumn({ nullable: true }) deliveredAt: Temporal.Instant | null;
}

/** A handler has dealt with an event; it will not do so again. */
@Entity('event_delivery')
export class EventDeliveryRow {
  @IdColumn() eventId: string;
  @Column({ type: 'text', primary: true }) handler: string;
  @InstantColumn() deliveredAt: Temporal.Instant;
}
