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
import { RoundJurorsService } from '../../round-jurors.service.js';
import {
  type PossibleJuror,
  RoundSettingsQueries,
  type RoundSettingsView,
} from '../../round-settings.queries.js';
import { breadcrumb } from './breadcrumb.js';

/** Who scores in a round. */
@Controller()
export class RoundJurorsController {
  constructor(
    private readonly forms: Forms,
    private readonly queries: RoundSettingsQueries,
    private readonly jurors: RoundJurorsService,
  ) {}

  @Get(juryPaths.roundJurors)
  @AccessFor('organiser')
  async show(@IdParam() id: string, @Kept() kept: Fields | undefined) {
    const round = found(await this.queries.of(id));
    if (round.state === 'closed') return redirect(juryUrls.round(id));
    const jurors = await this.queries.possibleJurors(id);
    const chosen = jurors.filter((juror) => juror.chosen).map((juror) => juror.id);
    const who = round.chosen > 0 ? 'chosen' : 'all';
    return this.jurorsPage(round, jurors, openedForm(kept, { who, jurors: chosen }));
  }

  @Post(juryPaths.roundJurors)
  @AccessFor('organiser')
  async change(@Me() { actor, lang }: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    const fields = fieldsOf(body);
    const chosen = fields['who'] === 'chosen' ? [fields['jurors'] ?? []].flat().map(String) : null;
    return this.forms.guard(
      lang,
      fields,
      async () => {
        await this.jurors.choose(actor, id, chosen, Number(fields['version']));
        return redirect(juryUrls.round(id), success('rounds.flash.jurorsSaved'));
      },
      async (form) =>
        this.jurorsPage(found(await this.queries.of(id)), await this.queries.possibleJurors(id), form),
    );
  }

  private jurorsPage(round: RoundSettingsView, jurors: PossibleJuror[], form: FormState) {
    const { id, name, cycleId, cycleName, version, state } = round;
    const model = {
      form,
      version,
      open: state === 'open',
      options: jurors.map((juror) => ({
        value: juror.id,
        text: juror.name,
        ...(juror.assigned > 0 && { hint: `${juror.assigned} Zuweisungen in dieser Runde` }),
      })),
      juryHref: juryUrls.jurors(cycleId),
      action: juryUrls.roundJurors(id),
      cancelHref: juryUrls.round(id),
    };
    return page('jury/organiser/round-jurors', `${name}: Jurymitglieder`, model, {
      noindex: true,
      preline: cycleName,
      breadcrumb: breadcrumb({ text: name, href: juryUrls.round(id) }, { text: 'Jurymitglieder' }),
    });
  }
}
