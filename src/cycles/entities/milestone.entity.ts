import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Cycle } from './cycle.entity.js';

@Entity('milestone')
@Index('milestone_once', ['cycleId', 'kind'], { unique: true })
export class Milestone {
  @IdColumn() id: string;
  @RefColumn() cycleId: string;
  @ManyToOne(() => Cycle, { onDelete: 'CASCADE' })
  @JoinColumn()
  cycle?: Relation<Cycle>;
  @TextColumn() kind: string;
  @InstantColumn() at: Temporal.Instant;
  /** The cycle's version that brought this date: grows whenever it moves, so that calendars know the newer one. */
  @Column({ type: 'integer', default: 1 }) sequence: number;
  @InstantColumn({ default: () => 'now()' }) changedAt: Temporal.Instant;
}
