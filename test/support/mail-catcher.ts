import type { SMTPServerOptions } from 'smtp-server';
import { type ParsedMail, parseMail } from '../../src/platform/mail/parsed-mail.js';
import { openSmtpInbox, type SmtpInbox } from '../../src/platform/mail/smtp-inbox.js';

export interface CaughtMail extends ParsedMail {
  /** Sender and recipients of the envelope. */
  envelope: { from: string; to: string[] };
}

interface Waiting {
  matches(mail: CaughtMail): boolean;
  found(mail: CaughtMail): void;
}

/** A real SMTP server for tests. It can refuse, hang, and go away and come back on the same port. */
export class MailCatcher {
  /** Every mail accepted, in the order of arrival. */
  readonly mails: CaughtMail[] = [];
  private readonly waiting = new Set<Waiting>();
  private readonly refusals: number[] = [];
  private hanging = false;
  private inbox: SmtpInbox | undefined;
  private port = 0;

  static async start(): Promise<MailCatcher> {
    const catcher = new MailCatcher();
    await catcher.start();
    return catcher;
  }

  /** For `SMTP_URL`; stays the same when the catcher is stopped and started again. */
  get smtpUrl(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.inbox = await openSmtpInbox(this.port, (delivery) => this.take(delivery), this.behaviour());
    this.port = this.inbox.port;
  }

  /** From now on connections are refused, as by a server that is down. Mails caught are kept. */
  async stop(): Promise<void> {
    await this.inbox?.close();
    this.inbox = undefined;
  }

  /** Answers the next `times` recipients with `code`: 4xx for later, 5xx for never. */
  refuseNext(times: number, code: number): void {
    this.refusals.push(...Array.from({ length: times }, () => code));
  }

  /** Takes connections but answers no further command until the client gives up or `hang(false)`. */
  hang(hanging = true): void {
    this.hanging = hanging;
  }

  /** The first mail, caught already or still to come, that `matches`; fails after `seconds`. */
  waitForMail(matches: (mail: CaughtMail) => boolean, seconds = 10): Promise<CaughtMail> {
    const caught = this.mails.find(matches);
    if (caught) return Promise.resolve(caught);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(entry);
        const subjects = this.mails.map(({ to, subject }) => `${to.join()}: ${subject}`).join('\n');
        reject(new Error(`no such mail within ${seconds} s; caught so far:\n${subjects || '(none)'}`));
      }, seconds * 1000);
      const entry: Waiting = {
        matches,
        found: (mail) => {
          clearTimeout(timer);
          resolve(mail);
        },
      };
      this.waiting.add(entry);
    });
  }

  waitForMailTo(address: string, seconds?: number): Promise<CaughtMail> {
    return this.waitForMail(({ envelope }) => envelope.to.includes(address), seconds);
  }

  /** How often a mail with this Message-ID was accepted. */
  deliveries(messageId: string): number {
    return this.mails.filter((mail) => mail.messageId === messageId).length;
  }

  /** Forgets mails and planned misbehaviour. */
  clear(): void {
    this.mails.length = 0;
    this.refusals.length = 0;
    this.hanging = false;
  }

  private async take({ from, to, raw }: { from: string; to: string[]; raw: Buffer }): Promise<void> {
    const mail = { ...(await parseMail(raw)), envelope: { from, to } };
    this.mails.push(mail);
    for (const entry of this.waiting) {
      if (!entry.matches(mail)) continue;
      this.waiting.delete(entry);
      entry.found(mail);
    }
  }

  private behaviour(): SMTPServerOptions {
    return {
      onRcptTo: (_address, _session, done) => {
        if (this.hanging) return;
        const responseCode = this.refusals.shift();
        done(responseCode ? Object.assign(new Error('Refused for the test'), { responseCode }) : null);
      },
    };
  }
}
