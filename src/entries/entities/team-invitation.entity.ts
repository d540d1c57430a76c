import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Person } from '../../accounts/entities/person.entity.js';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import type { InvitationState } from '../domain/team.js';
import type { TeamRole } from './entry-member.entity.js';
import { Entry } from './entry.entity.js';

/**
 * Somebody is asked into a team at an address; who accepts by the personal link belongs to it. Invited again is another row, so that
 * every row has one link, derived from its id. With the role `owner` it is the organisation that hands the entry over.
 */
@Entity('team_invitation')
@Index('team_invitation_once', ['entryId', 'email'], { unique: true, where: `state = 'open'` })
@Index('team_invitation_owner', ['entryId'], { unique: true, where: `state = 'open' AND role = 'owner'` })
@Index('team_invitation_token', ['tokenHash'], { unique: true })
export class TeamInvitation {
  @IdColumn() id: string;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'CASCADE' })
  @JoinColumn()
  entry?: Relation<Entry>;
  /** Lower case. */
  @TextColumn() email: string;
  @TextColumn() name: string;
  @Column({ type: 'char', length: 2 }) lang: 'de' | 'en';
  @TextColumn() role: TeamRole;
  /** Of a hand-over: whether everybody who was in the team leaves it. */
  @Column({ type: 'boolean', default: false }) teamLeaves: boolean;
  @RefColumn() invitedById: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  invitedBy?: Relation<Person>;
  @TextColumn() state: InvitationState;
  @Column({ type: 'char', length: 64 }) tokenHash: string;
  @InstantColumn() invitedAt: Temporal.Instant;
  @InstantColumn() expiresAt: Temporal.Instant;
  @InstantColumn({ nullable: true }) answeredAt: Temporal.Instant | null;
}
