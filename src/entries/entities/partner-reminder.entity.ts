import { Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { InstantColumn, instantTransformer } from '../../platform/database/columns.js';
import type { ReminderKind } from '../domain/partner-reminder.js';
import { Partner } from './partner.entity.js';

/** A reminder that the system sent by itself: each kind once an invitation, whatever happens to processes and jobs. */
@Entity('partner_reminder')
export class PartnerReminder {
  @PrimaryColumn({ type: 'uuid' }) partnerId: string;
  @ManyToOne(() => Partner, { onDelete: 'CASCADE' })
  @JoinColumn()
  partner?: Relation<Partner>;
  @PrimaryColumn({ type: 'text' }) kind: ReminderKind;
  /** The invitation it reminds of. */
  @PrimaryColumn({ type: 'timestamptz', precision: 3, transformer: instantTransformer })
  invitedAt: Temporal.Instant;
  @InstantColumn() sentAt: Temporal.Instant;
}
