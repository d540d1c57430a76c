import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Person } from '../../accounts/entities/person.entity.js';
import { Cycle } from '../../cycles/entities/cycle.entity.js';

/** Lets whoever has it work on an entry after the deadline, a number of times. Only its hash is kept. */
@Entity('late_code')
@Index('late_code_hash', ['codeHash'], { unique: true })
@Index('late_code_cycle', ['cycleId', 'createdAt'])
@Check('late_code_used', `"used" >= 0 AND "used" <= "redemptions"`)
export class LateCode {
  @IdColumn() id: string;
  @RefColumn() cycleId: string;
  @ManyToOne(() => Cycle, { onDelete: 'RESTRICT' })
  @JoinColumn()
  cycle?: Relation<Cycle>;
  @Column({ type: 'char', length: 64 }) codeHash: string;
  /** Why it was given out; the reason of the extensions that come of it. */
  @TextColumn() reason: string;
  /** For how many entries it can be redeemed, and for how many it was. */
  @Column({ type: 'integer' }) redemptions: number;
  @Column({ type: 'integer', default: 0 }) used: number;
  /** The last instant at which it can be redeemed. */
  @InstantColumn() expiresAt: Temporal.Instant;
  /** Until when those entries can be submitted. */
  @InstantColumn() submitUntil: Temporal.Instant;
  @InstantColumn() createdAt: Temporal.Instant;
  @RefColumn() createdById: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  createdBy?: Relation<Person>;
  @InstantColumn({ nullable: true }) revokedAt: Temporal.Instant | null;
}
