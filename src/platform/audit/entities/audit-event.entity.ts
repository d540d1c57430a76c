import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, JsonColumn, RefColumn, TextColumn } from '../../database/columns.js';

/** One link of the chain: `hash` covers the row and the hash before it. Rows are only ever added. */
@Entity('audit_event')
@Index('audit_event_subject', ['subjectKind', 'subjectId'])
export class AuditEventRow {
  /** 1, 2, 3, … without a gap. */
  @PrimaryColumn({ type: 'integer' }) position: number;
  @RefColumn() eventId: string;
  @InstantColumn() occurredAt: Temporal.Instant;
  @RefColumn({ nullable: true }) actorId: string | null;
  @TextColumn() actorLabel: string;
  @TextColumn() type: string;
  @TextColumn() subjectKind: string;
  @TextColumn() subjectId: string;
  @JsonColumn() facts: Record<string, unknown>;
  @TextColumn({ nullable: true }) reason: string | null;
  @Column({ type: 'char', length: 64 }) previousHash: string;
  @Column({ type: 'char', length: 64 }) hash: string;
}
