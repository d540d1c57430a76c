import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Person } from '../../accounts/entities/person.entity.js';
import type { Outcome } from '../domain/decision.js';
import { MeetingItem } from './meeting-item.entity.js';

/** What the jury decided about an item. Rows are only added: the last one holds, earlier ones stay to be read. */
@Entity('meeting_decision')
@Index('meeting_decision_item', ['itemId', 'decidedAt'])
export class MeetingDecision {
  @IdColumn() id: string;
  @RefColumn() itemId: string;
  @ManyToOne(() => MeetingItem, { onDelete: 'CASCADE' })
  @JoinColumn()
  item?: Relation<MeetingItem>;
  @TextColumn() outcome: Outcome;
  @Column({ type: 'integer' }) yes: number;
  @Column({ type: 'integer' }) no: number;
  @Column({ type: 'integer' }) abstained: number;
  @TextColumn() reason: string;
  /** Ids of the jurors who were in the room and might vote. */
  @JsonColumn() voters: string[];
  @InstantColumn() decidedAt: Temporal.Instant;
  @RefColumn() decidedById: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  decidedBy?: Relation<Person>;
}
