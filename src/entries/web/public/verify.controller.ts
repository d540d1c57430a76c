import { Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccessFor, TakesFiles } from '../../../platform/http/access.js';
import { type Caller, TheCaller } from '../../../platform/http/caller.js';
import { hashUpload } from '../../../platform/http/hash-upload.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { Attempts } from '../../../platform/security/attempts.service.js';
import { emptyForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { receivedAt } from '../../receipt-facts.js';
import { ReceiptCodes } from '../../receipt-codes.js';
import { ReceiptVerification } from '../../receipt-verification.js';
import type { StoredSubmission } from '../../submission.queries.js';
import { verifyPaths } from '../../verify.paths.js';

const mostBytes = 100 * 1024 * 1024;
/** An address may stand for a whole town hall. */
const limit = { of: 'receipt', most: 30, within: Temporal.Duration.from({ minutes: 15 }) };

interface Verified {
  code: string;
  /** There was no code: the file stands for itself. */
  byFile: boolean;
  submission: StoredSubmission | undefined;
  file?: { name: string; verdict: string };
}

/**
 * Whether a receipt is genuine, for anybody who has it. Says when and as which submission something was received and its hash, nothing of
 * the content and no names. A receipt or a dossier proves itself; an attachment is compared only together with a code: else anybody could
 * learn whether somebody submitted a file.
 */
@Controller()
export class VerifyController {
  constructor(
    private readonly codes: ReceiptCodes,
    private readonly verification: ReceiptVerification,
    private readonly attempts: Attempts,
    private readonly texts: Texts,
  ) {}

  @Get(verifyPaths.verify)
  @AccessFor('public')
  async show(@TheCaller() { lang }: Caller, @Req() request: FastifyRequest, @Query('code') code: unknown) {
    if (typeof code !== 'string' || code === '') return this.page(lang);
    return this.page(lang, await this.lookUp(request, code));
  }

  @Post(verifyPaths.verify)
  @TakesFiles()
  @AccessFor('public')
  async verify(@TheCaller() { lang }: Caller, @Req() request: FastifyRequest) {
    const { fields, sha256, name } = await hashUpload(request, mostBytes);
    const verified = await this.lookUp(request, String(fields['code'] ?? ''), sha256);
    const { submission } = verified;
    if (!sha256 || !submission) return this.page(lang, verified);
    const verdict = await this.verification.verdictOn(sha256, submission);
    return this.page(lang, { ...verified, file: { name, verdict } });
  }

  private async lookUp({ ip }: FastifyRequest, typed: string, sha256?: string): Promise<Verified> {
    await this.attempts.demand(limit, ip);
    const code = typed.trim().slice(0, 100);
    const byFile = code === '' && sha256 !== undefined;
    const submission = byFile
      ? await this.verification.submissionOf(sha256)
      : await this.codes.submissionOf(code);
    if (!submission) await this.attempts.failed(limit, ip);
    return { code, byFile, submission };
  }

  private page(lang: Caller['lang'], verified?: Verified) {
    const t = (key: string, params = {}) => this.texts.t(lang, `proof.verify.${key}`, params);
    const { submission, file } = verified ?? {};
    const model = {
      form: emptyForm({ code: verified?.code ?? '' }),
      asked: verified !== undefined,
      unknownText: t(verified?.byFile ? 'unknownFileText' : 'unknownText'),
      rows: submission && [
        { key: t('reference'), value: submission.reference },
        { key: t('number'), value: String(submission.number) },
        { key: t('receivedAt'), value: receivedAt(submission.submittedAt, lang) },
        { key: t('hash'), value: submission.contentHash },
      ],
      file: file && { name: file.name, genuine: file.verdict !== 'other', text: t(`file.${file.verdict}`) },
      action: verifyPaths.verify,
    };
    const options = { noindex: true, ...(verified && !submission && { status: 422 }) };
    return page('entries/public/verify', t('title'), model, options);
  }
}
