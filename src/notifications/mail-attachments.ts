import { Injectable } from '@nestjs/common';
import type { Lang } from '../platform/i18n/lang.js';
import type { MailAttachment } from '../platform/mail/mail-transport.js';

/** Makes the document of a message again from what the message is about. */
export type RenderAttachment = (about: Record<string, string>, lang: Lang) => Promise<MailAttachment>;

/** Which kinds of documents mails bring along, and who makes them. */
@Injectable()
export class MailAttachments {
  private readonly sources = new Map<string, RenderAttachment>();

  register(kind: string, render: RenderAttachment): void {
    if (this.sources.has(kind)) throw new Error(`Two sources of the attachment "${kind}"`);
    this.sources.set(kind, render);
  }

  /** @throws Error where nobody makes this kind */
  async render(about: Record<string, string>, lang: Lang): Promise<MailAttachment[]> {
    const { attachment } = about;
    if (!attachment) return [];
    const render = this.sources.get(attachment);
    if (!render) throw new Error(`No source of the attachment "${attachment}"`);
    return [await render(about, lang)];
  }
}
