import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/columns.js';
import { Entry } from '../../entries/entities/entry.entity.js';
import { Juror } from './juror.entity.js';
import { Round } from './round.entity.js';

/** This juror scores this entry in this round. The database refuses a pair that is in conflict. */
@Entity('assignment')
@Index('assignment_once', ['roundId', 'jurorId', 'entryId'], { unique: true })
@Index('assignment_juror', ['jurorId'])
@Index('assignment_entry', ['entryId'])
export class Assignment {
  @IdColumn() id: string;
  @RefColumn() roundId: string;
  @ManyToOne(() => Round, { onDelete: 'CASCADE' })
  @JoinColumn()
  round?: Relation<Round>;
  @RefColumn() jurorId: string;
  @ManyToOne(() => Juror, { onDelete: 'CASCADE' })
  @JoinColumn()
  juror?: Relation<Juror>;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'CASCADE' })
  @JoinColumn()
  entry?: Relation<Entry>;
  @InstantColumn() assignedAt: Temporal.Instant;
}
