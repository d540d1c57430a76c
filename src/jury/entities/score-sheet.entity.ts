import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Assignment } from './assignment.entity.js';

export type SheetState = 'draft' | 'submitted';

/** A juror's scores and remarks on an assignment. */
@Entity('score_sheet')
@Index('score_sheet_once', ['assignmentId'], { unique: true })
export class ScoreSheet {
  @IdColumn() id: string;
  @RefColumn() assignmentId: string;
  @ManyToOne(() => Assignment, { onDelete: 'RESTRICT' })
  @JoinColumn()
  assignment?: Relation<Assignment>;
  @TextColumn() state: SheetState;
  /** By criterion key: a value of the scale, or null for an abstention; absent: not answered yet. */
  @JsonColumn() scores: Record<string, number | null>;
  /** Abstains from the whole entry, with the reason; null: does not. */
  @TextColumn({ nullable: true }) abstention: string | null;
  /** By criterion key: why the juror abstains from it. */
  @JsonColumn({ default: {} }) reasons: Record<string, string>;
  @TextColumn({ default: '' }) comment: string;
  /** Seen by this juror alone. */
  @TextColumn({ default: '' }) privateNote: string;
  /** For the organisation alone, at once. */
  @TextColumn({ default: '' }) organiserNote: string;
  /** For the applicant: the organisation reads it, and nobody else unless it passes it on. */
  @TextColumn({ default: '' }) feedback: string;
  @InstantColumn() changedAt: Temporal.Instant;
  @InstantColumn({ nullable: true }) submittedAt: Temporal.Instant | null;
  @Column({ type: 'integer', default: 1 }) version: number;
}
