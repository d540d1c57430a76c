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

/** The answers of one section of the form. Everything typed is kept, also what breaks a limit. */
@Entity('entry_section')
@Index('entry_section_once', ['entryId', 'sectionKey'], { unique: true })
export class EntrySection {
  @IdColumn() id: string;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'CASCADE' })
  @JoinColumn()
  entry?: Relation<Entry>;
  @TextColumn() sectionKey: string;
  @JsonColumn() answers: Record<string, unknown>;
  /** Grows with every save; a save on an older one is a conflict to be shown. */
  @Column({ type: 'integer', default: 1 }) version: number;
  @InstantColumn() changedAt: Temporal.Instant;
  @RefColumn() changedById: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  changedBy?: Relation<Person>;
}
