import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Person } from '../../accounts/entities/person.entity.js';
import { Cycle } from '../../cycles/entities/cycle.entity.js';
import { Municipality } from '../../municipalities/entities/municipality.entity.js';

export type JurorState = 'invited' | 'accepted' | 'declined' | 'removed';

/** Somebody who scores in one cycle, with the affiliations from which conflicts are derived. */
@Entity('juror')
@Index('juror_once', ['cycleId', 'personId'], { unique: true })
@Index('juror_token', ['tokenHash'], { unique: true })
@Index('juror_person', ['personId'])
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
  /** Employer and associations, one a line. */
  @TextColumn({ default: '' }) organisations: string;
  @Column({ type: 'char', length: 64, nullable: true }) tokenHash: string | null;
  @InstantColumn() invitedAt: Temporal.Instant;
  @InstantColumn() expiresAt: Temporal.Instant;
  @InstantColumn({ nullable: true }) answeredAt: Temporal.Instant | null;
}
