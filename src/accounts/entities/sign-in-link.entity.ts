import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Person } from './person.entity.js';
import type { LinkPurpose } from '../domain/link-purpose.js';

/** A single-use link; the token is derived when the mail is sent, the row knows its hash. */
@Entity('sign_in_link')
@Index('sign_in_link_token', ['tokenHash'], { unique: true })
@Index('sign_in_link_person', ['personId'])
export class SignInLink {
  @IdColumn() id: string;
  @Column({ type: 'char', length: 64 }) tokenHash: string;
  @RefColumn({ nullable: true }) personId: string | null;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person?: Relation<Person>;
  @TextColumn() purpose: LinkPurpose;
  /** Where to go afterwards; a path of this system. */
  @TextColumn() continueTo: string;
  @InstantColumn() createdAt: Temporal.Instant;
  @InstantColumn() expiresAt: Temporal.Instant;
  @InstantColumn({ nullable: true }) usedAt: Temporal.Instant | null;
}
