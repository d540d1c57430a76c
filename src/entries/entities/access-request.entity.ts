import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Person } from '../../accounts/entities/person.entity.js';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Entry } from './entry.entity.js';

export type RequestState = 'open' | 'granted' | 'denied';

/** Somebody of a municipality that has an entry already asks its owner to be let in. */
@Entity('access_request')
@Index('access_request_once', ['entryId', 'personId'], { unique: true, where: `state = 'open'` })
@Index('access_request_person', ['personId'])
export class AccessRequest {
  @IdColumn() id: string;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'CASCADE' })
  @JoinColumn()
  entry?: Relation<Entry>;
  @RefColumn() personId: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  person?: Relation<Person>;
  @TextColumn() message: string;
  @TextColumn() state: RequestState;
  @InstantColumn() askedAt: Temporal.Instant;
  @InstantColumn({ nullable: true }) answeredAt: Temporal.Instant | null;
  /** The owner's words to whoever asked. */
  @TextColumn({ default: '' }) answer: string;
}
