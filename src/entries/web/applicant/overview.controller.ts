import { Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { longDateTime } from '../../../platform/i18n/formats.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { DossierQueries } from '../../dossier.queries.js';
import { entryPaths, entryUrl } from '../../entries.paths.js';
import { EntryService } from '../../entry.service.js';
import { InquiryQueries } from '../../inquiry.queries.js';
import { SubmissionQueries } from '../../submission.queries.js';
import { TeamQueries } from '../../team.queries.js';
import { applicantPage, entryPage } from './frame.js';
import { openInquiry } from './open-inquiry.presenter.js';
import { overviewModel } from './overview.presenter.js';

/** One entry: where it stands, what is to be done, and the acts that change its state. */
@Controller()
export class OverviewController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly submissions: SubmissionQueries,
    private readonly inquiries: InquiryQueries,
    private readonly teams: TeamQueries,
    private readonly entries: EntryService,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(entryPaths.dossier)
  @AccessFor('signed-in', 'entries in whose team one is')
  async show(@Me() { lang, identity }: SignedIn, @Param('id') id: string) {
    const dossier = found(await this.dossiers.ofMember(id, identity.personId));
    const inquiry = await this.inquiries.openOf(id, identity.personId);
    const model = overviewModel(
      dossier,
      await this.submissions.history(id),
      found(await this.teams.standingOf(id, identity.personId)),
      this.texts,
      lang,
      this.clock.now(),
    );
    const title = this.texts.t(lang, 'entries.overview.title', { municipality: dossier.applicant.name });
    const preline = dossier.cycleName;
    const shown = { ...model, inquiry: openInquiry(id, inquiry, this.texts, lang, this.clock.now()) };
    return applicantPage(this.texts, lang, 'overview', title, shown, { preline });
  }

  @Get(entryPaths.reopen)
  @AccessFor('signed-in', 'entries in whose team one is')
  async askReopen(@Me() { lang, identity }: SignedIn, @Param('id') id: string) {
    const dossier = found(await this.dossiers.ofMember(id, identity.personId));
    const { deadline } = dossier.schedule.milestones;
    const date = deadline ? longDateTime(deadline, lang, { zone: true }) : '';
    const effects = ['draft', 'again', 'kept'].map((key) =>
      this.texts.t(lang, `entries.reopen.${key}`, { date }),
    );
    const model = { effects, href: entryUrl(id, 'reopen'), back: entryUrl(id) };
    return entryPage(this.texts, lang, dossier, 'confirm-act', this.texts.t(lang, 'entries.reopen.title'), {
      ...model,
      submit: this.texts.t(lang, 'entries.reopen.action'),
    });
  }

  @Post(entryPaths.reopen)
  @AccessFor('signed-in', 'entries in whose team one is')
  async reopen(@Me() { actor, identity }: SignedIn, @Param('id') id: string) {
    await this.entries.reopen(actor, id, identity.personId);
    return redirect(entryUrl(id), success('entries.flash.reopened'));
  }
}
