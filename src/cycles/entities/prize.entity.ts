import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Cycle } from './cycle.entity.js';
import { SizeClass } from './size-class.entity.js';

export type PrizeKind = 'place' | 'special' | 'audience';

/** What can be won. Announced with the cycle or invented by the jury. */
@Entity('prize')
@Index('prize_order', ['cycleId', 'position'])
export class Prize {
  @IdColumn() id: string;
  @RefColumn() cycleId: string;
  @ManyToOne(() => Cycle, { onDelete: 'CASCADE' })
  @JoinColumn()
  cycle?: Relation<Cycle>;
  @RefColumn({ nullable: true }) sizeClassId: string | null;
  @ManyToOne(() => SizeClass, { onDelete: 'RESTRICT' })
  @JoinColumn()
  sizeClass?: Relation<SizeClass>;
  @TextColumn() kind: PrizeKind;
  @TextColumn() name: string;
  /** 1, 2, 3 for places. */
  @Column({ type: 'integer', nullable: true }) place: number | null;
  /** Euro, whole. */
  @Column({ type: 'integer' }) amount: number;
  @Column({ type: 'integer' }) position: number;
  /** Added by the jury, not announced. */
  @Column({ type: 'boolean', default: false }) additional: boolean;
}
