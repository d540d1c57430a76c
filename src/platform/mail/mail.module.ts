import { Global, Module } from '@nestjs/common';
import { MailTransport } from './mail-transport.js';
import { SentJournal } from './sent-journal.js';

@Global()
@Module({ providers: [MailTransport, SentJournal], exports: [MailTransport, SentJournal] })
export class MailModule {}
