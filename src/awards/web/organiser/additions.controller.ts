import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { newId } from '../../../platform/database/new-id.js';
import { emptyForm, type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { AdditionalPrizesService } from '../../additional-prizes.service.js';
import { AwardQueries } from '../../award.queries.js';
import { awardPaths, awardsUrl, prizeUrl } from '../../awards.paths.js';
import type { AwardsCycle } from '../../awards-cycle.js';
import { readEuros } from '../../domain/additional-prize.js';
import { longest } from '../../domain/texts.js';
import { textRevision } from '../../prize-rows.js';
import { underAwards } from './breadcrumbs.js';
import { textOf } from './fields.js';
import { cycleOfPath } from './cycle-of-path.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the jury adds: a prize that nobody announced, a laudation. */
@Controller()
export class AdditionsController {
  constructor(
    private readonly additional: AdditionalPrizesService,
    private readonly awards: AwardQueries,
    private readonly forms: Forms,
  ) {}

  @Get(awardPaths.invent)
  @AccessFor('organiser', 'every cycle')
  async ask(@Param('year') year: string, @Kept() kept: Fields | undefined) {
    const cycle = await cycleOfPath(this.awards, year);
    return inventPage(cycle, openedForm(kept, { id: newId() }));
  }

  @Post(awardPaths.invent)
  @AccessFor('organiser', 'every cycle')
  async invent(@Me() me: SignedIn, @Param('year') year: string, @Body() body: Fields) {
    const cycle = await cycleOfPath(this.awards, year);
    const id = uuid.test(textOf(body, 'id')) ? textOf(body, 'id') : newId();
    const typed = {
      id,
      title: textOf(body, 'title'),
      titleEn: textOf(body, 'titleEn'),
      amountCents: readEuros(textOf(body, 'amount')),
      sizeClass: textOf(body, 'sizeClass') || null,
    };
    return this.forms.guard(
      me.lang,
      { ...body, id },
      async () => {
        await this.additional.invent(me.actor, cycle.id, typed);
        return redirect(prizeUrl(id), success('awards.flash.invented'));
      },
      (form) => inventPage(cycle, form),
    );
  }

  @Get(awardPaths.laudation)
  @AccessFor('organiser', 'every award')
  askLaudation(@Param('id') id: string, @Kept() kept: Fields | undefined) {
    return this.laudationPage(id, kept && openedForm(kept));
  }

  @Post(awardPaths.laudation)
  @AccessFor('organiser', 'every award')
  async describe(@Me() me: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    const prize = found(await this.awards.prizeOfAward(id));
    const laudation = textOf(body, 'laudation');
    return this.forms.guard(
      me.lang,
      { laudation },
      async () => {
        await this.additional.describe(me.actor, id, textOf(body, 'seen'), laudation);
        return redirect(prizeUrl(prize.id), success('awards.flash.laudation'));
      },
      (form) => this.laudationPage(id, form),
    );
  }

  private async laudationPage(id: string, form: FormState | undefined) {
    const prize = found(await this.awards.prizeOfAward(id));
    const award = found(prize.awards.find((each) => each.id === id));
    const year = found(await this.awards.yearOf(prize.cycleId));
    const model = {
      form: form ?? emptyForm({ laudation: award.laudation }),
      seen: textRevision(award.laudation),
      current: award.laudation,
      limit: longest.laudation,
      backHref: prizeUrl(prize.id),
    };
    const title = `Laudatio: ${award.municipality}`;
    return page('awards/organiser/laudation', title, model, {
      preline: prize.title.de,
      breadcrumb: underAwards(year, title),
    });
  }
}

function inventPage({ sizeClasses, year, name }: AwardsCycle, form: FormState) {
  const model = {
    form,
    classes: [
      { value: '', text: 'Über alle Größenklassen' },
      ...sizeClasses.map(({ key, label }) => ({ value: key, text: `Kommunen ${label.de}` })),
    ],
    backHref: awardsUrl(year),
  };
  return page('awards/organiser/invent', 'Weiterer Preis', model, {
    preline: name,
    breadcrumb: underAwards(year, 'Weiterer Preis'),
  });
}
