import { Body, Controller, Get, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { emptyForm, type FormState } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { RoundsQueries } from '../../rounds.queries.js';
import { RoundsService } from '../../rounds.service.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { breadcrumb } from './breadcrumb.js';
import { presentClosing, presentOpening } from './round-acts.presenter.js';

/** Opening, completing and closing a round, each after a page that says what will happen. */
@Controller()
export class RoundActsController {
  constructor(
    private readonly forms: Forms,
    private readonly queries: RoundsQueries,
    private readonly rounds: RoundsService,
    private readonly texts: Texts,
  ) {}

  @Get(juryPaths.opening)
  @AccessFor('organiser')
  askToOpen(@IdParam() id: string) {
    return this.openingPage(id, emptyForm());
  }

  @Post(juryPaths.opening)
  @AccessFor('organiser')
  open(@Me() { actor, lang }: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    return this.forms.guard(
      lang,
      fieldsOf(body),
      async () => {
        await this.rounds.open(actor, id);
        return redirect(juryUrls.round(id), success('jury.flash.roundOpened'));
      },
      (form) => this.openingPage(id, form),
    );
  }

  @Get(juryPaths.completion)
  @AccessFor('organiser')
  backFromCompletion(@IdParam() id: string) {
    return redirect(juryUrls.round(id));
  }

  @Post(juryPaths.completion)
  @AccessFor('organiser')
  async complete(@Me() { actor }: SignedIn, @IdParam() id: string) {
    const count = await this.rounds.completeAssignments(actor, id);
    return redirect(
      juryUrls.round(id),
      success(count > 0 ? 'jury.flash.assignmentsAdded' : 'jury.flash.nothingToAssign', { count }),
    );
  }

  @Get(juryPaths.closing)
  @AccessFor('organiser')
  askToClose(@Me() me: SignedIn, @IdParam() id: string) {
    return this.closingPage(me, id, emptyForm());
  }

  @Post(juryPaths.closing)
  @AccessFor('organiser')
  close(@Me() me: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    return this.forms.guard(
      me.lang,
      fieldsOf(body),
      async () => {
        await this.rounds.close(me.actor, id);
        return redirect(juryUrls.ranking(id), success('jury.flash.roundClosed'));
      },
      (form) => this.closingPage(me, id, form),
    );
  }

  private async openingPage(id: string, form: FormState) {
    const round = found(await this.queries.one(id));
    const model = { form, ...presentOpening(round, await this.queries.plan(id)) };
    return page('jury/organiser/opening', `${round.name} öffnen`, model, {
      noindex: true,
      preline: round.cycleName,
      breadcrumb: breadcrumb({ text: round.name, href: juryUrls.round(id) }, { text: 'Öffnen' }),
    });
  }

  private async closingPage({ lang }: SignedIn, id: string, form: FormState) {
    const round = found(await this.queries.one(id));
    const model = {
      form,
      ...presentClosing(round, await this.queries.progress(round), this.texts, lang),
    };
    return page('jury/organiser/closing', `${round.name} schließen`, model, {
      noindex: true,
      preline: round.cycleName,
      breadcrumb: breadcrumb({ text: round.name, href: juryUrls.round(id) }, { text: 'Schließen' }),
    });
  }
}
