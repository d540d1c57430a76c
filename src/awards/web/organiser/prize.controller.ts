import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { AdditionalPrizesService } from '../../additional-prizes.service.js';
import { AwardQueries } from '../../award.queries.js';
import { awardPaths, awardsUrl, prizeUrl } from '../../awards.paths.js';
import { decisionLock } from '../../open-awards.js';
import { type PrizeRow, revisionOf } from '../../prize-rows.js';
import { PrizesService } from '../../prizes.service.js';
import { underAwards } from './breadcrumbs.js';
import { textsOf, textOf } from './fields.js';
import { prizeModel } from './prize.presenter.js';

/** Deciding about one prize. */
@Controller()
export class PrizeController {
  constructor(
    private readonly additional: AdditionalPrizesService,
    private readonly awards: AwardQueries,
    private readonly clock: Clock,
    private readonly forms: Forms,
    private readonly prizes: PrizesService,
    private readonly texts: Texts,
  ) {}

  @Get(awardPaths.prize)
  @AccessFor(['organiser', 'auditor'], 'every prize')
  async show(@Me() me: SignedIn, @Param('id') id: string, @Kept() kept: Fields | undefined) {
    return this.prizePage(me, id, kept && openedForm({ ...kept, laureates: textsOf(kept, 'laureates') }));
  }

  @Post(awardPaths.prize)
  @AccessFor('organiser', 'every prize')
  async decide(@Me() me: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    const { year } = await this.known(id);
    const decide = {
      revision: textOf(body, 'revision'),
      outcome: textOf(body, 'outcome') === 'empty' ? ('empty' as const) : ('given' as const),
      laureates: textsOf(body, 'laureates'),
      reason: textOf(body, 'reason'),
      changeReason: textOf(body, 'changeReason'),
    };
    return this.forms.guard(
      me.lang,
      { ...decide },
      async () => {
        await this.prizes.decide(me.actor, id, decide);
        return redirect(awardsUrl(year), success('awards.flash.decided'));
      },
      (form) => this.prizePage(me, id, form),
    );
  }

  @Get(awardPaths.takeBack)
  @AccessFor('organiser', 'every prize')
  async askTakeBack(@Param('id') id: string, @Kept() kept: Fields | undefined) {
    return this.reasonPage(await this.known(id), 'takeBack', openedForm(kept));
  }

  @Post(awardPaths.takeBack)
  @AccessFor('organiser', 'every prize')
  async takeBack(@Me() me: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    const known = await this.known(id);
    const typed = { revision: textOf(body, 'revision'), reason: textOf(body, 'reason') };
    return this.forms.guard(
      me.lang,
      typed,
      async () => {
        await this.prizes.takeBack(me.actor, id, typed);
        return redirect(awardsUrl(known.year), success('awards.flash.takenBack'));
      },
      (form) => this.reasonPage(known, 'takeBack', form),
    );
  }

  @Get(awardPaths.drop)
  @AccessFor('organiser', 'prizes that the jury added')
  async askDrop(@Param('id') id: string, @Kept() kept: Fields | undefined) {
    return this.reasonPage(await this.known(id), 'drop', openedForm(kept));
  }

  @Post(awardPaths.drop)
  @AccessFor('organiser', 'prizes that the jury added')
  async drop(@Me() me: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    const known = await this.known(id);
    const reason = textOf(body, 'reason');
    return this.forms.guard(
      me.lang,
      { reason },
      async () => {
        await this.additional.drop(me.actor, id, reason);
        return redirect(awardsUrl(known.year), success('awards.flash.dropped'));
      },
      (form) => this.reasonPage(known, 'drop', form),
    );
  }

  private async known(id: string) {
    const prize = found(await this.awards.prize(id));
    return { prize, year: found(await this.awards.yearOf(prize.cycleId)) };
  }

  private async prizePage({ identity, lang }: SignedIn, id: string, form: FormState | undefined) {
    const { prize, year } = await this.known(id);
    const cycle = found(await this.awards.cycle(year));
    const lock = decisionLock(cycle, this.clock.now());
    const parts = {
      cycle,
      prize,
      candidates: await this.awards.candidates(cycle.id),
      ranking: await this.awards.ranking(cycle.id),
      mayDecide: identity.roles.includes('organiser'),
      lock: lock && this.texts.t(lang, lock.key, lock.params),
    };
    return page('awards/organiser/prize', prize.title.de, prizeModel(parts, form), {
      preline: cycle.name,
      breadcrumb: underAwards(year, prize.title.de),
    });
  }

  private reasonPage(
    { prize, year }: { prize: PrizeRow; year: number },
    act: 'takeBack' | 'drop',
    form: FormState,
  ) {
    const model = {
      form,
      revision: revisionOf(prize),
      backHref: prizeUrl(prize.id),
      takeBack: act === 'takeBack',
    };
    const title = act === 'takeBack' ? 'Beschluss zurücknehmen' : 'Preis streichen';
    return page('awards/organiser/reason', title, model, {
      preline: prize.title.de,
      breadcrumb: underAwards(year, title),
    });
  }
}
