import { Controller, Get, Param, Query } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { AttachmentFiles, previewQuery } from '../../attachment-files.js';
import { DeskQueries } from '../../desk.queries.js';
import { InquiryQueries } from '../../inquiry.queries.js';
import { OrganiserEntryQueries } from '../../organiser-entry.queries.js';
import { organiserEntryPaths } from '../../organiser.paths.js';
import { PartnerStandingQueries } from '../../partner-standing.queries.js';
import { ScreeningQueries } from '../../screening.queries.js';
import { submissionNumber } from '../submission-number.js';
import { deskBox } from './desk.presenter.js';
import { entryModel } from './entry.presenter.js';
import { organiserPage } from './frame.js';
import { partnerStandingRows } from './partner-standing.presenter.js';

const readers = ['organiser', 'auditor'];

/** One entry as the organisation reads it: what was submitted, never what is being written. */
@Controller()
export class OrganiserEntryController {
  constructor(
    private readonly entries: OrganiserEntryQueries,
    private readonly screening: ScreeningQueries,
    private readonly desk: DeskQueries,
    private readonly files: AttachmentFiles,
    private readonly inquiries: InquiryQueries,
    private readonly partners: PartnerStandingQueries,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(organiserEntryPaths.entry)
  @AccessFor(readers, 'submissions, not drafts')
  async show(@Me() { identity }: SignedIn, @Param('id') id: string, @Query('einreichung') asked: unknown) {
    const entry = found(await this.entries.byId(id));
    const number = asked === undefined ? entry.submissions[0]?.number : submissionNumber(asked);
    const now = this.clock.now();
    const [shown, history, toScreen, screening, inquiries, desk, partners] = await Promise.all([
      number === undefined ? undefined : this.entries.submission(id, number).then(found),
      this.entries.history(id),
      this.entries.toScreen(entry.cycleId, id, now),
      this.screening.ofEntry(id).then(found),
      this.inquiries.ofEntry(id),
      this.desk.ofEntry(id, identity.personId).then(found),
      this.partners.ofSubmitted(id),
    ]);
    const mayScreen = identity.roles.includes('organiser');
    const view = { entry, shown, history, toScreen, screening, inquiries, mayScreen, now };
    const model = {
      ...entryModel(view, this.texts),
      desk: deskBox(entry, desk, mayScreen),
      partners: partnerStandingRows(partners, shown, this.texts, now),
    };
    return organiserPage('entry', entry.municipality.name, entry, model);
  }

  @Get(organiserEntryPaths.file)
  @AccessFor(readers, 'files that a submission names')
  async file(
    @Param('id') id: string,
    @Param('sha256') sha256: string,
    @Query(previewQuery) preview: unknown,
  ) {
    const { name, mediaType } = found(await this.entries.file(id, sha256));
    return this.files.download({ fileName: name, type: mediaType, sha256 }, preview);
  }
}
