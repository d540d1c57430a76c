import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, RefColumn } from '../../platform/database/columns.js';
import { Entry } from '../../entries/entities/entry.entity.js';
import { Round } from './round.entity.js';

/** An entry that went on into a round, as the shortlist had it when the round was opened; see round-members.ts. */
@Entity('round_entry')
@Index('round_entry_once', ['roundId', 'entryId'], { unique: true })
@Index('round_entry_entry', ['entryId'])
export class EntryOfRound {
  @IdColumn() id: string;
  @RefColumn() roundId: string;
  @ManyToOne(() => Round, { onDelete: 'CASCADE' })
  @JoinColumn()
  round?: Relation<Round>;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'CASCADE' })
  @JoinColumn()
  entry?: Relation<Entry>;
}
