import { Injectable } from '@nestjs/common';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Secret } from '../platform/security/secret.js';
import { readReceiptCode, receiptCode, sealOf } from './domain/receipt-code.js';
import { type StoredSubmission, SubmissionQueries } from './submission.queries.js';

type Sealed = Pick<StoredSubmission, 'reference' | 'number' | 'contentHash'>;

/** Codes on receipts: derived from the submission with the installation's key, so that none can be made up and none needs a row. */
@Injectable()
export class ReceiptCodes {
  constructor(
    private readonly secret: Secret,
    private readonly submissions: SubmissionQueries,
  ) {}

  codeOf({ reference, number, contentHash }: Sealed): string {
    const mac = createHmac('sha256', this.secret.keyFor('receipt-code'))
      .update(`${reference}/${number}/${contentHash}`)
      .digest();
    return receiptCode({ reference, number }, mac);
  }

  /** The submission that the code proves; nothing where it proves none, for whatever reason. */
  async submissionOf(typed: string): Promise<StoredSubmission | undefined> {
    const read = readReceiptCode(typed);
    if (!read) return undefined;
    const submission = await this.submissions.byReference(read.reference, read.number);
    if (!submission) return undefined;
    const expected = Buffer.from(sealOf(this.codeOf(submission)));
    const given = Buffer.from(read.seal);
    return expected.length === given.length && timingSafeEqual(expected, given) ? submission : undefined;
  }
}
