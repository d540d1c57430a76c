import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Person } from '../../accounts/entities/person.entity.js';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Entry } from './entry.entity.js';

/** How one section stood after one person had worked on it for some minutes. The newest is what stands in the section. */
@Entity('entry_section_version')
@Index('entry_section_version_once', ['entryId', 'sectionKey', 'number'], { unique: true })
export class EntrySectionVersion {
  @IdColumn() id: string;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'CASCADE' })
  @JoinColumn()
  entry?: Relation<Entry>;
  @TextColumn() sectionKey: string;
  /** 1, 2, 3, … within the section; the oldest are dropped, the others keep theirs. */
  @Column({ type: 'integer' }) number: number;
  /** The version of the section that it stands for: its last save. */
  @Column({ type: 'integer' }) version: number;
  @JsonColumn() answers: Record<string, unknown>;
  @RefColumn() changedById: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  changedBy?: Relation<Person>;
  @InstantColumn() startedAt: Temporal.Instant;
  @InstantColumn() changedAt: Temporal.Instant;
  /** The number of the version that was brought back with this one. */
  @Column({ type: 'integer', nullable: true }) restoredFrom: number | null;
}
