import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import type { ScreeningOutcome } from '../../domain/screening.js';
import { OrganiserEntryQueries } from '../../organiser-entry.queries.js';
import { organiserEntryPaths, organiserEntryUrl } from '../../organiser.paths.js';
import { ScreeningService } from '../../screening.service.js';
import { organiserPage } from './frame.js';
import { ScreeningForm } from './screening.form.js';
import { screeningModel } from './screening.presenter.js';

/** The decision on eligibility: a page that says what will happen and who is written to, then the act. */
@Controller()
export class ScreeningController {
  constructor(
    private readonly entries: OrganiserEntryQueries,
    private readonly screenings: ScreeningService,
    private readonly forms: Forms,
  ) {}

  @Get(organiserEntryPaths.admit)
  @AccessFor('organiser')
  askAdmit(@Param('id') id: string, @Kept() kept: Fields | undefined) {
    return this.decisionPage(id, 'admitted', formOf(kept));
  }

  @Post(organiserEntryPaths.admit)
  @AccessFor('organiser')
  admit(@Me() me: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    return this.decide(me, id, 'admitted', body);
  }

  @Get(organiserEntryPaths.reject)
  @AccessFor('organiser')
  askReject(@Param('id') id: string, @Kept() kept: Fields | undefined) {
    return this.decisionPage(id, 'rejected', formOf(kept));
  }

  @Post(organiserEntryPaths.reject)
  @AccessFor('organiser')
  reject(@Me() me: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    return this.decide(me, id, 'rejected', body);
  }

  private decide({ lang, actor }: SignedIn, id: string, outcome: ScreeningOutcome, body: Fields) {
    return this.forms.attempt(
      lang,
      ScreeningForm,
      body,
      async ({ reason }) => {
        if (outcome === 'admitted') await this.screenings.admit(actor, id, reason);
        else await this.screenings.reject(actor, id, reason);
        return redirect(organiserEntryUrl(id), success(`entries.organiser.flash.${outcome}`));
      },
      (form) => this.decisionPage(id, outcome, form),
    );
  }

  private async decisionPage(id: string, outcome: ScreeningOutcome, form: FormState) {
    const entry = found(await this.entries.byId(id));
    const { title, ...model } = screeningModel(entry, outcome);
    return organiserPage('decide', title, entry, { ...model, form }, { here: title });
  }
}

const formOf = (kept: Fields | undefined): FormState => openedForm(kept, { reason: '' });
