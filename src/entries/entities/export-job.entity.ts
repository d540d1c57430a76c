import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Person } from '../../accounts/entities/person.entity.js';
import { Cycle } from '../../cycles/entities/cycle.entity.js';
import {
  BigintColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import type { ExportState } from '../domain/export.js';

/** Dossiers that are put into a ZIP in the queue, and the file that came of it. */
@Entity('export_job')
@Index('export_job_requested', ['requestedAt'])
@Index('export_job_file', ['sha256'])
export class ExportJob {
  @IdColumn() id: string;
  @RefColumn() requestedById: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  requestedBy?: Relation<Person>;
  @RefColumn() cycleId: string;
  @ManyToOne(() => Cycle, { onDelete: 'CASCADE' })
  @JoinColumn()
  cycle?: Relation<Cycle>;
  /** Fixed when it was asked for, in the order of the list. */
  @Column({ type: 'uuid', array: true }) entryIds: string[];
  @TextColumn() state: ExportState;
  @Column({ type: 'integer', default: 0 }) done: number;
  /** The attempt that writes; an older one that still runs finds another and gives up. */
  @RefColumn({ nullable: true }) runId: string | null;
  @Column({ type: 'char', length: 64, nullable: true }) sha256: string | null;
  @BigintColumn({ nullable: true }) size: number | null;
  /** Attachments that could not be put in; the manifest names each. */
  @Column({ type: 'integer', default: 0 }) leftOut: number;
  @InstantColumn() requestedAt: Temporal.Instant;
  @InstantColumn({ nullable: true }) finishedAt: Temporal.Instant | null;
  /** When the file is removed. */
  @InstantColumn({ nullable: true }) expiresAt: Temporal.Instant | null;
}
