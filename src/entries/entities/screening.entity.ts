import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Person } from '../../accounts/entities/person.entity.js';
import { Entry } from './entry.entity.js';
import { Submission } from './submission.entity.js';

/** The organiser's decision on eligibility; a later one replaces none, the last counts. */
@Entity('screening')
@Index('screening_entry', ['entryId', 'decidedAt'])
export class Screening {
  @IdColumn() id: string;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'RESTRICT' })
  @JoinColumn()
  entry?: Relation<Entry>;
  @RefColumn() submissionId: string;
  @ManyToOne(() => Submission, { onDelete: 'RESTRICT' })
  @JoinColumn()
  submission?: Relation<Submission>;
  @TextColumn() decision: 'admitted' | 'rejected';
  @TextColumn() reason: string;
  @InstantColumn() decidedAt: Temporal.Instant;
  @RefColumn() decidedById: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  decidedBy?: Relation<Person>;
}
