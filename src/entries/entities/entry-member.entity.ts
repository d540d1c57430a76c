import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Person } from '../../accounts/entities/person.entity.js';
import { Entry } from './entry.entity.js';

export type TeamRole = 'owner' | 'editor';

/** A person of the applicant who works on the dossier. */
@Entity('entry_member')
@Index('entry_member_once', ['entryId', 'personId'], { unique: true })
@Index('entry_member_person', ['personId'])
@Index('entry_member_owner', ['entryId'], { unique: true, where: `role = 'owner'` })
export class EntryMember {
  @IdColumn() id: string;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'CASCADE' })
  @JoinColumn()
  entry?: Relation<Entry>;
  @RefColumn() personId: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  person?: Relation<Person>;
  @TextColumn() role: TeamRole;
  /** Wants to be reminded that the time for the draft ends. */
  @Column({ type: 'boolean', default: true }) reminded: boolean;
  @InstantColumn() joinedAt: Temporal.Instant;
}
