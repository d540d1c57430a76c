import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import type { Rubric } from '../../cycles/domain/rubric.js';
import type { AggregationRule } from '../domain/aggregation.js';
import type { AssigningRule } from '../domain/assigning.js';
import { type Blindness, seeingAll } from '../domain/blindness.js';
import { Cycle } from '../../cycles/entities/cycle.entity.js';

export type RoundState = 'planned' | 'open' | 'closed';

/** A scoring round of a cycle, or the calibration of one. What it is scored by cannot change once it is open; the database refuses. */
@Entity('round')
@Index('round_number', ['cycleId', 'number'], { unique: true, where: 'calibrates_id IS NULL' })
@Index('round_calibrates', ['calibratesId'], { unique: true })
@Index('round_entries_from', ['entriesFromId'])
export class Round {
  @IdColumn() id: string;
  @RefColumn() cycleId: string;
  @ManyToOne(() => Cycle, { onDelete: 'RESTRICT' })
  @JoinColumn()
  cycle?: Relation<Cycle>;
  @Column({ type: 'integer' }) number: number;
  @TextColumn() name: string;
  @TextColumn() state: RoundState;
  /** Its own criteria; null before it is opened: as the cycle has them then. See domain/score.ts. */
  @JsonColumn({ nullable: true }) rubric: Rubric | null;
  @TextColumn({ default: 'mean' }) rule: AggregationRule;
  /** Sheets that an entry needs. */
  @Column({ type: 'integer', default: 1 }) quorum: number;
  @JsonColumn({ default: seeingAll }) blindness: Blindness;
  /** How entries come to jurors; chosen before it is opened. */
  @TextColumn({ default: 'everyone' }) assigning: AssigningRule;
  /** Jurors an entry, where that is the rule. */
  @Column({ type: 'integer', default: 3 }) perEntry: number;
  /** The round whose shortlist goes on into this one; null: everything that is admitted. See round-members.ts. */
  @RefColumn({ nullable: true }) entriesFromId: string | null;
  @ManyToOne(() => Round, { onDelete: 'RESTRICT' })
  @JoinColumn()
  entriesFrom?: Relation<Round>;
  /** The round that this one calibrates: scored like it, but its scores count nowhere. Null: a round of its own. */
  @RefColumn({ nullable: true }) calibratesId: string | null;
  @ManyToOne(() => Round, { onDelete: 'CASCADE' })
  @JoinColumn()
  calibrates?: Relation<Round>;
  /** Of a calibration: when its jurors got to see how far apart they are. */
  @InstantColumn({ nullable: true }) releasedAt: Temporal.Instant | null;
  /** When it is to open and the last instant of scoring; null: as the cycle's milestones say. See domain/round-times.ts. */
  @InstantColumn({ nullable: true }) opensAt: Temporal.Instant | null;
  @InstantColumn({ nullable: true }) closesAt: Temporal.Instant | null;
  /** When it was set up; a round set up after its instant opens by hand. Null: before this was kept. */
  @InstantColumn({ nullable: true }) plannedAt: Temporal.Instant | null;
  @InstantColumn({ nullable: true }) openedAt: Temporal.Instant | null;
  @InstantColumn({ nullable: true }) closedAt: Temporal.Instant | null;
  @Column({ type: 'integer', default: 1 }) version: number;
}
