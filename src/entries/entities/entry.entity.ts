import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Cycle } from '../../cycles/entities/cycle.entity.js';
import { FormVersion } from '../../cycles/entities/form-version.entity.js';
import { SizeClass } from '../../cycles/entities/size-class.entity.js';
import type { EntryState } from '../domain/entry-state.js';
import { Municipality } from '../../municipalities/entities/municipality.entity.js';

/** One dossier of one applicant in one cycle. */
@Entity('entry')
@Index('entry_once', ['cycleId', 'municipalityId'], { unique: true, where: 'exclusive' })
@Index('entry_reference', ['reference'], { unique: true })
@Index('entry_list', ['cycleId', 'state'])
@Index('entry_municipality', ['municipalityId'])
export class Entry {
  @IdColumn() id: string;
  @RefColumn() cycleId: string;
  @ManyToOne(() => Cycle, { onDelete: 'RESTRICT' })
  @JoinColumn()
  cycle?: Relation<Cycle>;
  @RefColumn() municipalityId: string;
  @ManyToOne(() => Municipality, { onDelete: 'RESTRICT' })
  @JoinColumn()
  municipality?: Relation<Municipality>;
  /** Null in a cycle without classes. */
  @RefColumn({ nullable: true }) sizeClassId: string | null;
  @ManyToOne(() => SizeClass, { onDelete: 'RESTRICT' })
  @JoinColumn()
  sizeClass?: Relation<SizeClass>;
  @RefColumn() formVersionId: string;
  @ManyToOne(() => FormVersion, { onDelete: 'RESTRICT' })
  @JoinColumn()
  formVersion?: Relation<FormVersion>;
  /** Population that decided the size class. */
  @Column({ type: 'integer' }) population: number;
  @TextColumn() state: EntryState;
  /** Title of the joint commitment; empty until given. */
  @TextColumn({ default: '' }) title: string;
  /** Given at the first submission: KBW-2026-0042-7. */
  @TextColumn({ nullable: true }) reference: string | null;
  /** Counts for "one entry a municipality"; false where the cycle allows several or after withdrawal. */
  @Column({ type: 'boolean', default: true }) exclusive: boolean;
  @InstantColumn() startedAt: Temporal.Instant;
  @InstantColumn({ nullable: true }) submittedAt: Temporal.Instant | null;
  /** Consent to publication that was given with a submission up to then counts no more: see domain/publication.ts. */
  @InstantColumn({ nullable: true }) publicationWithdrawnAt: Temporal.Instant | null;
  @InstantColumn() changedAt: Temporal.Instant;
  @Column({ type: 'integer', default: 1 }) version: number;
}
