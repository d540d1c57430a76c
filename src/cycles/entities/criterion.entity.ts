import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, JsonColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Cycle } from './cycle.entity.js';

/** A question of the cycle's rubric; a round takes a copy of them when its scoring opens. */
@Entity('criterion')
@Index('criterion_key', ['cycleId', 'key'], { unique: true })
export class CriterionRow {
  @IdColumn() id: string;
  @RefColumn() cycleId: string;
  @ManyToOne(() => Cycle, { onDelete: 'CASCADE' })
  @JoinColumn()
  cycle?: Relation<Cycle>;
  @TextColumn() key: string;
  @Column({ type: 'integer' }) position: number;
  @TextColumn() name: string;
  @TextColumn() description: string;
  @Column({ type: 'integer' }) weight: number;
  @Column({ type: 'integer', default: 0 }) min: number;
  @Column({ type: 'integer', default: 10 }) max: number;
  /** What values mean, by value. */
  @JsonColumn() anchors: Record<string, string>;
}
