import { Check, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Entry } from '../../entries/entities/entry.entity.js';
import type { ShortlistOrigin } from '../domain/shortlist.js';
import { Shortlist } from './shortlist.entity.js';

/** An entry that goes on, or one that would by the rule and was taken out. */
@Entity('shortlist_entry')
@Index('shortlist_entry_once', ['shortlistId', 'entryId'], { unique: true })
@Index('shortlist_entry_entry', ['entryId'])
@Check('shortlist_entry_by_hand', `(origin = 'rule') = (reason IS NULL)`)
export class ShortlistEntry {
  @IdColumn() id: string;
  @RefColumn() shortlistId: string;
  @ManyToOne(() => Shortlist, { onDelete: 'CASCADE' })
  @JoinColumn()
  shortlist?: Relation<Shortlist>;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'CASCADE' })
  @JoinColumn()
  entry?: Relation<Entry>;
  @TextColumn() origin: ShortlistOrigin;
  /** Why by hand; null by the rule. */
  @TextColumn({ nullable: true }) reason: string | null;
}
