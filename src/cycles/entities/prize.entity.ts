import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import {
  BigintColumn,
  IdColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import type { LocalizedText } from '../domain/localized-text.js';
import type { PrizeKind } from '../domain/prize.js';
import { Cycle } from './cycle.entity.js';
import { SizeClass } from './size-class.entity.js';

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
  @TextColumn() key: string;
  @JsonColumn() title: LocalizedText;
  /** 1, 2, 3 for places. */
  @Column({ type: 'integer', nullable: true }) place: number | null;
  @BigintColumn() amountCents: number;
  @Column({ type: 'integer' }) position: number;
  /** Invented by the jury, not announced. */
  @Column({ type: 'boolean', default: false }) additional: boolean;
}
