import { Injectable } from '@nestjs/common';
import { signInLinkUrl } from '../accounts/accounts.paths.js';
import { Config } from '../platform/config/config.js';
import type { OutgoingMail } from '../platform/mail/mail-transport.js';
import { publicUrl } from '../platform/process/listen.js';
import { Secret } from '../platform/security/secret.js';
import { mailParts } from '../platform/views/mail-layout.js';
import { Views } from '../platform/views/views.service.js';
import { actionsIn, type LinkPurpose, type MailLink, withLinks } from './domain/mail-links.js';
import type { Message } from './entities/message.entity.js';
import { juryUrls } from '../jury/jury.paths.js';
import { confirmationUrl } from '../entries/entries.paths.js';
import { invitationUrl } from '../entries/team.paths.js';
import { MailAttachments } from './mail-attachments.js';

const personalPages: Record<LinkPurpose, (token: string) => string> = {
  signIn: signInLinkUrl,
  register: signInLinkUrl,
  partner: confirmationUrl,
  juror: juryUrls.invitation,
  team: invitationUrl,
};

/** Makes the mail of a message: usable links, the HTML part, the document that comes along. */
@Injectable()
export class MessageMail {
  constructor(
    private readonly config: Config,
    private readonly secret: Secret,
    private readonly views: Views,
    private readonly attachments: MailAttachments,
  ) {}

  async make(message: Message): Promise<OutgoingMail> {
    const { lang, subject, recipient } = message;
    const address = (link: MailLink) => this.addressOf(link);
    const text = withLinks(message.text, address);
    const actions = actionsIn(message.text).map((each) => ({
      text: each.text,
      url: withLinks(each.link, address),
    }));
    const parts = mailParts(text, actions);
    return {
      from: this.config.mailFrom,
      to: recipient,
      subject,
      text,
      html: this.views.renderPart('layouts/mail-html', { subject, lang, parts }, lang),
      attachments: await this.attachments.render(message.about, lang),
      messageId: `<${message.id}@${domainOf(this.config.mailFrom)}>`,
    };
  }

  private addressOf(link: MailLink): string {
    const path =
      'path' in link ? link.path : personalPages[link.purpose](this.secret.linkToken(link.purpose, link.id));
    return publicUrl(this.config) + path;
  }
}

const domainOf = (from: string): string => /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
