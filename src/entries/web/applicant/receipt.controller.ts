import { Controller, Get, Param } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found, notFound } from '../../../platform/http/domain-error.js';
import { Download } from '../../../platform/http/download.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { canonicalText } from '../../canonical.js';
import { entryPaths, entryUrl, receiptUrl } from '../../entries.paths.js';
import { ReceiptCodes } from '../../receipt-codes.js';
import { ReceiptDocument } from '../../receipt-document.js';
import { frozenFiles, frozenTitle, receivedAt } from '../../receipt-facts.js';
import { type StoredSubmission, SubmissionQueries } from '../../submission.queries.js';
import { verifyUrl } from '../../verify.paths.js';
import { entryPage } from './frame.js';

/** The proof of a submission: as page, as PDF, and the canonical content that was hashed. */
@Controller()
export class ReceiptController {
  constructor(
    private readonly submissions: SubmissionQueries,
    private readonly document: ReceiptDocument,
    private readonly texts: Texts,
    private readonly codes: ReceiptCodes,
  ) {}

  @Get(entryPaths.receipt)
  @AccessFor('signed-in', 'submissions of entries in whose team one is')
  async show(
    @Me() { lang, identity }: SignedIn,
    @Param('id') id: string,
    @Param('document') document: string,
  ) {
    const [, number, ending] = /^(\d{1,6})(\.pdf|\.json)?$/.exec(document) ?? [];
    if (!number) throw notFound();
    const submission = found(await this.submissions.ofMember(id, Number(number), identity.personId));
    if (ending === '.pdf') {
      const { name, type, content } = await this.document.render(submission.id, lang);
      return new Download(content, name, type, { size: content.length });
    }
    if (ending === '.json') {
      const content = Buffer.from(canonicalText(submission.content));
      const name = `${submission.reference}-${submission.number}.json`;
      return new Download(content, name, 'application/json', { size: content.length });
    }
    return this.page(lang, id, submission);
  }

  private page(lang: SignedIn['lang'], id: string, submission: StoredSubmission) {
    const { number, reference, municipality, cycleName, submittedAt, submittedBy, contentHash } = submission;
    const t = (key: string, params = {}) => this.texts.t(lang, `entries.receipt.${key}`, params);
    const code = this.codes.codeOf(submission);
    const model = {
      reference,
      rows: [
        { key: this.texts.t(lang, 'entries.reference'), value: reference },
        { key: t('competitionLabel'), value: cycleName },
        { key: this.texts.t(lang, 'entries.dossier.applicant'), value: municipality },
        { key: t('titleLabel'), value: frozenTitle(submission) },
        { key: t('receivedAt'), value: receivedAt(submittedAt, lang) },
        { key: t('submittedBy'), value: submittedBy },
        { key: t('number'), value: String(number) },
        {
          key: this.texts.t(lang, 'proof.verify.code'),
          value: code,
          href: verifyUrl(code),
          action: this.texts.t(lang, 'proof.verify.link'),
        },
      ],
      hashes: [
        { key: t('content'), value: contentHash },
        ...frozenFiles(submission, lang).map(({ name, size, sha256 }) => ({
          key: `${name} (${size})`,
          value: sha256,
        })),
      ],
      pdfHref: receiptUrl(id, number, '.pdf'),
      jsonHref: receiptUrl(id, number, '.json'),
      back: entryUrl(id),
    };
    const framed = { id, cycleName, reference, applicant: { name: municipality } };
    return entryPage(this.texts, lang, framed, 'receipt', t('title'), model);
  }
}
