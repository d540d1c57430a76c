import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, RefColumn } from '../../platform/database/columns.js';
import { Person } from '../../accounts/entities/person.entity.js';
import { Round } from './round.entity.js';

/** Which entries of a closed round go on, and by which rule they were chosen. */
@Entity('shortlist')
@Index('shortlist_once', ['roundId'], { unique: true })
export class Shortlist {
  @IdColumn() id: string;
  @RefColumn() roundId: string;
  @ManyToOne(() => Round, { onDelete: 'RESTRICT' })
  @JoinColumn()
  round?: Relation<Round>;
  /** See domain/shortlist.ts. */
  @JsonColumn() rule: object;
  /** SHA-256 of the frozen result that it was chosen from. */
  @Column({ type: 'char', length: 64 }) hash: string;
  @Column({ type: 'integer', default: 1 }) version: number;
  @InstantColumn() savedAt: Temporal.Instant;
  @RefColumn() savedById: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  savedBy?: Relation<Person>;
}
