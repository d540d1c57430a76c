import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Person } from '../../accounts/entities/person.entity.js';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import type { FilterQuery } from '../domain/entry-filter.js';

/** A filter of the list of entries that an organiser comes back to. */
@Entity('saved_filter')
@Index('saved_filter_owner', ['ownerId', 'name'], { unique: true })
export class SavedFilter {
  @IdColumn() id: string;
  @RefColumn() ownerId: string;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  owner?: Relation<Person>;
  @TextColumn() name: string;
  /** As an address says it, with the columns and without the cycle. */
  @JsonColumn() query: FilterQuery;
  /** Whether colleagues see it too. */
  @Column({ type: 'boolean', default: false }) shared: boolean;
  @InstantColumn() savedAt: Temporal.Instant;
}
