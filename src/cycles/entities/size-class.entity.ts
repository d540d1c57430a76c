import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Cycle } from './cycle.entity.js';

/** Half-open range of population: from `minPopulation` to below `maxPopulation`. */
@Entity('size_class')
@Index('size_class_order', ['cycleId', 'position'], { unique: true })
export class SizeClass {
  @IdColumn() id: string;
  @RefColumn() cycleId: string;
  @ManyToOne(() => Cycle, { onDelete: 'CASCADE' })
  @JoinColumn()
  cycle?: Relation<Cycle>;
  @Column({ type: 'integer' }) position: number;
  @TextColumn() name: string;
  @Column({ type: 'integer' }) minPopulation: number;
  /** Null: no upper end. */
  @Column({ type: 'integer', nullable: true }) maxPopulation: number | null;
}
