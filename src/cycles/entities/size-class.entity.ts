import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, JsonColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import type { LocalizedText } from '../domain/localized-text.js';
import { Cycle } from './cycle.entity.js';

/** Half-open range of population: from `min` to below `max`. */
@Entity('size_class')
@Index('size_class_order', ['cycleId', 'position'], { unique: true })
export class SizeClass {
  @IdColumn() id: string;
  @RefColumn() cycleId: string;
  @ManyToOne(() => Cycle, { onDelete: 'CASCADE' })
  @JoinColumn()
  cycle?: Relation<Cycle>;
  @Column({ type: 'integer' }) position: number;
  @TextColumn() key: string;
  @JsonColumn() label: LocalizedText;
  @Column({ type: 'integer' }) min: number;
  /** Null: no upper end. */
  @Column({ type: 'integer', nullable: true }) max: number | null;
}
