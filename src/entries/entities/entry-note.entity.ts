import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Person } from '../../accounts/entities/person.entity.js';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Entry } from './entry.entity.js';

/** What organisers tell each other about an entry; nobody else ever reads it. */
@Entity('entry_note')
@Index('entry_note_entry', ['entryId'])
export class EntryNote {
  @IdColumn() id: string;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'CASCADE' })
  @JoinColumn()
  entry?: Relation<Entry>;
  @RefColumn() authorId: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  author?: Relation<Person>;
  @TextColumn() text: string;
  @InstantColumn() writtenAt: Temporal.Instant;
  @InstantColumn({ nullable: true }) changedAt: Temporal.Instant | null;
}
