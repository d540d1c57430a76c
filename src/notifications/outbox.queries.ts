import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import type { MessageState } from './entities/message.entity.js';

export interface OutboxLine {
  id: string;
  recipient: string;
  subject: string;
  state: MessageState;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  nextTryAt: Date | null;
  sentAt: Date | null;
  /** Sent before the database was restored, says the journal. */
  sentBefore: boolean;
}

export interface OutboxMessage extends OutboxLine {
  text: string;
  template: string;
  /** Kind of the document that comes along. */
  attachment: string | null;
}

export interface OutboxFilter {
  state?: MessageState;
  /** Part of the recipient's address. */
  search: string;
  /** From 1. */
  page: number;
}

export const pageSize = 50;

const line = `m.id, m.recipient, m.subject, m.state, m.attempts, m.last_error AS "lastError",
  m.created_at AS "createdAt", m.next_try_at AS "nextTryAt", m.sent_at AS "sentAt", m.sent_before AS "sentBefore"`;

/** What is to be mailed and what was, newest first. */
@Injectable()
export class OutboxQueries {
  constructor(private readonly database: Database) {}

  async list({ state, search, page }: OutboxFilter): Promise<OutboxLine[]> {
    return this.database.rows<OutboxLine>(
      `SELECT ${line} FROM message m
        WHERE ($1::text IS NULL OR m.state = $1) AND m.recipient LIKE $2
        ORDER BY m.created_at DESC, m.id DESC LIMIT $3 OFFSET $4`,
      [state ?? null, pattern(search), pageSize, (page - 1) * pageSize],
    );
  }

  /** How many messages to such recipients are in each state. */
  async counts(search: string): Promise<Record<MessageState, number>> {
    const rows = await this.database.rows<{ state: MessageState; count: number }>(
      'SELECT state, count(*)::int AS count FROM message WHERE recipient LIKE $1 GROUP BY state',
      [pattern(search)],
    );
    return {
      queued: 0,
      sent: 0,
      failed: 0,
      ...Object.fromEntries(rows.map(({ state, count }) => [state, count])),
    };
  }

  async message(id: string): Promise<OutboxMessage | undefined> {
    if (!isId(id)) return undefined;
    return this.database.row<OutboxMessage>(
      `SELECT ${line}, m.text, m.template, m.about->>'attachment' AS attachment
         FROM message m WHERE m.id = $1`,
      [id],
    );
  }
}

/** A part of an address as a pattern; what has a meaning in patterns stands for itself. */
const pattern = (search: string): string =>
  `%${search
    .trim()
    .toLowerCase()
    .replaceAll(/[\\%_]/g, '\\$&')}%`;
