import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Entry } from './entry.entity.js';

export type CarriedKind = 'section' | 'partner' | 'member';

/**
 * Something that came from an earlier entry of the municipality and wants a look: a section whose answers were taken over, or a partner or
 * member of then, who can be invited. Nobody is written to by it.
 */
@Entity('entry_carry_over')
@Index('entry_carry_over_once', ['entryId', 'kind', 'key'], { unique: true })
export class EntryCarryOver {
  @IdColumn() id: string;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'CASCADE' })
  @JoinColumn()
  entry?: Relation<Entry>;
  @TextColumn() kind: CarriedKind;
  /** Key of the section; of a person the address, of a partner with its name. */
  @TextColumn() key: string;
  /** What an invitation needs; empty for sections. */
  @JsonColumn() content: Record<string, string>;
  /** Of the earlier cycle. */
  @Column({ type: 'integer' }) fromYear: number;
  /** When somebody checked the section, invited or left out; null while it waits. */
  @InstantColumn({ nullable: true }) doneAt: Temporal.Instant | null;
}
