import { Body, Controller, Get, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { emptyForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { RankingQueries } from '../../ranking.queries.js';
import { ShortlistsQueries } from '../../shortlists.queries.js';
import { type ShortlistOrigin } from '../../domain/shortlist.js';
import { ShortlistsService } from '../../shortlists.service.js';
import { breadcrumb, mayAct } from './breadcrumb.js';
import { readRule, ruleValues } from './shortlist.form.js';
import { presentShortlist, type ShortlistParts } from './shortlist.presenter.js';

/** Which entries of a closed round go on: looked at first, then saved, then changed by hand. */
@Controller()
export class ShortlistController {
  constructor(
    private readonly forms: Forms,
    private readonly rankings: RankingQueries,
    private readonly queries: ShortlistsQueries,
    private readonly shortlists: ShortlistsService,
  ) {}

  @Get(juryPaths.shortlist)
  @AccessFor(['organiser', 'auditor'])
  show(@Me() me: SignedIn, @IdParam() id: string) {
    return this.shortlistPage(me, id, {});
  }

  @Post(juryPaths.shortlist)
  @AccessFor('organiser')
  save(@Me() me: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    const fields = fieldsOf(body);
    return this.forms.guard(
      me.lang,
      fields,
      async () => {
        const rule = readRule(fields);
        if (fields['act'] !== 'save')
          return this.shortlistPage(me, id, { rule: emptyForm(ruleValues(rule)), preview: rule });
        await this.shortlists.save(me.actor, id, rule, Number(fields['version']));
        return redirect(juryUrls.shortlist(id), success('shortlist.flash.saved'));
      },
      (rule) => this.shortlistPage(me, id, { rule }),
    );
  }

  @Get(juryPaths.shortlistByHand)
  @AccessFor('organiser')
  backFromHand(@IdParam() id: string) {
    return redirect(juryUrls.shortlist(id));
  }

  @Post(juryPaths.shortlistByHand)
  @AccessFor('organiser')
  change(@Me() me: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    const fields = fieldsOf(body);
    const text = (name: string) => String(fields[name] ?? '');
    const origin: ShortlistOrigin =
      (['added', 'removed'] as const).find((each) => each === fields['origin']) ?? 'rule';
    return this.forms.guard(
      me.lang,
      fields,
      async () => {
        const version = Number(fields['version']);
        const change = { entryId: text('entryId'), origin, reason: text('reason'), version };
        await this.shortlists.changeByHand(me.actor, id, change);
        return redirect(juryUrls.shortlist(id), success('shortlist.flash.changed'));
      },
      (hand) => this.shortlistPage(me, id, { hand }),
    );
  }

  private async shortlistPage(
    me: SignedIn,
    id: string,
    forms: Pick<ShortlistParts, 'rule' | 'hand' | 'preview'>,
  ) {
    const ranking = found(await this.rankings.ofRound(id));
    const result = found(await this.queries.frozen(id));
    const saved = await this.queries.of(id);
    const parts = {
      rule: emptyForm(ruleValues(saved?.rule)),
      hand: emptyForm(),
      ...forms,
      ranking,
      result,
      saved,
      mayChange: mayAct(me),
      final: await this.queries.isFinal(id),
    };
    return page('jury/organiser/shortlist', `Vorauswahl: ${ranking.roundName}`, presentShortlist(parts), {
      noindex: true,
      preline: ranking.cycleName,
      breadcrumb: breadcrumb({ text: ranking.roundName, href: juryUrls.round(id) }, { text: 'Vorauswahl' }),
    });
  }
}
