import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Person } from '../../accounts/entities/person.entity.js';
import { Entry } from './entry.entity.js';
import { Inquiry } from './inquiry.entity.js';

/** The frozen, numbered, hashed state of an entry at the moment it was submitted. Only ever added. */
@Entity('submission')
@Index('submission_inquiry', ['inquiryId'], { unique: true })
@Index('submission_hash', ['contentHash'])
@Index('submission_number', ['entryId', 'number'], { unique: true })
export class Submission {
  @IdColumn() id: string;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'RESTRICT' })
  @JoinColumn()
  entry?: Relation<Entry>;
  /** 1, 2, 3, … within the entry. */
  @Column({ type: 'integer' }) number: number;
  @TextColumn() reference: string;
  /** See domain/submission-content.ts. */
  @JsonColumn() content: object;
  /** SHA-256 over the RFC 8785 form of `content`, hex. */
  @Column({ type: 'char', length: 64 }) contentHash: string;
  @InstantColumn() submittedAt: Temporal.Instant;
  @RefColumn() submittedById: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  submittedBy?: Relation<Person>;
  /** The inquiry that it answers: only so a submission comes after the deadline by itself. */
  @RefColumn({ nullable: true }) inquiryId: string | null;
  @ManyToOne(() => Inquiry, { onDelete: 'RESTRICT' })
  @JoinColumn()
  inquiry?: Relation<Inquiry> | null;
}
