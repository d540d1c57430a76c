import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, TextColumn } from '../../database/columns.js';

/** What somebody typed into a form that could not be taken just then. Belongs to the browser that holds the token. */
@Entity('kept_input')
@Index('kept_input_expires', ['expiresAt'])
@Index('kept_input_token', ['tokenHash', 'path'])
export class KeptInputRow {
  @IdColumn() id: string;
  @Column({ type: 'char', length: 64 }) tokenHash: string;
  @TextColumn() path: string;
  @JsonColumn() fields: Record<string, unknown>;
  @InstantColumn() createdAt: Temporal.Instant;
  @InstantColumn() expiresAt: Temporal.Instant;
}
