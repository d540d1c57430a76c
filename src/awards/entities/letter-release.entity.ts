import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/columns.js';
import { Person } from '../../accounts/entities/person.entity.js';
import { Cycle } from '../../cycles/entities/cycle.entity.js';

/** The act of sending the letters: once a cycle, with the number that was announced to the person who did it. */
@Entity('letter_release')
@Index('letter_release_once', ['cycleId'], { unique: true })
export class LetterRelease {
  @IdColumn() id: string;
  @RefColumn() cycleId: string;
  @ManyToOne(() => Cycle, { onDelete: 'RESTRICT' })
  @JoinColumn()
  cycle?: Relation<Cycle>;
  @Column({ type: 'integer' }) letters: number;
  @InstantColumn() releasedAt: Temporal.Instant;
  @RefColumn() releasedById: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  releasedBy?: Relation<Person>;
}
