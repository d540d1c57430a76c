import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Config } from '../config/config.js';
import { refuseInPreview } from '../preview/preview-context.js';
import { MailDelayed, MailRefused } from './mail-errors.js';

export interface MailAttachment {
  name: string;
  /** Media type. */
  type: string;
  content: Buffer;
}

export interface OutgoingMail {
  from: string;
  /** Exactly one recipient, with or without a display name. */
  to: string;
  subject: string;
  text: string;
  html?: string;
  attachments?: MailAttachment[];
  /** With angle brackets; the same for every attempt, so that a mail sent again after a crash is recognisable. */
  messageId: string;
  headers?: Record<string, string>;
}

/** Milliseconds; each may be set otherwise in the address, as in `smtp://host?socketTimeout=60000`. */
const timeouts = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
};

/** Automatic replies to automatic mail end here (RFC 3834; the second is Outlook's). */
const automatic = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

/** Hands one mail to the SMTP server. Each mail has its own connection: none is left open when the process ends. */
@Injectable()
export class MailTransport {
  constructor(private readonly config: Config) {}

  /** Without a server mail stays where it is; callers ask before they try. */
  get isConfigured(): boolean {
    return this.config.smtpUrl !== undefined;
  }

  /**
   * Returns once the server has accepted the mail.
   * @returns the server's answer
   * @throws MailRefused, MailDelayed
   */
  async send(mail: OutgoingMail): Promise<string> {
    refuseInPreview();
    if (!this.config.smtpUrl) throw new MailDelayed('no SMTP server is configured');
    const transport = createTransport(settingsOf(this.config.smtpUrl));
    try {
      const sent = await transport.sendMail({
        from: mail.from,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: mail.messageId,
        headers: { ...automatic, ...mail.headers },
        attachments: mail.attachments?.map(({ name, type, content }) => ({
          filename: name,
          contentType: type,
          content,
        })),
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return sent.response;
    } catch (error) {
      throw asMailError(error as SmtpError);
    } finally {
      transport.close();
    }
  }
}

function settingsOf(smtpUrl: string) {
  const said = new URL(smtpUrl).searchParams;
  const defaults = Object.entries(timeouts).filter(([name]) => !said.has(name));
  return { url: smtpUrl, ...Object.fromEntries(defaults) };
}

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
}

/** Wrong credentials are the operator's to mend, so they delay every mail and refuse none. */
function asMailError(error: SmtpError): MailRefused | MailDelayed {
  const { code, responseCode, message } = error;
  const permanent =
    responseCode === undefined ? code === 'EENVELOPE' : responseCode >= 500 && responseCode !== 503;
  return permanent && code !== 'EAUTH' && responseCode !== 421
    ? new MailRefused(message, { cause: error })
    : new MailDelayed(message, { cause: error });
}
