import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LetterDocument } from '../awards/documents/letter-document.js';
import { ReceiptDocument } from '../entries/receipt-document.js';
import { MailAttachments } from './mail-attachments.js';

/** The documents that mails bring along, made by the features they belong to. */
@Injectable()
export class AttachmentSources implements OnModuleInit {
  constructor(
    private readonly attachments: MailAttachments,
    private readonly letters: LetterDocument,
    private readonly receipts: ReceiptDocument,
  ) {}

  onModuleInit(): void {
    this.attachments.register('letter', ({ entryId = '' }, lang) => this.letters.render(entryId, lang));
    this.attachments.register('receipt', ({ submissionId = '' }, lang) =>
      this.receipts.render(submissionId, lang),
    );
  }
}
