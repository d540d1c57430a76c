import { Injectable } from '@nestjs/common';
import { type SheetReminder, SheetRemindersService } from '../jury/sheet-reminders.service.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';

export interface PreviewedMail {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
}

/** What a reminder would send, to the letter: it is sent and taken back. */
@Injectable()
export class ReminderPreviewService {
  constructor(
    private readonly database: Database,
    private readonly reminders: SheetRemindersService,
  ) {}

  /** @throws what `SheetRemindersService.remind` throws */
  async preview(actor: Actor, roundId: string, reminder: SheetReminder): Promise<PreviewedMail[]> {
    return this.database.rehearse(
      actor,
      (tx) => this.reminders.remindIn(tx, roundId, reminder),
      (tx) =>
        tx.rows<PreviewedMail>(
          `SELECT recipient, subject, text FROM message
            WHERE template = 'sheets-reminded' AND once = $1 AND created_at = $2 ORDER BY recipient`,
          [`hand ${reminder.key}`, tx.now.toString()],
        ),
    );
  }
}
