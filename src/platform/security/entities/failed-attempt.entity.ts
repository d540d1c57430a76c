import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../database/columns.js';

/** How often somebody guessed wrong of late. Holds neither name nor address, only a hash that is made with the installation's key. */
@Entity('failed_attempt')
@Index('failed_attempt_since', ['since'])
export class FailedAttempt {
  @PrimaryColumn({ type: 'char', length: 64 }) caller: string;
  @Column({ type: 'integer' }) count: number;
  /** When the first of them was. */
  @InstantColumn() since: Temporal.Instant;
}
