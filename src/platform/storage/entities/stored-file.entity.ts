import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, TextColumn } from '../../database/columns.js';
import type { ScanState } from '../scan-state.js';

/** What is known of a file by its content: identical files are looked at once. */
@Entity('stored_file')
@Index('stored_file_to_scan', ['storedAt'], { where: `state in ('unchecked', 'waiting')` })
@Check('stored_file_checked', `(state in ('clean', 'infected')) = (checked_at is not null)`)
@Check('stored_file_finding', `(state = 'infected') = (finding is not null)`)
export class StoredFileRow {
  @PrimaryColumn({ type: 'char', length: 64 }) sha256: string;
  @Column({ type: 'text' }) state: ScanState;
  /** Name of what was found. */
  @TextColumn({ nullable: true }) finding: string | null;
  @InstantColumn() storedAt: Temporal.Instant;
  @InstantColumn({ nullable: true }) checkedAt: Temporal.Instant | null;
}
