import type { DomainEvent, Tx } from '../../platform/database/tx.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { MailLink } from '../domain/mail-links.js';

export interface Recipient {
  name: string;
  email: string;
  lang: Lang;
}

/** What a template is filled with. */
export interface MailContent {
  /** Facts; texts among them are put on one line. */
  model: Record<string, unknown>;
  /** Texts of people, with their line breaks. */
  passages?: Record<string, string>;
  /** Under `links` in the template. */
  links?: Record<string, MailLink>;
}

/** One mail to one person. */
export interface Letter extends MailContent {
  to: Recipient;
  /** Ids that tell what the mail is about; two mails of one cause to one person differ in it. */
  about?: Record<string, string>;
  /**
   * For mails that follow from the clock: what stays the same of the cause when a restored database lets it happen again. The same
   * mail to the same address about the same thing for the same such cause is sent once, whatever the database knows.
   */
  once?: readonly string[];
  /** Kind of document that comes along, rendered from `about` when the mail is sent. */
  attachment?: string;
  /** Not to be sent before. */
  notBefore?: Temporal.Instant;
}

/** What may still be done to messages that wait. */
export interface WaitingMessages {
  /** Those about this are not sent any more. */
  takeBack(tx: Tx, template: string, about: Record<string, string>): Promise<void>;
  /** Those about this are sent at another instant. */
  moveTo(tx: Tx, template: string, about: Record<string, string>, instant: Temporal.Instant): Promise<void>;
}

/** Another event that changes what is still to be sent. */
export interface Change {
  on: string;
  follow(tx: Tx, event: DomainEvent, waiting: WaitingMessages): Promise<void>;
}

/** What a mail may say that only the installation's key can make. It opens nothing: whoever reads the outbox may read it. */
export interface Proofs {
  /** The code by which anybody verifies a submission. */
  receiptCode(submission: { reference: string; number: number; contentHash: string }): string;
}

/** Which event makes which letters; one file a mail. */
export interface Mail {
  /** Of the templates `views/emails/<name>.<lang>.hbs`. */
  name: string;
  on: string;
  letters(tx: Tx, event: DomainEvent, proofs: Proofs): Promise<Letter[]>;
  changes?: Change[];
  /** For the preview, and for the test that renders every mail in both languages. */
  sample: MailContent;
}

export const textOf = (event: DomainEvent, key: string): string => String(event.payload?.[key] ?? '');
