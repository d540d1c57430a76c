import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { longDateTime } from '../../../platform/i18n/formats.js';
import { readDayTime } from '../../../platform/views/day-time.js';
import { AwardQueries } from '../../award.queries.js';
import { awardPaths, lettersUrl } from '../../awards.paths.js';
import { LetterPlanService } from '../../letter-plan.service.js';
import { cycleOfPath } from './cycle-of-path.js';
import { textOf } from './fields.js';
import { LettersPage } from './letters-page.js';

/** Preparing that letters are released by themselves at an instant. */
@Controller()
export class LetterPlanController {
  constructor(
    private readonly awards: AwardQueries,
    private readonly forms: Forms,
    private readonly lettersPage: LettersPage,
    private readonly plans: LetterPlanService,
  ) {}

  @Get(awardPaths.letterPlan)
  @AccessFor('organiser', 'every cycle')
  async back(@Param('year') year: string) {
    return redirect(lettersUrl((await cycleOfPath(this.awards, year)).year));
  }

  @Post(awardPaths.letterPlan)
  @AccessFor('organiser', 'every cycle')
  async plan(@Me() me: SignedIn, @Param('year') year: string, @Body() body: Fields) {
    const cycle = await cycleOfPath(this.awards, year);
    const announced = { letters: Number(textOf(body, 'letters')), list: textOf(body, 'list') };
    const releaseAt = readDayTime(body['releaseAt.day'], body['releaseAt.time']);
    return this.forms.guard(
      me.lang,
      fieldsOf(body),
      async () => {
        await this.plans.plan(me.actor, cycle.id, releaseAt, announced);
        const date = releaseAt ? longDateTime(releaseAt, me.lang, { zone: true }) : '';
        return redirect(lettersUrl(cycle.year), success('awards.flash.releasePlanned', { date }));
      },
      (form) => this.lettersPage.show(me, cycle, form),
    );
  }

  @Post(awardPaths.callBackLetters)
  @AccessFor('organiser', 'every cycle')
  async callBack(@Me() { actor }: SignedIn, @Param('year') year: string) {
    const cycle = await cycleOfPath(this.awards, year);
    await this.plans.callBack(actor, cycle.id);
    return redirect(lettersUrl(cycle.year), success('awards.flash.releaseCalledBack'));
  }
}
