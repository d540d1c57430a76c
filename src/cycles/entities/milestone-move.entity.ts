import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import type { DatedKind } from '../domain/date-moves.js';
import { Cycle } from './cycle.entity.js';

/** A date that moved after its cycle was published: what the public pages say of it. */
@Entity('milestone_move')
@Index('milestone_move_of_cycle', ['cycleId', 'movedAt'])
export class MilestoneMove {
  @IdColumn() id: string;
  @RefColumn() cycleId: string;
  @ManyToOne(() => Cycle, { onDelete: 'CASCADE' })
  @JoinColumn()
  cycle?: Relation<Cycle>;
  @TextColumn() kind: DatedKind;
  @InstantColumn({ nullable: true }) fromAt: Temporal.Instant | null;
  @InstantColumn({ nullable: true }) toAt: Temporal.Instant | null;
  /** For the public; may be empty. */
  @TextColumn() reason: string;
  @InstantColumn() movedAt: Temporal.Instant;
}
