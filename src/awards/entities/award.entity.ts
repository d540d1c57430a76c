import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BigintColumn, IdColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Entry } from '../../entries/entities/entry.entity.js';
import { Prize } from '../../cycles/entities/prize.entity.js';

/** A prize that an entry won; several awards of one prize share it. */
@Entity('award')
@Index('award_once', ['prizeId', 'entryId'], { unique: true })
@Index('award_entry', ['entryId'])
export class Award {
  @IdColumn() id: string;
  @RefColumn() prizeId: string;
  @ManyToOne(() => Prize, { onDelete: 'RESTRICT' })
  @JoinColumn()
  prize?: Relation<Prize>;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'RESTRICT' })
  @JoinColumn()
  entry?: Relation<Entry>;
  /** This laureate's part of the money, in cents. */
  @BigintColumn() amountCents: number;
  /** What the public reads about the laureate (Markdown). */
  @TextColumn({ default: '' }) laudation: string;
}
