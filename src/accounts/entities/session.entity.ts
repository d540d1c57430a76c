import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Person } from './person.entity.js';

@Entity('session')
@Index('session_token', ['tokenHash'], { unique: true })
@Index('session_person', ['personId'])
export class Session {
  @IdColumn() id: string;
  @Column({ type: 'char', length: 64 }) tokenHash: string;
  @RefColumn() personId: string;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person?: Relation<Person>;
  @InstantColumn() createdAt: Temporal.Instant;
  @InstantColumn() lastSeenAt: Temporal.Instant;
  @InstantColumn() expiresAt: Temporal.Instant;
  /** What the browser says it is, for the list of one's own sessions. */
  @TextColumn() device: string;
}
