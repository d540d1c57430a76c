import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Person } from '../../accounts/entities/person.entity.js';
import type { SectionAnswers } from '../domain/answers.js';
import type { Asked, InquiryState } from '../domain/inquiry.js';
import { Entry } from './entry.entity.js';

/** What the organisation asks an applicant during the screening. It opens the questions it names and nothing else. */
@Entity('inquiry')
@Index('inquiry_open', ['entryId'], { unique: true, where: `state = 'open'` })
@Index('inquiry_entry', ['entryId', 'askedAt'])
@Index('inquiry_due', ['answerBy'], { where: `state = 'open'` })
@Check('inquiry_ended', `(state = 'open') = (ended_at IS NULL)`)
export class Inquiry {
  @IdColumn() id: string;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'RESTRICT' })
  @JoinColumn()
  entry?: Relation<Entry>;
  /** The number of the entry's submission that was asked about. */
  @Column({ type: 'integer' }) submissionNumber: number;
  @TextColumn() text: string;
  @JsonColumn() asked: Asked[];
  /** The last instant at which an answer is taken. */
  @InstantColumn() answerBy: Temporal.Instant;
  @TextColumn() state: InquiryState;
  @InstantColumn() askedAt: Temporal.Instant;
  @RefColumn() askedById: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  askedBy?: Relation<Person>;
  /** When the team was reminded of the present `answerBy`. */
  @InstantColumn({ nullable: true }) remindedAt: Temporal.Instant | null;
  /** The answer while it is written, under the keys of `askedSection`; null until something was saved. */
  @JsonColumn({ nullable: true }) answer: SectionAnswers | null;
  /** Words of the team with its answer. */
  @TextColumn({ default: '' }) reply: string;
  /** Grows with every save of the answer. */
  @Column({ type: 'integer', default: 0 }) version: number;
  @RefColumn({ nullable: true }) savedById: string | null;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  savedBy?: Relation<Person> | null;
  @InstantColumn({ nullable: true }) endedAt: Temporal.Instant | null;
  /** Null where it ended with the entry's screening. */
  @RefColumn({ nullable: true }) endedById: string | null;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  endedBy?: Relation<Person> | null;
}
