import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Person } from '../../accounts/entities/person.entity.js';
import { Round } from './round.entity.js';

/** A closed round, frozen: what went in, by which rule, what came out, and the SHA-256 over all of it. */
@Entity('round_result')
@Index('round_result_once', ['roundId'], { unique: true })
export class RoundResult {
  @IdColumn() id: string;
  @RefColumn() roundId: string;
  @ManyToOne(() => Round, { onDelete: 'RESTRICT' })
  @JoinColumn()
  round?: Relation<Round>;
  @TextColumn() rule: string;
  @JsonColumn() inputs: object;
  @JsonColumn() result: object;
  @Column({ type: 'char', length: 64 }) hash: string;
  @InstantColumn() frozenAt: Temporal.Instant;
  /** Null where the round closed by itself. */
  @RefColumn({ nullable: true }) frozenById: string | null;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  frozenBy?: Relation<Person>;
}
