import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { RefColumn, TextColumn } from '../../platform/database/columns.js';
import type { OrganisationKind } from '../../cycles/domain/partner-rule.js';
import { Entry } from './entry.entity.js';
import { Submission } from './submission.entity.js';

/**
 * What the organisation searches: the last submission of an entry, never its draft. The database keeps it itself (trigger
 * `submission_search` of its migration), so that no way of submitting can forget it.
 */
@Entity('entry_search')
@Index('entry_search_document', { synchronize: false })
export class EntrySearch {
  @PrimaryColumn({ type: 'uuid' }) entryId: string;
  @OneToOne(() => Entry, { onDelete: 'CASCADE' })
  @JoinColumn()
  entry?: Relation<Entry>;
  @RefColumn() submissionId: string;
  @OneToOne(() => Submission, { onDelete: 'CASCADE' })
  @JoinColumn()
  submission?: Relation<Submission>;
  /** As it was submitted. */
  @TextColumn() title: string;
  /** Everything that can be found besides the title, for excerpts. */
  @TextColumn() body: string;
  @Column({ type: 'tsvector', select: false }) document: string;
  @Column({ type: 'text', array: true }) partnerKinds: OrganisationKind[];
  /** Attachments of the submission. */
  @Column({ type: 'integer' }) files: number;
  /** Hash that confirmations of the submission are compared with; null for what was submitted before it was noted. */
  @Column({ type: 'char', length: 64, nullable: true }) substanceHash: string | null;
}
