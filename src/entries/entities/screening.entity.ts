import { Check, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Person } from '../../accounts/entities/person.entity.js';
import type { AnsweredItem } from '../domain/checklist.js';
import { Entry } from './entry.entity.js';
import { ScreeningProposal } from './screening-proposal.entity.js';
import { Submission } from './submission.entity.js';

/** The organiser's decision on eligibility. One that was revoked stays; what counts is the last that was not. */
@Entity('screening')
@Check('screening_revoked', `(revoked_at IS NULL) = (revoked_by_id IS NULL)`)
@Index('screening_proposed', ['proposalId'], { unique: true })
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
  /** The checklist with its answers at the moment of the decision; null where a cycle had none. */
  @JsonColumn({ nullable: true }) items: AnsweredItem[] | null;
  /** Why the entry was admitted although not everything was met; empty where all was. */
  @TextColumn({ default: '' }) override: string;
  /** What was confirmed, where two organisers decide. */
  @RefColumn({ nullable: true }) proposalId: string | null;
  @ManyToOne(() => ScreeningProposal, { onDelete: 'RESTRICT' })
  @JoinColumn()
  proposal?: Relation<ScreeningProposal> | null;
  @InstantColumn({ nullable: true }) revokedAt: Temporal.Instant | null;
  @RefColumn({ nullable: true }) revokedById: string | null;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  revokedBy?: Relation<Person> | null;
  @TextColumn({ default: '' }) revocationReason: string;
}
