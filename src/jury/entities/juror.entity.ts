import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import {
  DateColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Person } from '../../accounts/entities/person.entity.js';
import { Cycle } from '../../cycles/entities/cycle.entity.js';
import { Municipality } from '../../municipalities/entities/municipality.entity.js';

export type JurorState = 'invited' | 'accepted' | 'declined' | 'removed';

/** Somebody who scores in one cycle, with the affiliations from which conflicts are derived. */
@Entity('juror')
@Index('juror_once', ['cycleId', 'personId'], { unique: true })
@Index('juror_token', ['tokenHash'], { unique: true })
@Index('juror_person', ['personId'])
@Index('juror_chair', ['cycleId'], { unique: true, where: 'chair' })
export class Juror {
  @IdColumn() id: string;
  @RefColumn() cycleId: string;
  @ManyToOne(() => Cycle, { onDelete: 'RESTRICT' })
  @JoinColumn()
  cycle?: Relation<Cycle>;
  @RefColumn() personId: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  person?: Relation<Person>;
  @TextColumn() state: JurorState;
  @Column({ type: 'boolean', default: false }) chair: boolean;
  /** Where the juror works or lives in office: entries from there or from its Kreis are blocked. */
  @RefColumn({ nullable: true }) municipalityId: string | null;
  @ManyToOne(() => Municipality, { onDelete: 'RESTRICT' })
  @JoinColumn()
  municipality?: Relation<Municipality>;
  @TextColumn({ default: '' }) employer: string;
  /** One a line. */
  @TextColumn({ default: '' }) associations: string;
  /** Keys of the topics that the cycle's form asks for; see topics.ts. */
  @JsonColumn({ default: [] }) topics: string[];
  /** The most entries that the juror takes in a round; null: any number. */
  @Column({ type: 'integer', nullable: true }) loadLimit: number | null;
  /** First and last day of an absence; both or none. */
  @DateColumn({ nullable: true }) absentFrom: Temporal.PlainDate | null;
  @DateColumn({ nullable: true }) absentUntil: Temporal.PlainDate | null;
  @Column({ type: 'char', length: 64, nullable: true }) tokenHash: string | null;
  @InstantColumn() invitedAt: Temporal.Instant;
  @InstantColumn() expiresAt: Temporal.Instant;
  @InstantColumn({ nullable: true }) answeredAt: Temporal.Instant | null;
}
