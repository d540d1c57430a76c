import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/columns.js';
import { Person } from '../../accounts/entities/person.entity.js';
import { Entry } from './entry.entity.js';
import { LateCode } from './late-code.entity.js';

/** A code was redeemed for an entry; for one entry only once. */
@Entity('late_redemption')
@Index('late_redemption_once', ['codeId', 'entryId'], { unique: true })
@Index('late_redemption_entry', ['entryId'])
export class LateRedemption {
  @IdColumn() id: string;
  @RefColumn() codeId: string;
  @ManyToOne(() => LateCode, { onDelete: 'RESTRICT' })
  @JoinColumn()
  code?: Relation<LateCode>;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'CASCADE' })
  @JoinColumn()
  entry?: Relation<Entry>;
  @InstantColumn() redeemedAt: Temporal.Instant;
  @RefColumn() redeemedById: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  redeemedBy?: Relation<Person>;
}
