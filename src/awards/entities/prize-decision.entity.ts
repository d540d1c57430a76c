import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Person } from '../../accounts/entities/person.entity.js';
import { Prize } from '../../cycles/entities/prize.entity.js';

/** What the jury decided about a prize: given or left empty, with its reason. */
@Entity('prize_decision')
@Index('prize_decision_once', ['prizeId'], { unique: true })
export class PrizeDecision {
  @IdColumn() id: string;
  @RefColumn() prizeId: string;
  @ManyToOne(() => Prize, { onDelete: 'RESTRICT' })
  @JoinColumn()
  prize?: Relation<Prize>;
  @TextColumn() outcome: 'given' | 'empty';
  @TextColumn({ default: '' }) reason: string;
  @InstantColumn() decidedAt: Temporal.Instant;
  @RefColumn() decidedById: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  decidedBy?: Relation<Person>;
  @Column({ type: 'integer', default: 1 }) version: number;
}
