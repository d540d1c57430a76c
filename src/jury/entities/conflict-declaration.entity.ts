import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/columns.js';
import { Entry } from '../../entries/entities/entry.entity.js';
import { Juror } from './juror.entity.js';

/** A juror has said, by title and applicant, to be free: without the row no dossier, sheet or file of the entry opens. */
@Entity('conflict_declaration')
@Index('conflict_declaration_once', ['jurorId', 'entryId'], { unique: true })
@Index('conflict_declaration_entry', ['entryId'])
export class ConflictDeclaration {
  @IdColumn() id: string;
  @RefColumn() jurorId: string;
  @ManyToOne(() => Juror, { onDelete: 'CASCADE' })
  @JoinColumn()
  juror?: Relation<Juror>;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'CASCADE' })
  @JoinColumn()
  entry?: Relation<Entry>;
  @InstantColumn() declaredAt: Temporal.Instant;
}
