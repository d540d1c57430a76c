import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import {
  BigintColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { StoredFileRow } from '../../platform/storage/entities/stored-file.entity.js';
import { Entry } from '../../entries/entities/entry.entity.js';
import { Round } from './round.entity.js';

/** An attachment that the jurors of a round do not get as it is: withheld, or a redacted file in its place. */
@Entity('round_file')
@Index('round_file_once', ['roundId', 'entryId', 'sha256'], { unique: true })
@Index('round_file_entry', ['entryId'])
@Index('round_file_replacement', ['replacement'])
export class FileOfRound {
  @IdColumn() id: string;
  @RefColumn() roundId: string;
  @ManyToOne(() => Round, { onDelete: 'CASCADE' })
  @JoinColumn()
  round?: Relation<Round>;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'CASCADE' })
  @JoinColumn()
  entry?: Relation<Entry>;
  /** Of the file that was submitted. */
  @Column({ type: 'char', length: 64 }) sha256: string;
  /** Of the redacted file; null: withheld. */
  @Column({ type: 'char', length: 64, nullable: true }) replacement: string | null;
  @ManyToOne(() => StoredFileRow, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'replacement' })
  storedFile?: Relation<StoredFileRow>;
  @TextColumn({ default: '' }) fileName: string;
  @TextColumn({ default: '' }) type: string;
  /** In bytes. */
  @BigintColumn({ default: 0 }) size: number;
  @InstantColumn() changedAt: Temporal.Instant;
}
