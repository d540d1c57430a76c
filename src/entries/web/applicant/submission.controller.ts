import { Controller, Get, Param, Query } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { Download } from '../../../platform/http/download.js';
import { longDateTime, toInstant } from '../../../platform/i18n/formats.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { AttachmentFiles, previewQuery } from '../../attachment-files.js';
import type { FileData } from '../../domain/submission-content.js';
import { DossierDocument } from '../../dossier-document.js';
import { entryPaths, entryUrl, receiptUrl, submissionFileUrl, submissionUrl } from '../../entries.paths.js';
import { FrozenDossierQueries } from '../../frozen-dossier.queries.js';
import { contentOfSubmission } from '../dossier-content.js';
import { presentDossier } from '../dossier.presenter.js';
import { submissionNumber } from '../submission-number.js';
import { entryPage } from './frame.js';

const team = 'submissions of entries in whose team one is';

/** A submission to read for the team, as it was frozen, whatever has become of the draft since. */
@Controller()
export class SubmissionController {
  constructor(
    private readonly submissions: FrozenDossierQueries,
    private readonly document: DossierDocument,
    private readonly files: AttachmentFiles,
    private readonly texts: Texts,
  ) {}

  @Get(entryPaths.submission)
  @AccessFor('signed-in', team)
  async show(@Me() me: SignedIn, @Param('id') id: string, @Param('number') asked: string) {
    const { lang } = me;
    const submission = await this.submission(me, id, asked);
    const { number, content, sizeClass, submittedAt, submittedBy } = submission;
    const file = ({ sha256 }: { sha256: string }) => submissionFileUrl(id, number, sha256);
    const { releaseWithdrawnAt } = submission;
    const frozen = { ...contentOfSubmission(content, submission, sizeClass), releaseWithdrawnAt };
    const model = {
      dossier: presentDossier(frozen, this.texts, lang, 'applicant', { file }),
      receiptHref: receiptUrl(id, number),
      pdfHref: submissionUrl(id, number, 'submissionPdf'),
      back: entryUrl(id),
    };
    const { cycleName, reference, municipality } = submission;
    const framed = { id, cycleName, reference, applicant: { name: municipality } };
    const title = this.texts.t(lang, 'entries.overview.submission', { number });
    const at = longDateTime(toInstant(submittedAt), lang, { zone: true });
    const lead = this.texts.t(lang, 'proof.submission.lead', { at, by: submittedBy });
    return entryPage(this.texts, lang, framed, 'submission', title, model, { lead });
  }

  @Get(entryPaths.submissionPdf)
  @AccessFor('signed-in', team)
  async pdf(@Me() me: SignedIn, @Param('id') id: string, @Param('number') asked: string) {
    const submission = await this.submission(me, id, asked);
    const content = await this.document.render(submission);
    const name = `dossier-${submission.reference}-${submission.number}.pdf`;
    return new Download(content, name, 'application/pdf', { size: content.length });
  }

  @Get(entryPaths.submissionFile)
  @AccessFor('signed-in', 'files that such a submission names')
  async file(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('number') asked: string,
    @Param('sha256') sha256: string,
    @Query(previewQuery) preview: unknown,
  ) {
    const { content } = await this.submission(me, id, asked);
    const { files } = content as { files: readonly FileData[] };
    const { name: fileName, mediaType: type } = found(files.find((file) => file.sha256 === sha256));
    return this.files.download({ fileName, type, sha256 }, preview);
  }

  private async submission({ identity }: SignedIn, id: string, asked: string) {
    return found(await this.submissions.ofMember(id, submissionNumber(asked), identity.personId));
  }
}
