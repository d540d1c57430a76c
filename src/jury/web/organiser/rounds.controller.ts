import { Body, Controller, Get, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { RoundSettingsQueries } from '../../round-settings.queries.js';
import { RoundsQueries } from '../../rounds.queries.js';
import { RoundsService } from '../../rounds.service.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { breadcrumb, mayAct } from './breadcrumb.js';
import { presentCycles } from './rounds.presenter.js';
import { presentSettings } from './round-settings.presenter.js';
import { presentRound } from './round.presenter.js';

/** Rounds of all cycles, and one round with its progress. */
@Controller()
export class RoundsController {
  constructor(
    private readonly clock: Clock,
    private readonly forms: Forms,
    private readonly queries: RoundsQueries,
    private readonly settings: RoundSettingsQueries,
    private readonly rounds: RoundsService,
    private readonly texts: Texts,
  ) {}

  @Get(juryPaths.rounds)
  @AccessFor(['organiser', 'auditor'])
  async list(@Me() me: SignedIn) {
    const model = {
      mayAct: mayAct(me),
      cycles: presentCycles(await this.queries.cycles(this.clock.now()), this.texts, me.lang),
    };
    return page('jury/organiser/rounds', 'Bewertung', model, {
      wide: true,
      noindex: true,
      breadcrumb: breadcrumb(),
    });
  }

  @Get(juryPaths.plan)
  @AccessFor('organiser')
  showPlan(@IdParam('cycleId') cycleId: string, @Kept() kept: Fields | undefined) {
    return this.planPage(cycleId, openedForm(kept));
  }

  @Post(juryPaths.plan)
  @AccessFor('organiser')
  plan(@Me() { actor, lang }: SignedIn, @IdParam('cycleId') cycleId: string, @Body() body: Fields) {
    return this.forms.guard(
      lang,
      fieldsOf(body),
      async () => {
        const name = typeof body.name === 'string' ? body.name : '';
        const id = await this.rounds.plan(actor, cycleId, name);
        return redirect(juryUrls.round(id), success('jury.flash.roundPlanned'));
      },
      (form) => this.planPage(cycleId, form),
    );
  }

  @Get(juryPaths.round)
  @AccessFor(['organiser', 'auditor'])
  async show(@Me() me: SignedIn, @IdParam() id: string) {
    const round = found(await this.queries.one(id));
    const progress = await this.queries.progress(round);
    const planned = (await this.settings.problems(round.cycleId)).find((each) => each.id === id);
    const model = {
      ...presentRound(round, progress, mayAct(me), this.texts, me.lang, this.clock.now()),
      settings: presentSettings(found(await this.settings.of(id)), mayAct(me), me.lang),
      missing: planned?.problems.map(({ key, params }) => this.texts.t(me.lang, key, params)),
    };
    return page('jury/organiser/round', round.name, model, {
      wide: true,
      noindex: true,
      preline: round.cycleName,
      breadcrumb: breadcrumb({ text: round.name }),
    });
  }

  private async planPage(cycleId: string, form: FormState) {
    const { name } = found(await this.queries.cycle(cycleId));
    const model = { form, action: juryUrls.plan(cycleId), cancelHref: juryPaths.rounds };
    return page('jury/organiser/plan', 'Bewertungsrunde planen', model, {
      noindex: true,
      preline: name,
      breadcrumb: breadcrumb({ text: 'Planen' }),
    });
  }
}
