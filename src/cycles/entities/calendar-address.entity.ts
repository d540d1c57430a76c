import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Person } from '../../accounts/entities/person.entity.js';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';

/** What a personal calendar shows: the dates of the jury, or the whole plan of the organisation. */
export type CalendarPlan = 'jury' | 'organisation';

/**
 * The personal address of a calendar. Its token is derived from the id, which is drawn anew with every renewal; who may still read it is
 * decided when it is read.
 */
@Entity('calendar_address')
@Index('calendar_address_once', ['personId', 'plan'], { unique: true })
@Index('calendar_address_token', ['tokenHash'], { unique: true })
export class CalendarAddress {
  @IdColumn() id: string;
  @RefColumn() personId: string;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person?: Relation<Person>;
  @TextColumn() plan: CalendarPlan;
  @Column({ type: 'char', length: 64 }) tokenHash: string;
  @InstantColumn() createdAt: Temporal.Instant;
}
