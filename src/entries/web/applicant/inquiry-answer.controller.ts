import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { DomainError, found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { askedSection } from '../../domain/inquiry.js';
import { readSection } from '../../domain/read-answers.js';
import { screeningErrors } from '../../domain/screening-errors.js';
import { DossierQueries } from '../../dossier.queries.js';
import { entryUrl } from '../../entries.paths.js';
import { InquiryAnswerService } from '../../inquiry-answer.service.js';
import { InquiryQueries } from '../../inquiry.queries.js';
import { inquiryUrl, screeningPaths } from '../../screening.paths.js';
import { entryPage } from './frame.js';
import { type AnswerPage, answerModel } from './inquiry-answer.presenter.js';
import { readAct, withoutRow } from './section-act.js';

/** A team answers an inquiry: just the questions asked about, saved as often as wanted, sent once. */
@Controller()
export class InquiryAnswerController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly inquiries: InquiryQueries,
    private readonly answers: InquiryAnswerService,
    private readonly forms: Forms,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(screeningPaths.answer)
  @AccessFor('signed-in', 'entries in whose team one is')
  show(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('inquiryId') inquiryId: string,
    @Query('zeilen') rows: unknown,
    @Kept() kept: Fields | undefined,
  ) {
    return this.answerPage(me, id, inquiryId, { typed: kept, restored: true, rows: Number(rows) || 0 });
  }

  @Post(screeningPaths.answer)
  @AccessFor('signed-in', 'entries in whose team one is')
  async save(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('inquiryId') inquiryId: string,
    @Body() body: Fields,
  ) {
    const act = readAct(body['tun']);
    const fields = act.kind === 'without' ? withoutRow(fieldsOf(body), act) : fieldsOf(body);
    const answer = {
      entryId: id,
      inquiryId,
      personId: me.identity.personId,
      version: Number(fields['version']) || 0,
      fields,
    };
    let stale = false;
    const noticed = async (work: Promise<void>) => {
      await work.catch((error: unknown) => {
        stale = error instanceof DomainError && error.key === screeningErrors.answerStale;
        throw error;
      });
    };
    return this.forms.guard(
      me.lang,
      fields,
      async () => {
        if (body['tun'] === 'senden') {
          await noticed(this.answers.send(me.actor, answer));
          return redirect(entryUrl(id), success('screening.flash.answered'));
        }
        await noticed(this.answers.save(me.actor, answer));
        const here = inquiryUrl(id, inquiryId, 'answer');
        if (act.kind === 'more' || act.kind === 'without') return redirect(`${here}?zeilen=${act.rows}`);
        return redirect(here, success('screening.flash.draft'));
      },
      ({ errors }) => this.answerPage(me, id, inquiryId, { typed: fields, errors, stale }),
    );
  }

  private async answerPage(
    { identity, lang }: SignedIn,
    id: string,
    inquiryId: string,
    shown: Omit<AnswerPage, 'typed'> & { typed: Fields | undefined },
  ) {
    const dossier = found(await this.dossiers.ofMember(id, identity.personId));
    const [inquiry, opened] = await Promise.all([
      this.inquiries.ofMember(id, inquiryId, identity.personId).then(found),
      this.inquiries.opened(dossier).then(found),
    ]);
    const { typed, ...rest } = shown;
    const view = { dossier, inquiry, opened, now: this.clock.now() };
    const section = askedSection(opened.form, inquiry.asked);
    const answer = typed && readSection(section, typed);
    const model = answerModel(
      view,
      {
        ...rest,
        ...(typed &&
          answer && { typed: { answer, reply: String(typed['reply'] ?? ''), version: typed['version'] } }),
      },
      this.texts,
      lang,
    );
    const title = this.texts.t(lang, 'screening.inquiry.title');
    const status = shown.errors?.length ? { status: shown.stale ? 409 : 422 } : {};
    return entryPage(this.texts, lang, dossier, 'inquiry', title, model, status);
  }
}
