import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Person } from '../../accounts/entities/person.entity.js';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import type { ActionState, Outcome } from '../domain/scheduled-action.js';
import { Cycle } from './cycle.entity.js';

/** Something that happens by itself at its instant: planned from the dates of a published cycle, done once. */
@Entity('scheduled_action')
@Index('scheduled_action_once', ['cycleId', 'kind', 'occurrence', 'number'], { unique: true })
@Index('scheduled_action_pending', ['cycleId', 'kind', 'occurrence'], {
  unique: true,
  where: `state IN ('planned', 'paused')`,
})
@Index('scheduled_action_due', ['dueAt'], { where: `state IN ('planned', 'paused')` })
@Index('scheduled_action_decided_by', ['decidedById'])
@Check('scheduled_action_happened', `(state IN ('done', 'skipped')) = (happened_at IS NOT NULL)`)
export class ScheduledAction {
  @IdColumn() id: string;
  @RefColumn() cycleId: string;
  @ManyToOne(() => Cycle, { onDelete: 'CASCADE' })
  @JoinColumn()
  cycle?: Relation<Cycle>;
  /** The key of its `ScheduleKind`. */
  @TextColumn() kind: string;
  /** Which of several of its kind: `d14`, the id of a round; empty where there is one only. */
  @TextColumn() occurrence: string;
  /** Grows where a kind happens again after its date was moved: 1, 2, … */
  @Column({ type: 'integer', default: 1 }) number: number;
  /** What tells it from others of its kind, in words; empty where there is one only. */
  @TextColumn({ default: '' }) label: string;
  @InstantColumn() dueAt: Temporal.Instant;
  /** From this instant on it makes no sense any more; without one it makes sense however late. */
  @InstantColumn({ nullable: true }) senseUntil: Temporal.Instant | null;
  @TextColumn({ default: 'planned' }) state: ActionState;
  /** Done noticeably after `dueAt`. */
  @Column({ type: 'boolean', default: false }) late: boolean;
  /** When it was done or skipped. */
  @InstantColumn({ nullable: true }) happenedAt: Temporal.Instant | null;
  /** What was done, in numbers. */
  @JsonColumn({ nullable: true }) outcome: Outcome | null;
  /** Why a person paused, resumed or fired it. */
  @TextColumn({ default: '' }) reason: string;
  @RefColumn({ nullable: true }) decidedById: string | null;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  decidedBy?: Relation<Person>;
  /** How often it was tried in vain since it was planned or moved. */
  @Column({ type: 'integer', default: 0 }) failures: number;
  /** Why the last attempt failed. */
  @TextColumn({ default: '' }) failure: string;
  @InstantColumn({ nullable: true }) failedAt: Temporal.Instant | null;
  /** Grows with every change; a page that was opened on an older one is stale. */
  @Column({ type: 'integer', default: 1 }) version: number;
}
