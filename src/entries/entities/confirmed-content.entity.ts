import { Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { InstantColumn, JsonColumn } from '../../platform/database/columns.js';
import { Entry } from './entry.entity.js';

/** A state of a dossier that a partner confirmed, kept once however many confirm it: what came after can be compared with it. Only ever added. */
@Entity('confirmed_content')
export class ConfirmedContent {
  @PrimaryColumn({ type: 'uuid' }) entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'CASCADE' })
  @JoinColumn()
  entry?: Relation<Entry>;
  /** SHA-256 over the RFC 8785 form of `content`, hex. */
  @PrimaryColumn({ type: 'char', length: 64 }) hash: string;
  /** See `substanceOf` in domain/submission-content.ts. */
  @JsonColumn() content: object;
  @InstantColumn() keptAt: Temporal.Instant;
}
