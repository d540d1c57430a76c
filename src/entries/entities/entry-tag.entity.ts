import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Cycle } from '../../cycles/entities/cycle.entity.js';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Entry } from './entry.entity.js';

/** A word by which the organisation sorts the entries of a cycle; it comes into being with its first use. */
@Entity('entry_tag')
@Index('entry_tag_once', ['cycleId', 'key'], { unique: true })
export class EntryTag {
  @IdColumn() id: string;
  @RefColumn() cycleId: string;
  @ManyToOne(() => Cycle, { onDelete: 'CASCADE' })
  @JoinColumn()
  cycle?: Relation<Cycle>;
  /** As it was written first. */
  @TextColumn() name: string;
  /** What two spellings of one word have in common. */
  @TextColumn() key: string;
  @InstantColumn() createdAt: Temporal.Instant;
}

@Entity('entry_tagging')
@Index('entry_tagging_tag', ['tagId'])
export class EntryTagging {
  @PrimaryColumn({ type: 'uuid' }) entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'CASCADE' })
  @JoinColumn()
  entry?: Relation<Entry>;
  @PrimaryColumn({ type: 'uuid' }) tagId: string;
  @ManyToOne(() => EntryTag, { onDelete: 'CASCADE' })
  @JoinColumn()
  tag?: Relation<EntryTag>;
}
