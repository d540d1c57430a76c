import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, RefColumn } from '../../platform/database/columns.js';
import type { FormDefinition } from '../domain/form-definition.js';
import { Cycle } from './cycle.entity.js';

/**
 * The dossier's form. A published version is never changed, only followed by a higher number; submissions keep theirs. Before its
 * publication it is the working version, of which a cycle has one at most: organisers change it, and nobody fills it in.
 */
@Entity('form_version')
@Index('form_version_number', ['cycleId', 'number'], { unique: true })
@Index('form_version_working', ['cycleId'], { unique: true, where: 'published_at IS NULL' })
export class FormVersion {
  @IdColumn() id: string;
  @RefColumn() cycleId: string;
  @ManyToOne(() => Cycle, { onDelete: 'CASCADE' })
  @JoinColumn()
  cycle?: Relation<Cycle>;
  @Column({ type: 'integer' }) number: number;
  /** See domain/form-definition.ts. */
  @JsonColumn() definition: FormDefinition;
  @InstantColumn() createdAt: Temporal.Instant;
  @InstantColumn({ nullable: true }) publishedAt: Temporal.Instant | null;
}
