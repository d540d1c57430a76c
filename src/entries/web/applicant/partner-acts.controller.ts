import { Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type FlashNote, redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { DossierQueries } from '../../dossier.queries.js';
import { entryPaths, entryUrl, partnerActs, type PartnerPageAct } from '../../entries.paths.js';
import { PartnerAskingService } from '../../partner-asking.service.js';
import { partnerStandings } from '../../partner-standings.js';
import { PartnerService } from '../../partner.service.js';
import type { Dossier } from '../../read-dossier.js';
import { entryPage } from './frame.js';
import { askAllModel, partnerActModel } from './partner-acts.presenter.js';

type ActModel = ReturnType<typeof askAllModel> | ReturnType<typeof partnerActModel>;

/** Acts about partners that send a mail or end something: first a page that says what will happen, then the act. */
@Controller()
export class PartnerActsController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly partners: PartnerService,
    private readonly asking: PartnerAskingService,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(entryPaths.askPartnersAgain)
  @AccessFor('signed-in', 'entries in whose team one is')
  async considerAll(@Me() me: SignedIn, @Param('id') id: string) {
    const dossier = await this.dossier(me, id);
    return this.page(me, dossier, askAllModel(dossier, this.texts, me.lang, this.clock.now()));
  }

  @Post(entryPaths.askPartnersAgain)
  @AccessFor('signed-in', 'entries in whose team one is')
  async askAll(@Me() { actor, identity }: SignedIn, @Param('id') id: string) {
    const count = await this.asking.askAgain(actor, id, identity.personId);
    return redirect(entryUrl(id, 'partners'), count > 0 ? success('partners.flash.asked', { count }) : asked);
  }

  @Get(entryPaths.partnerAct)
  @AccessFor('signed-in', 'partners of entries in whose team one is')
  async consider(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('partnerId') partnerId: string,
    @Param('act') slug: string,
  ) {
    const act = actOf(slug);
    const dossier = await this.dossier(me, id);
    const partner = found(partnerStandings(dossier).find((each) => each.id === partnerId));
    const model = partnerActModel(dossier, partner, act, this.texts, me.lang, this.clock.now());
    return this.page(me, dossier, model);
  }

  @Post(entryPaths.partnerAct)
  @AccessFor('signed-in', 'partners of entries in whose team one is')
  async act(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('partnerId') partnerId: string,
    @Param('act') slug: string,
  ) {
    const flash = await this.done(me, id, partnerId, actOf(slug));
    return redirect(entryUrl(id, 'partners'), flash);
  }

  private async done({ actor, identity }: SignedIn, id: string, partnerId: string, act: PartnerPageAct) {
    const { personId } = identity;
    switch (act) {
      case 'remind': {
        const sent = await this.asking.remind(actor, id, personId, partnerId);
        return sent ? success('partners.flash.reminded') : reminded;
      }
      case 'askAgain': {
        const count = await this.asking.askAgain(actor, id, personId, partnerId);
        return count > 0 ? success('partners.flash.asked', { count }) : asked;
      }
      case 'renew':
        await this.partners.renew(actor, id, personId, partnerId);
        return success('entries.flash.partnerRenewed');
      case 'withdraw':
        await this.partners.withdraw(actor, id, personId, partnerId);
        return success('entries.flash.partnerWithdrawn');
    }
  }

  private async dossier({ identity }: SignedIn, id: string): Promise<Dossier> {
    return found(await this.dossiers.ofMember(id, identity.personId));
  }

  private page({ lang }: SignedIn, dossier: Dossier, { title, ...model }: ActModel) {
    return entryPage(this.texts, lang, dossier, 'partner-act', title, model);
  }
}

const reminded: FlashNote = { kind: 'info', key: 'partners.flash.remindedBefore' };
const asked: FlashNote = { kind: 'info', key: 'partners.flash.askedBefore' };

const actOf = (slug: string): PartnerPageAct =>
  found((Object.keys(partnerActs) as PartnerPageAct[]).find((act) => partnerActs[act] === slug));
