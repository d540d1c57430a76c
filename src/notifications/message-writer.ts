import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { Views } from '../platform/views/views.service.js';
import { placeholderOf } from './domain/mail-links.js';
import { harmless, typedModel } from './domain/typed-text.js';
import { Message } from './entities/message.entity.js';
import type { Letter, MailContent, WaitingMessages } from './mails/mail.js';

const waitingAbout = `state = 'queued' AND template = $1 AND about @> $2::jsonb`;

/** Rows a statement. */
const batch = 200;

@Injectable()
export class MessageWriter implements WaitingMessages {
  constructor(private readonly views: Views) {}

  /**
   * Writes the letters of a cause as messages, in the cause's transaction.
   * The same template about the same thing to the same address is one message a cause, however often it is written.
   */
  async write(tx: Tx, causeId: string, template: string, letters: Letter[]): Promise<void> {
    const rows = letters.map((letter) => this.row(tx, causeId, template, letter));
    for (let start = 0; start < rows.length; start += batch) {
      await tx.manager
        .createQueryBuilder()
        .insert()
        .into(Message)
        .values(rows.slice(start, start + batch))
        .orIgnore()
        .execute();
    }
  }

  async takeBack(tx: Tx, template: string, about: Record<string, string>): Promise<void> {
    await tx.rows(`DELETE FROM message WHERE ${waitingAbout}`, [template, about]);
  }

  async moveTo(tx: Tx, template: string, about: Record<string, string>, to: Temporal.Instant): Promise<void> {
    await tx.rows(`UPDATE message SET next_try_at = $3 WHERE ${waitingAbout} AND attempts = 0`, [
      template,
      about,
      to.toString(),
    ]);
  }

  private row(tx: Tx, causeId: string, template: string, letter: Letter): Partial<Message> {
    const { to, about, once, attachment, notBefore } = letter;
    const { subject, text } = this.views.renderMail(template, to.lang, modelOf(letter, to.name));
    return {
      id: newId(),
      causeId,
      template,
      recipient: to.email.toLowerCase(),
      lang: to.lang,
      subject,
      text,
      about: { ...about, ...(attachment && { attachment }) },
      once: once ? once.join(' ') : null,
      state: 'queued',
      createdAt: tx.now,
      nextTryAt: notBefore ?? tx.now,
    };
  }
}

/** What the templates see: facts, `text` passages of people, `links` as placeholders, the reader's `name`. */
export function modelOf({ model, passages = {}, links = {} }: MailContent, name: string): object {
  const each = <V, R>(values: Record<string, V>, make: (value: V) => R) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, make(value)]));
  return {
    ...typedModel({ ...model, name }),
    ...each(passages, harmless),
    links: each(links, placeholderOf),
  };
}
