import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, TextColumn } from '../../platform/database/columns.js';

/** Somebody with an account. One person may hold several roles in different cycles. */
@Entity('person')
@Index('person_email', ['email'], { unique: true })
export class Person {
  @IdColumn() id: string;
  /** Lower case. */
  @TextColumn() email: string;
  @TextColumn() name: string;
  @Column({ type: 'char', length: 2, default: 'de' }) lang: 'de' | 'en';
  /** Argon2id; null for those who sign in by link only. */
  @TextColumn({ nullable: true }) passwordHash: string | null;
  @InstantColumn() createdAt: Temporal.Instant;
  /** When the address was shown to be theirs. */
  @InstantColumn({ nullable: true }) confirmedAt: Temporal.Instant | null;
  @InstantColumn({ nullable: true }) deactivatedAt: Temporal.Instant | null;
}
