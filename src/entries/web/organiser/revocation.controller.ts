import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { longestReason } from '../../domain/screening.js';
import { OrganiserEntryQueries } from '../../organiser-entry.queries.js';
import { organiserEntryUrl } from '../../organiser.paths.js';
import { screeningPaths, screeningUrl } from '../../screening.paths.js';
import { ScreeningService } from '../../screening.service.js';
import { organiserPage } from './frame.js';
import { RevocationForm } from './screening.form.js';
import { mailEffect, recipients } from './screening.presenter.js';

const title = 'Entscheidung zurücknehmen';

/** Takes a decision on eligibility back, as long as no juror reads the entry. */
@Controller()
export class RevocationController {
  constructor(
    private readonly entries: OrganiserEntryQueries,
    private readonly screenings: ScreeningService,
    private readonly forms: Forms,
  ) {}

  @Get(screeningPaths.revoke)
  @AccessFor('organiser')
  ask(@Param('id') id: string, @Kept() kept: Fields | undefined) {
    return this.revocationPage(id, openedForm(kept, { reason: '' }));
  }

  @Post(screeningPaths.revoke)
  @AccessFor('organiser')
  revoke(@Me() { lang, actor }: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    return this.forms.attempt(
      lang,
      RevocationForm,
      body,
      async ({ reason }) => {
        await this.screenings.revoke(actor, id, reason);
        return redirect(organiserEntryUrl(id), success('screening.flash.revoked'));
      },
      (form) => this.revocationPage(id, form),
    );
  }

  private async revocationPage(id: string, form: FormState) {
    const entry = found(await this.entries.byId(id));
    const effects = [
      `Die Bewerbung von ${entry.municipality.name} wartet wieder auf die formale Prüfung.`,
      'Die Antworten der Prüfliste bleiben erhalten.',
      'Das geht nur, solange keine Bewertungsrunde mit dieser Bewerbung eröffnet ist.',
      mailEffect(entry),
    ];
    const model = {
      form,
      effects,
      ...recipients(entry),
      action: screeningUrl(id, 'revoke'),
      cancelHref: organiserEntryUrl(id),
      label: 'Begründung',
      hint: 'Die Begründung steht in der E-Mail an das Team.',
      limit: longestReason,
      submit: 'Zurücknehmen und benachrichtigen',
      danger: true,
    };
    return organiserPage('decide', title, entry, model, { here: title });
  }
}
