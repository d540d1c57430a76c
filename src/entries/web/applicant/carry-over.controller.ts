import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { Clock } from '../../../platform/clock/clock.js';
import { CarryOverQueries } from '../../carry-over.queries.js';
import { CarryOverService } from '../../carry-over.service.js';
import { DossierQueries } from '../../dossier.queries.js';
import { carryOverUrl, teamPaths } from '../../team.paths.js';
import { TeamQueries } from '../../team.queries.js';
import { carryOverModel } from './carry-over.presenter.js';
import { entryPage } from './frame.js';

/** What came from an earlier entry: sections to check, partners and colleagues to invite or to leave out. */
@Controller()
export class CarryOverController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly teams: TeamQueries,
    private readonly carried: CarryOverQueries,
    private readonly carryOvers: CarryOverService,
    private readonly forms: Forms,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(teamPaths.carryOver)
  @AccessFor('signed-in', 'entries in whose team one is')
  show(@Me() me: SignedIn, @Param('id') id: string) {
    return this.page(me, id);
  }

  @Post(teamPaths.carriedItem)
  @AccessFor('signed-in', 'entries in whose team one is')
  act(@Me() me: SignedIn, @Param('id') id: string, @Param('itemId') itemId: string, @Body() body: Fields) {
    const item = { entryId: id, personId: me.identity.personId, itemId };
    return this.forms.guard(
      me.lang,
      {},
      async () => {
        const invites = body['tun'] === 'einladen';
        const name = invites ? await this.carryOvers.invite(me.actor, item, me.lang) : '';
        if (!invites) await this.carryOvers.settle(me.actor, item);
        const done = invites ? success('teams.flash.invited', { name }) : success('teams.flash.settled');
        return redirect(carryOverUrl(id), done);
      },
      ({ errors }) => this.page(me, id, errors[0]?.text),
    );
  }

  private async page({ lang, identity }: SignedIn, id: string, refused?: string) {
    const { personId } = identity;
    const dossier = found(await this.dossiers.ofMember(id, personId));
    const { members } = found(await this.teams.ofMember(id, personId, this.clock.now()));
    const owner = members.some((each) => each.personId === personId && each.role === 'owner');
    const items = await this.carried.waiting(id, personId);
    const model = { ...carryOverModel(dossier, items, owner, this.texts, lang), refused };
    const title = this.texts.t(lang, 'teams.carried.title');
    const options = refused ? { status: 422, failed: true } : {};
    return entryPage(this.texts, lang, dossier, 'carry-over', title, model, options);
  }
}
