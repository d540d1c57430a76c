import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, RefColumn } from '../../platform/database/columns.js';
import { Juror } from './juror.entity.js';
import { Round } from './round.entity.js';

/** Chosen to score in a round. A round without any such row is scored by everyone who accepted; see round-members.ts. */
@Entity('round_juror')
@Index('round_juror_once', ['roundId', 'jurorId'], { unique: true })
@Index('round_juror_juror', ['jurorId'])
export class JurorOfRound {
  @IdColumn() id: string;
  @RefColumn() roundId: string;
  @ManyToOne(() => Round, { onDelete: 'CASCADE' })
  @JoinColumn()
  round?: Relation<Round>;
  @RefColumn() jurorId: string;
  @ManyToOne(() => Juror, { onDelete: 'CASCADE' })
  @JoinColumn()
  juror?: Relation<Juror>;
}
