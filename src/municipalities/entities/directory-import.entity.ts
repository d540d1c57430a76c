import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, TextColumn } from '../../platform/database/columns.js';
import type { ImportState } from '../domain/import-outcome.js';

/** One run of the import, with its progress and outcome. */
@Entity('directory_import')
export class DirectoryImport {
  @IdColumn() id: string;
  @TextColumn() fileName: string;
  @Column({ type: 'char', length: 64 }) sha256: string;
  @TextColumn() state: ImportState;
  @Column({ type: 'integer', default: 0 }) doneRecords: number;
  @Column({ type: 'integer', default: 0 }) totalRecords: number;
  @Column({ type: 'date', nullable: true }) validOn: string | null;
  /** Numbers of added, changed, retired and unchanged bodies, or the refusal with line and reason. */
  @JsonColumn({ nullable: true }) outcome: Record<string, unknown> | null;
  @InstantColumn() startedAt: Temporal.Instant;
  @InstantColumn({ nullable: true }) finishedAt: Temporal.Instant | null;
}
