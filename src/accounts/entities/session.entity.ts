import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import type { PreviewWish } from '../../platform/http/caller.js';
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
  /** As whom and when an organiser looks at the site in this session; see `CyclePreview`. */
  @JsonColumn({ nullable: true }) preview: PreviewWish | null;
}
