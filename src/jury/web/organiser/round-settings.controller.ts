import { Body, Controller, Get, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { RoundSettingsQueries, type RoundSettingsView } from '../../round-settings.queries.js';
import { RoundSettingsService } from '../../round-settings.service.js';
import { breadcrumb } from './breadcrumb.js';
import { readSettings, settingsValues } from './round-settings.form.js';
import { ruleOptions } from './round-settings.presenter.js';

/** Entries, quorum, rule and blindness of a round. */
@Controller()
export class RoundSettingsController {
  constructor(
    private readonly forms: Forms,
    private readonly queries: RoundSettingsQueries,
    private readonly settings: RoundSettingsService,
  ) {}

  @Get(juryPaths.roundSettings)
  @AccessFor('organiser')
  async show(@IdParam() id: string, @Kept() kept: Fields | undefined) {
    const round = found(await this.queries.of(id));
    if (round.state !== 'planned') return redirect(juryUrls.round(id));
    return this.settingsPage(round, openedForm(kept, settingsValues(round)));
  }

  @Post(juryPaths.roundSettings)
  @AccessFor('organiser')
  async change(@Me() { actor, lang }: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    const fields = fieldsOf(body);
    return this.forms.guard(
      lang,
      fields,
      async () => {
        await this.settings.change(actor, id, readSettings(fields), Number(fields['version']));
        return redirect(juryUrls.round(id), success('rounds.flash.settingsSaved'));
      },
      async (form) => this.settingsPage(found(await this.queries.of(id)), form),
    );
  }

  private settingsPage(round: RoundSettingsView, form: FormState) {
    const { id, name, cycleName, version, earlier } = round;
    const model = {
      form,
      version,
      locked: round.state !== 'planned',
      earlier: earlier.map((each) => ({ value: each.id, text: `Shortlist aus „${each.name}“` })),
      rules: ruleOptions,
      action: juryUrls.roundSettings(id),
      cancelHref: juryUrls.round(id),
    };
    return page('jury/organiser/settings', `${name}: Regeln`, model, {
      noindex: true,
      preline: cycleName,
      breadcrumb: breadcrumb({ text: name, href: juryUrls.round(id) }, { text: 'Regeln' }),
    });
  }
}
