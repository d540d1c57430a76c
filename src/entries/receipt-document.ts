import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { Pdf } from '../platform/documents/pdf.js';
import { found } from '../platform/http/domain-error.js';
import type { Lang } from '../platform/i18n/lang.js';
import { Texts } from '../platform/i18n/texts.js';
import { IssuedDocuments } from './issued-documents.js';
import type { ReceiptData } from './documents/receipt-data.js';
import { ReceiptCodes } from './receipt-codes.js';
import { frozenFiles, frozenTitle, receivedAt } from './receipt-facts.js';
import { type StoredSubmission, SubmissionQueries } from './submission.queries.js';
import { verifyPaths } from './verify.paths.js';

export interface RenderedDocument {
  name: string;
  /** Media type. */
  type: string;
  content: Buffer;
}

/** The receipt of a submission as PDF: the same bytes whenever it is made, as long as its template stays. */
@Injectable()
export class ReceiptDocument {
  constructor(
    private readonly submissions: SubmissionQueries,
    private readonly pdf: Pdf,
    private readonly texts: Texts,
    private readonly config: Config,
    private readonly codes: ReceiptCodes,
    private readonly issued: IssuedDocuments,
  ) {}

  /** @throws DomainError 404 where there is no such submission */
  async render(submissionId: string, lang: Lang): Promise<RenderedDocument> {
    const submission = found(await this.submissions.byId(submissionId));
    const { reference, number, submittedAt } = submission;
    const title = this.texts.t(lang, 'entries.receipt.documentTitle', { reference });
    const content = await this.pdf.render('entries/receipt', this.data(submission, lang), {
      lang,
      title,
      at: submittedAt,
    });
    await this.issued.note(submissionId, 'receipt', content);
    const name = `${this.texts.t(lang, 'entries.receipt.fileName')}-${reference}-${number}.pdf`;
    return { name, type: 'application/pdf', content };
  }

  private data(submission: StoredSubmission, lang: Lang): ReceiptData {
    const { reference, municipality, submittedBy, number, contentHash, submittedAt, year } = submission;
    return {
      organiser: this.texts.t(lang, 'entries.receipt.organiser'),
      competition: this.texts.t(lang, 'entries.receipt.competition'),
      cycle: this.texts.t(lang, 'entries.receipt.cycle', { year }),
      reference,
      municipality,
      title: frozenTitle(submission),
      receivedAt: receivedAt(submittedAt, lang),
      submittedBy,
      submissionNumber: number,
      contentSha256: contentHash,
      code: this.codes.codeOf(submission),
      verifyAt: `${this.config.baseUrl ?? ''}${verifyPaths.verify}`,
      files: frozenFiles(submission, lang),
      contact: /<([^>]+)>/.exec(this.config.mailFrom)?.[1] ?? this.config.mailFrom,
    };
  }
}
