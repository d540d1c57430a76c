import { Controller, Get, Param } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { dateTime } from '../../../platform/i18n/formats.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { ConfirmedContentQueries } from '../../confirmed-content.queries.js';
import { DossierQueries } from '../../dossier.queries.js';
import { entryPaths, entryUrl, partnerActUrl } from '../../entries.paths.js';
import { possibleActs } from '../../partner-acts.js';
import { partnerStandings } from '../../partner-standings.js';
import { changesView } from '../changes.presenter.js';
import { entryPage } from './frame.js';

/** What changed in the dossier since a partner confirmed it, answer by answer. */
@Controller()
export class PartnerChangesController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly confirmed: ConfirmedContentQueries,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(entryPaths.partnerChanges)
  @AccessFor('signed-in', 'partners of entries in whose team one is')
  async show(
    @Me() { lang, identity }: SignedIn,
    @Param('id') id: string,
    @Param('partnerId') partnerId: string,
  ) {
    const dossier = found(await this.dossiers.ofMember(id, identity.personId));
    const partner = found(partnerStandings(dossier).find((each) => each.id === partnerId));
    const earlier = (await this.confirmed.changesIn(dossier)).get(partnerId);
    const { organisation, answeredAt, outdated } = partner;
    const mayAsk = possibleActs(dossier, partner, this.clock.now()).acts.includes('askAgain');
    const model = {
      signedAt: answeredAt && dateTime(answeredAt, lang),
      organisation,
      outdated,
      changes: earlier && changesView(earlier, dossier.form, this.texts, lang),
      askHref: mayAsk && partnerActUrl(id, partnerId, 'askAgain'),
      back: entryUrl(id, 'partners'),
    };
    const title = this.texts.t(lang, 'partners.changes.title', { organisation });
    return entryPage(this.texts, lang, dossier, 'partner-changes', title, model);
  }
}
