import { Module } from '@nestjs/common';
import { AwardsModule } from '../awards/awards.module.js';
import { EntriesModule } from '../entries/entries.module.js';
import { JuryModule } from '../jury/jury.module.js';
import { AttachmentSources } from './attachment-sources.js';
import { MailAttachments } from './mail-attachments.js';
import { MailFollowers } from './mail-followers.js';
import { MailQueue } from './mail-queue.js';
import { MailSender } from './mail-sender.js';
import { MessageMail } from './message-mail.js';
import { MessageWriter } from './message-writer.js';
import { OutboxQueries } from './outbox.queries.js';
import { OutboxService } from './outbox.service.js';
import { ReminderPreviewService } from './reminder-preview.service.js';
import { OutboxController } from './web/organiser/outbox.controller.js';
import { OutboxPresenter } from './web/organiser/outbox.presenter.js';
import { ReadableMail } from './web/organiser/readable-mail.js';
import { SheetReminderController } from './web/organiser/sheet-reminder.controller.js';

@Module({
  imports: [EntriesModule, JuryModule, AwardsModule],
  controllers: [OutboxController, SheetReminderController],
  providers: [
    AttachmentSources,
    MailAttachments,
    MailFollowers,
    MailQueue,
    MailSender,
    MessageMail,
    MessageWriter,
    OutboxPresenter,
    OutboxQueries,
    OutboxService,
    ReadableMail,
    ReminderPreviewService,
  ],
  exports: [MailQueue, MailSender, OutboxQueries],
})
export class NotificationsModule {}
