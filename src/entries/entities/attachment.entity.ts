import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import {
  BigintColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { StoredFileRow } from '../../platform/storage/entities/stored-file.entity.js';
import { Person } from '../../accounts/entities/person.entity.js';
import type { PictureRights } from '../domain/picture.js';
import { Entry } from './entry.entity.js';

/** A file of an entry. */
@Entity('attachment')
@Index('attachment_entry', ['entryId'])
@Index('attachment_file', ['sha256'])
export class Attachment {
  @IdColumn() id: string;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'CASCADE' })
  @JoinColumn()
  entry?: Relation<Entry>;
  /** What it is, in the applicant's words. */
  @TextColumn() title: string;
  @TextColumn() fileName: string;
  @Column({ type: 'char', length: 64 }) sha256: string;
  @ManyToOne(() => StoredFileRow, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'sha256' })
  storedFile?: Relation<StoredFileRow>;
  @BigintColumn() size: number;
  @TextColumn() type: string;
  /** For pictures: what they show, and who took them. */
  @TextColumn({ default: '' }) altText: string;
  @TextColumn({ default: '' }) credit: string;
  /** Why the picture may be shown; null until said. */
  @TextColumn({ nullable: true }) rights: PictureRights | null;
  /** SHA-256 of the thumbnail; null where the file is no picture. */
  @Column({ type: 'char', length: 64, nullable: true }) thumbnail: string | null;
  @InstantColumn() addedAt: Temporal.Instant;
  @RefColumn() addedById: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  addedBy?: Relation<Person>;
  /** Removed from the draft; the file stays as long as a submission names it. */
  @InstantColumn({ nullable: true }) removedAt: Temporal.Instant | null;
}
