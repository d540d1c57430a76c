import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn } from '../../platform/database/columns.js';

/** A failed sign-in; counted to slow down guessing. Holds no address, only its hash. */
@Entity('sign_in_attempt')
@Index('sign_in_attempt_recent', ['emailHash', 'at'])
export class SignInAttempt {
  @IdColumn() id: string;
  @Column({ type: 'char', length: 64 }) emailHash: string;
  @InstantColumn() at: Temporal.Instant;
}
