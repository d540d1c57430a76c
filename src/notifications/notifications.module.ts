import { Module } from '@nestjs/common';
import { MailAttachments } from './mail-attachments.js';
import { MailFollowers } from './mail-followers.js';
import { MailQueue } from './mail-queue.js';
import { MailSender } from './mail-sender.js';
import { MessageMail } from './message-mail.js';
import { MessageWriter } from './message-writer.js';

@Module({
  providers: [MailAttachments, MailFollowers, MailQueue, MailSender, MessageMail, MessageWriter],
  exports: [MailQueue, MailSender],
})
export class NotificationsModule {}
