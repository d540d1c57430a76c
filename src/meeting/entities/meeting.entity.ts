import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Cycle } from '../../cycles/entities/cycle.entity.js';
import { Round } from '../../jury/entities/round.entity.js';

/** Prepared: order and attendance can be set up. Open: the jury sees results and decides. Closed: everything is said. */
export type MeetingState = 'prepared' | 'open' | 'closed';

/** The meeting of a jury that decides about the entries of a closed round. */
@Entity('meeting')
@Index('meeting_once', ['cycleId'], { unique: true })
@Index('meeting_round', ['roundId'])
export class Meeting {
  @IdColumn() id: string;
  @RefColumn() cycleId: string;
  @ManyToOne(() => Cycle, { onDelete: 'RESTRICT' })
  @JoinColumn()
  cycle?: Relation<Cycle>;
  /** Whose result it starts from. */
  @RefColumn() roundId: string;
  @ManyToOne(() => Round, { onDelete: 'RESTRICT' })
  @JoinColumn()
  round?: Relation<Round>;
  @TextColumn() state: MeetingState;
  /** The item that is talked about; null in between. */
  @RefColumn({ nullable: true }) currentItemId: string | null;
  @InstantColumn({ nullable: true }) openedAt: Temporal.Instant | null;
  @InstantColumn({ nullable: true }) closedAt: Temporal.Instant | null;
  /** Grows with every act, so that two people acting at once notice each other, and screens notice that they are old. */
  @Column({ type: 'integer', default: 1 }) version: number;
}
