import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Entry } from '../../entries/entities/entry.entity.js';
import { Juror } from './juror.entity.js';

/** A pair that must not meet. While a row stands, the entry does not exist for the juror. */
@Entity('conflict_of_interest')
@Index('conflict_once', ['jurorId', 'entryId', 'source', 'rule'], { unique: true })
@Index('conflict_entry', ['entryId'])
export class ConflictOfInterest {
  @IdColumn() id: string;
  @RefColumn() jurorId: string;
  @ManyToOne(() => Juror, { onDelete: 'CASCADE' })
  @JoinColumn()
  juror?: Relation<Juror>;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'CASCADE' })
  @JoinColumn()
  entry?: Relation<Entry>;
  @TextColumn() source: 'derived' | 'declared' | 'set';
  /** The rule that found it (see domain/conflicts.ts); empty where a person said so. */
  @TextColumn({ default: '' }) rule: string;
  @TextColumn({ default: '' }) note: string;
  @InstantColumn() since: Temporal.Instant;
}
