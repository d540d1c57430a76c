import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { dayTimeValues, readLastInstant } from '../../../platform/views/day-time.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { InquiryService } from '../../inquiry.service.js';
import { OrganiserEntryQueries } from '../../organiser-entry.queries.js';
import { screeningPaths } from '../../screening.paths.js';
import { inquiryUrl } from '../../screening.paths.js';
import { askModel, readAsked } from './ask.presenter.js';
import { organiserPage } from './frame.js';

const title = 'Rückfrage stellen';

/** Asks the applicant: what is to be explained, which questions open for it, and until when. */
@Controller()
export class AskController {
  constructor(
    private readonly entries: OrganiserEntryQueries,
    private readonly inquiries: InquiryService,
    private readonly forms: Forms,
    private readonly clock: Clock,
  ) {}

  @Get(screeningPaths.ask)
  @AccessFor('organiser')
  show(@Param('id') id: string, @Kept() kept: Fields | undefined) {
    return this.askPage(
      id,
      openedForm(kept, { text: '', asked: [], ...dayTimeValues('answerBy', undefined) }),
    );
  }

  @Post(screeningPaths.ask)
  @AccessFor('organiser')
  ask(@Me() { lang, actor }: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    const fields = fieldsOf(body);
    const { text } = fields;
    return this.forms.guard(
      lang,
      fields,
      async () => {
        const inquiryId = await this.inquiries.ask(actor, id, {
          text: typeof text === 'string' ? text : '',
          asked: readAsked(fields['asked']),
          answerBy: readAnswerBy(fields),
        });
        return redirect(inquiryUrl(id, inquiryId), success('screening.flash.asked'));
      },
      (form) => this.askPage(id, form),
    );
  }

  private async askPage(id: string, form: FormState) {
    const entry = found(await this.entries.byId(id));
    const last = found(entry.submissions[0]);
    const submission = found(await this.entries.submission(id, last.number));
    const model = askModel(entry, submission, this.clock.now());
    return organiserPage('ask', title, entry, { ...model, form }, { here: title });
  }
}

/** The minute typed counts in full. */
export function readAnswerBy(fields: Fields): Temporal.Instant | undefined {
  return readLastInstant(fields['answerBy.day'], fields['answerBy.time']);
}
