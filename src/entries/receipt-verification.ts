import { Injectable } from '@nestjs/common';
import { hash } from 'node:crypto';
import { languages } from '../platform/i18n/lang.js';
import type { FileData } from './domain/submission-content.js';
import { ReceiptDocument } from './receipt-document.js';
import type { StoredSubmission } from './submission.queries.js';

/** What a file is to a submission; `other` where it is not a part of it, or no longer byte for byte. */
export type FileVerdict = 'receipt' | 'dossier' | 'attachment' | 'other';

/** Compares a file with a submission by its hash alone. Receipts are rendered again: they are the same bytes whenever they are made. */
@Injectable()
export class ReceiptVerification {
  constructor(private readonly document: ReceiptDocument) {}

  async verdictOn(sha256: string, submission: StoredSubmission): Promise<FileVerdict> {
    if (sha256 === submission.contentHash) return 'dossier';
    const { files } = submission.content as { files: FileData[] };
    if (files.some((file) => file.sha256 === sha256)) return 'attachment';
    for (const lang of languages) {
      const { content } = await this.document.render(submission.id, lang);
      if (hash('sha256', content) === sha256) return 'receipt';
    }
    return 'other';
  }
}
