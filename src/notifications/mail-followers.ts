import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type CycleContact, hasContact } from '../cycles/domain/cycle-texts.js';
import { languageFor } from '../cycles/domain/languages.js';
import type { DomainEvent, Tx } from '../platform/database/tx.js';
import { EventHandlers } from '../platform/events/event-handlers.js';
import { ReceiptCodes } from '../entries/receipt-codes.js';
import { allMails } from './mails/all-mails.js';
import { cycleOfEvent } from './cycle-of-event.js';
import type { Letter, Mail, Proofs } from './mails/mail.js';
import { MessageWriter } from './message-writer.js';

/** Every mail follows its event, in the transaction of that event. */
@Injectable()
export class MailFollowers implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly writer: MessageWriter,
    private readonly codes: ReceiptCodes,
  ) {}

  onModuleInit(): void {
    const proofs: Proofs = { receiptCode: (submission) => this.codes.codeOf(submission) };
    for (const mail of allMails) {
      this.events.inTransaction(mail.on, async (tx, event, eventId) =>
        this.writer.write(tx, eventId, mail.name, await this.lettersOf(mail, tx, event, proofs)),
      );
      for (const { on, follow } of mail.changes ?? [])
        this.events.inTransaction(on, (tx, event) => follow(tx, event, this.writer));
    }
  }

  /** In the languages of the cycle they are about, with whom it names for questions. */
  private async lettersOf(mail: Mail, tx: Tx, event: DomainEvent, proofs: Proofs): Promise<Letter[]> {
    const letters = await mail.letters(tx, event, proofs);
    const cycle = letters.length > 0 ? await cycleOfEvent(tx, event) : undefined;
    if (!cycle) return letters;
    const { languages, contact } = cycle;
    return letters.map(({ to, model, ...letter }) => ({
      ...letter,
      to: { ...to, lang: languageFor(languages, to.lang) },
      model: { ...model, ...(hasContact(contact) && { contact: contactLine(contact) }) },
    }));
  }
}

const contactLine = ({ name, email, phone }: CycleContact): string =>
  [name, email, phone].filter(Boolean).join(', ');
