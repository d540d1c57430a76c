import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
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
}
