import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventHandlers } from '../platform/events/event-handlers.js';
import { ReceiptCodes } from '../entries/receipt-codes.js';
import { allMails } from './mails/all-mails.js';
import type { Proofs } from './mails/mail.js';
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
        this.writer.write(tx, eventId, mail.name, await mail.letters(tx, event, proofs)),
      );
      for (const { on, follow } of mail.changes ?? [])
        this.events.inTransaction(on, (tx, event) => follow(tx, event, this.writer));
    }
  }
}
