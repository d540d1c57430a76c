import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { InstantColumn, RefColumn } from '../../platform/database/columns.js';
import { Submission } from './submission.entity.js';

export type DocumentKind = 'receipt' | 'dossier';

/** A PDF that was handed out on a submission, known by its hash for ever: a later version of the program would make other bytes. */
@Entity('issued_document')
export class IssuedDocument {
  /** Hexadecimal. The document names its submission, so that no two share it. */
  @PrimaryColumn({ type: 'char', length: 64 }) sha256: string;
  @RefColumn() submissionId: string;
  @ManyToOne(() => Submission, { onDelete: 'CASCADE' })
  @JoinColumn()
  submission?: Relation<Submission>;
  @Column({ type: 'text' }) kind: DocumentKind;
  @InstantColumn() issuedAt: Temporal.Instant;
}
