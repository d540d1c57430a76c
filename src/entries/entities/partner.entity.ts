import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import type { OrganisationKind } from '../../cycles/domain/partner-rule.js';
import type { PartnerState } from '../domain/partner.js';
import { Person } from '../../accounts/entities/person.entity.js';
import { Entry } from './entry.entity.js';

/** An organisation that carries the entry jointly and confirms it itself, by a personal link. */
@Entity('partner')
@Index('partner_entry', ['entryId'])
@Index('partner_token', ['tokenHash'], { unique: true })
export class Partner {
  @IdColumn() id: string;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'CASCADE' })
  @JoinColumn()
  entry?: Relation<Entry>;
  @TextColumn() kind: OrganisationKind;
  @TextColumn() organisation: string;
  @TextColumn() contactName: string;
  /** Lower case. */
  @TextColumn() email: string;
  @TextColumn() state: PartnerState;
  @Column({ type: 'char', length: 64, nullable: true }) tokenHash: string | null;
  /** What the link's token is derived from, so that a reminder carries the same link. */
  @RefColumn({ nullable: true }) linkId: string | null;
  @InstantColumn() invitedAt: Temporal.Instant;
  @InstantColumn() expiresAt: Temporal.Instant;
  @InstantColumn({ nullable: true }) answeredAt: Temporal.Instant | null;
  @TextColumn({ nullable: true }) signatoryName: string | null;
  @TextColumn({ nullable: true }) signatoryFunction: string | null;
  /** The partner's own words, for the jury. */
  @TextColumn({ default: '' }) statement: string;
  @TextColumn({ nullable: true }) objection: string | null;
  /** SHA-256 of the content that was confirmed. */
  @Column({ type: 'char', length: 64, nullable: true }) contentHash: string | null;
  /** The last reminder, whether the applicant asked for it or the system sent it. */
  @InstantColumn({ nullable: true }) remindedAt: Temporal.Instant | null;
  /** The state of the dossier for which the partner was last asked to confirm again, and when. */
  @Column({ type: 'char', length: 64, nullable: true }) askedHash: string | null;
  @InstantColumn({ nullable: true }) askedAt: Temporal.Instant | null;
  @RefColumn({ nullable: true }) personId: string | null;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  person?: Relation<Person>;
}
