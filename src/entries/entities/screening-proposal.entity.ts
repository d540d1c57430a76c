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
import type { ProposalState } from '../domain/proposal.js';
import type { ScreeningOutcome } from '../domain/screening.js';
import { Entry } from './entry.entity.js';
import { Submission } from './submission.entity.js';

/** A decision that waits for a second organiser. Whoever proposed it can take it back, never confirm it. */
@Entity('screening_proposal')
@Index('screening_proposal_open', ['entryId'], { unique: true, where: `state = 'open'` })
@Index('screening_proposal_entry', ['entryId', 'proposedAt'])
@Check(
  'screening_proposal_four_eyes',
  `state NOT IN ('confirmed', 'returned') OR (ended_by_id IS NOT NULL AND ended_by_id <> proposed_by_id)`,
)
@Check('screening_proposal_ended', `(state = 'open') = (ended_at IS NULL)`)
export class ScreeningProposal {
  @IdColumn() id: string;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'RESTRICT' })
  @JoinColumn()
  entry?: Relation<Entry>;
  @RefColumn() submissionId: string;
  @ManyToOne(() => Submission, { onDelete: 'RESTRICT' })
  @JoinColumn()
  submission?: Relation<Submission>;
  @TextColumn() decision: ScreeningOutcome;
  /** Told to the applicant once it is confirmed. */
  @TextColumn() reason: string;
  /** Why the entry may be admitted although not everything is met; empty where all is. */
  @TextColumn({ default: '' }) override: string;
  @JsonColumn() items: AnsweredItem[];
  @TextColumn() state: ProposalState;
  @InstantColumn() proposedAt: Temporal.Instant;
  @RefColumn() proposedById: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  proposedBy?: Relation<Person>;
  @InstantColumn({ nullable: true }) endedAt: Temporal.Instant | null;
  /** Null where the system ended it, because the entry was withdrawn or reopened. */
  @RefColumn({ nullable: true }) endedById: string | null;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  endedBy?: Relation<Person> | null;
  /** What the second organiser wrote when returning it. */
  @TextColumn({ default: '' }) words: string;
}
