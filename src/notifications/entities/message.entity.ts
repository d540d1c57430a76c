import { Column, Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

export type MessageState = 'queued' | 'sent' | 'failed';

/** One mail to one recipient about one thing for one cause (letters are released for all entries at once); written in the transaction of its cause. */
@Entity('message')
@Index('message_once', ['causeId', 'template', 'recipient', 'about'], { unique: true })
@Index('message_waiting', ['createdAt'], { where: "state = 'queued'" })
@Index('message_list', ['createdAt'])
export class Message {
  @IdColumn() id: string;
  /** The domain event that caused it. */
  @RefColumn() causeId: string;
  @TextColumn() template: string;
  /** Address, lower case. */
  @TextColumn() recipient: string;
  @Column({ type: 'char', length: 2 }) lang: 'de' | 'en';
  @TextColumn() subject: string;
  /** Personal links stand as `{{link:<purpose>:<id>}}` and become usable only in the mail itself. */
  @TextColumn() text: string;
  /** What the message is about, to find its attachment again when it is sent. */
  @JsonColumn() about: Record<string, string>;
  /** What stays the same of its cause where the database is restored from a backup and the cause happens again; see domain/message-keys.ts. */
  @TextColumn({ nullable: true }) once: string | null;
  @TextColumn() state: MessageState;
  @Column({ type: 'integer', default: 0 }) attempts: number;
  @TextColumn({ nullable: true }) lastError: string | null;
  @InstantColumn() createdAt: Temporal.Instant;
  @InstantColumn({ nullable: true }) nextTryAt: Temporal.Instant | null;
  @InstantColumn({ nullable: true }) sentAt: Temporal.Instant | null;
  /** Not sent from here: the journal of sent mails knew it, as sent at `sentAt`. */
  @Column({ type: 'boolean', default: false }) sentBefore: boolean;
}
