import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/columns.js';
import { Person } from '../../accounts/entities/person.entity.js';
import { Cycle } from '../../cycles/entities/cycle.entity.js';

/** The explicit act that makes results visible, from an instant on. */
@Entity('publication')
@Index('publication_once', ['cycleId'], { unique: true })
export class Publication {
  @IdColumn() id: string;
  @RefColumn() cycleId: string;
  @ManyToOne(() => Cycle, { onDelete: 'RESTRICT' })
  @JoinColumn()
  cycle?: Relation<Cycle>;
  @InstantColumn() visibleFrom: Temporal.Instant;
  @InstantColumn() decidedAt: Temporal.Instant;
  @RefColumn() decidedById: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  decidedBy?: Relation<Person>;
  /** When ResultsPublished was told to whoever follows; visibility does not wait for it. */
  @InstantColumn({ nullable: true }) announcedAt: Temporal.Instant | null;
}
