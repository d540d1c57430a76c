import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { dayTimeValues } from '../../../platform/views/day-time.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { InquiryQueries } from '../../inquiry.queries.js';
import { InquiryService } from '../../inquiry.service.js';
import { OrganiserEntryQueries } from '../../organiser-entry.queries.js';
import { inquiryUrl, screeningPaths } from '../../screening.paths.js';
import { readAnswerBy } from './ask.controller.js';
import { organiserPage } from './frame.js';
import { inquiryModel } from './inquiry.presenter.js';

const title = 'Rückfrage';

/** One inquiry as the organisation sees it: what was asked, what was answered, and how it can be ended. */
@Controller()
export class InquiryController {
  constructor(
    private readonly entries: OrganiserEntryQueries,
    private readonly read: InquiryQueries,
    private readonly inquiries: InquiryService,
    private readonly forms: Forms,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(screeningPaths.inquiry)
  @AccessFor(['organiser', 'auditor'])
  show(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('inquiryId') inquiryId: string,
    @Kept() kept: Fields | undefined,
  ) {
    return this.inquiryPage(me, id, inquiryId, kept && openedForm(kept));
  }

  @Post(screeningPaths.extendInquiry)
  @AccessFor('organiser')
  extend(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('inquiryId') inquiryId: string,
    @Body() body: Fields,
  ) {
    const fields = fieldsOf(body);
    return this.forms.guard(
      me.lang,
      fields,
      async () => {
        await this.inquiries.extend(me.actor, id, inquiryId, readAnswerBy(fields));
        return redirect(inquiryUrl(id, inquiryId), success('screening.flash.extended'));
      },
      (form) => this.inquiryPage(me, id, inquiryId, form),
    );
  }

  @Post(screeningPaths.endInquiry)
  @AccessFor('organiser')
  end(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('inquiryId') inquiryId: string,
    @Body() body: Fields,
  ) {
    const state = fieldsOf(body)['state'] === 'withdrawn' ? 'withdrawn' : 'closed';
    return this.forms.guard(
      me.lang,
      {},
      async () => {
        await this.inquiries.end(me.actor, id, inquiryId, state);
        return redirect(inquiryUrl(id, inquiryId), success(`screening.flash.${state}`));
      },
      (form) => this.inquiryPage(me, id, inquiryId, form),
    );
  }

  private async inquiryPage({ identity }: SignedIn, id: string, inquiryId: string, given?: FormState) {
    const [read, inquiries] = await Promise.all([this.entries.byId(id), this.read.ofEntry(id)]);
    const entry = found(read);
    const inquiry = found(inquiries.find((each) => each.id === inquiryId));
    const [before, after] = await Promise.all(
      [inquiry.submissionNumber, inquiry.answeredNumber].map((number) =>
        number === null ? undefined : this.entries.submission(id, number),
      ),
    );
    const mayAct = identity.roles.includes('organiser');
    const view = { entry, inquiry, before: found(before), after, mayAct, now: this.clock.now() };
    const form = given ?? openedForm(undefined, dayTimeValues('answerBy', inquiry.answerBy));
    return organiserPage(
      'inquiry',
      title,
      entry,
      { ...inquiryModel(view, this.texts), form },
      { here: title },
    );
  }
}
