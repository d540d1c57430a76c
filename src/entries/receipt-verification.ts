import { Injectable } from '@nestjs/common';
import { IssuedDocuments } from './issued-documents.js';
import type { FileData } from './domain/submission-content.js';
import { type StoredSubmission, SubmissionQueries } from './submission.queries.js';

/** What a file is to a submission; `other` where it is not a part of it, or no longer byte for byte. */
export type FileVerdict = 'receipt' | 'dossier' | 'content' | 'attachment' | 'other';

/** Compares files with submissions by their hashes alone. */
@Injectable()
export class ReceiptVerification {
  constructor(
    private readonly issued: IssuedDocuments,
    private readonly submissions: SubmissionQueries,
  ) {}

  async verdictOn(sha256: string, submission: StoredSubmission): Promise<FileVerdict> {
    if (sha256 === submission.contentHash) return 'content';
    const { files } = submission.content as { files: FileData[] };
    if (files.some((file) => file.sha256 === sha256)) return 'attachment';
    const issued = await this.issued.find(sha256);
    return issued?.submissionId === submission.id ? issued.kind : 'other';
  }

  /**
   * The submission that a receipt, dossier or content proves without its code. Only whoever was given such a file has it, byte for byte;
   * an attachment may be anybody's, so that it is compared only together with a code.
   */
  async submissionOf(sha256: string): Promise<StoredSubmission | undefined> {
    const issued = await this.issued.find(sha256);
    return issued ? this.submissions.byId(issued.submissionId) : this.submissions.byContentHash(sha256);
  }
}
