import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Entry } from '../../entries/entities/entry.entity.js';
import { Juror } from './juror.entity.js';

/** A rule found something that may be a conflict: the juror is asked to look closely before declaring. It blocks nothing. */
@Entity('conflict_hint')
@Index('conflict_hint_once', ['jurorId', 'entryId', 'rule'], { unique: true })
@Index('conflict_hint_entry', ['entryId'])
export class ConflictHint {
  @IdColumn() id: string;
  @RefColumn() jurorId: string;
  @ManyToOne(() => Juror, { onDelete: 'CASCADE' })
  @JoinColumn()
  juror?: Relation<Juror>;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'CASCADE' })
  @JoinColumn()
  entry?: Relation<Entry>;
  /** The rule that found it (see domain/conflict-rules.ts). */
  @TextColumn() rule: string;
  /** What it found, and where. */
  @TextColumn({ default: '' }) note: string;
  @InstantColumn() since: Temporal.Instant;
}
