import { Check, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Person } from '../../accounts/entities/person.entity.js';
import { Entry } from './entry.entity.js';

/** A later deadline for one entry. Only ever added; of all of them and the cycle's deadline the latest holds. */
@Entity('entry_extension')
@Index('entry_extension_entry', ['entryId', 'until'])
@Check('entry_extension_reason', `btrim("reason") <> ''`)
@Check('entry_extension_later', `"until" > "granted_at"`)
export class EntryExtension {
  @IdColumn() id: string;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'CASCADE' })
  @JoinColumn()
  entry?: Relation<Entry>;
  /** The last instant that counts, before any grace period. */
  @InstantColumn() until: Temporal.Instant;
  /** Told to the applicant. */
  @TextColumn() reason: string;
  @InstantColumn() grantedAt: Temporal.Instant;
  @RefColumn() grantedById: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  grantedBy?: Relation<Person>;
}
