import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Person } from '../../accounts/entities/person.entity.js';
import { Cycle } from '../../cycles/entities/cycle.entity.js';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';

/** An organiser has prepared the release of the letters for an instant, having seen who gets which. Gone when they are released. */
@Entity('letter_plan')
@Index('letter_plan_once', ['cycleId'], { unique: true })
export class LetterPlan {
  @IdColumn() id: string;
  @RefColumn() cycleId: string;
  @ManyToOne(() => Cycle, { onDelete: 'RESTRICT' })
  @JoinColumn()
  cycle?: Relation<Cycle>;
  @InstantColumn() releaseAt: Temporal.Instant;
  /** What the page announced: see `AnnouncedLetters`. */
  @Column({ type: 'integer' }) letters: number;
  @TextColumn() list: string;
  @InstantColumn() plannedAt: Temporal.Instant;
  @RefColumn() plannedById: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  plannedBy?: Relation<Person>;
}
