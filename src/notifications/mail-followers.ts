import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventHandlers } from '../platform/events/event-handlers.js';
import { allMails } from './mails/all-mails.js';
import { MessageWriter } from './message-writer.js';

/** Every mail follows its event, in the transaction of that event. */
@Injectable()
export class MailFollowers implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly writer: MessageWriter,
  ) {}

  onModuleInit(): void {
    for (const mail of allMails) {
      this.events.inTransaction(mail.on, async (tx, event, eventId) =>
        this.writer.write(tx, eventId, mail.name, await mail.letters(tx, event)),
      );
      for (const { on, follow } of mail.changes ?? [])
        this.events.inTransaction(on, (tx, event) => follow(tx, event, this.writer));
    }
  }
}
