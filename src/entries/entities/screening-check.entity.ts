import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, RefColumn } from '../../platform/database/columns.js';
import { Person } from '../../accounts/entities/person.entity.js';
import type { CheckedItems } from '../domain/checklist.js';
import { Entry } from './entry.entity.js';
import { Submission } from './submission.entity.js';

/** The checklist of an entry as organisers fill it in: work in progress until a decision takes a copy. */
@Entity('screening_check')
@Index('screening_check_entry', ['entryId'], { unique: true })
export class ScreeningCheck {
  @IdColumn() id: string;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'RESTRICT' })
  @JoinColumn()
  entry?: Relation<Entry>;
  /** The submission that was read when the list was saved last. */
  @RefColumn() submissionId: string;
  @ManyToOne(() => Submission, { onDelete: 'RESTRICT' })
  @JoinColumn()
  submission?: Relation<Submission>;
  @JsonColumn() items: CheckedItems;
  /** Grows with every change; a page that was opened on an older one is stale. */
  @Column({ type: 'integer' }) version: number;
  @InstantColumn() changedAt: Temporal.Instant;
  @RefColumn() changedById: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  changedBy?: Relation<Person>;
}
