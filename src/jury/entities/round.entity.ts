import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import type { Rubric } from '../../cycles/domain/rubric.js';
import { Cycle } from '../../cycles/entities/cycle.entity.js';

export type RoundState = 'planned' | 'open' | 'closed';

/** A scoring round of a cycle. */
@Entity('round')
@Index('round_number', ['cycleId', 'number'], { unique: true })
export class Round {
  @IdColumn() id: string;
  @RefColumn() cycleId: string;
  @ManyToOne(() => Cycle, { onDelete: 'RESTRICT' })
  @JoinColumn()
  cycle?: Relation<Cycle>;
  @Column({ type: 'integer' }) number: number;
  @TextColumn() name: string;
  @TextColumn() state: RoundState;
  /** The criteria as they were when scoring opened; null before. See domain/score.ts. */
  @JsonColumn({ nullable: true }) rubric: Rubric | null;
  /** When it is to open and the last instant of scoring; null: as the cycle's milestones say. See domain/round-times.ts. */
  @InstantColumn({ nullable: true }) opensAt: Temporal.Instant | null;
  @InstantColumn({ nullable: true }) closesAt: Temporal.Instant | null;
  /** When it was set up; a round set up after its instant opens by hand. Null: before this was kept. */
  @InstantColumn({ nullable: true }) plannedAt: Temporal.Instant | null;
  @InstantColumn({ nullable: true }) openedAt: Temporal.Instant | null;
  @InstantColumn({ nullable: true }) closedAt: Temporal.Instant | null;
  @Column({ type: 'integer', default: 1 }) version: number;
}
