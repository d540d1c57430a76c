import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, RefColumn } from '../../platform/database/columns.js';
import type { FormDefinition } from '../domain/form-definition.js';
import { Cycle } from './cycle.entity.js';

/** The dossier's form; entries keep the version they were written with. Never changed, only followed by a higher number. */
@Entity('form_version')
@Index('form_version_number', ['cycleId', 'number'], { unique: true })
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
}
