import { Controller, Get, Query } from '@nestjs/common';
import { accountPaths } from '../../../accounts/accounts.paths.js';
import { municipalityPaths, participationsUrl } from '../../../municipalities/municipalities.paths.js';
import { MunicipalityQueries } from '../../../municipalities/municipality.queries.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { found } from '../../../platform/http/domain-error.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { pageNumber } from '../../../platform/http/page-number.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { page } from '../../../platform/views/page.js';
import { HistoryQueries } from '../../participation/history.queries.js';
import { ParticipationsQueries } from '../../participation/participations.queries.js';
import { historyModel } from './history.presenter.js';
import { pageSize, participationsModel, readParticipationFilter } from './participations.presenter.js';

const readers = ['organiser', 'auditor'];
const title = 'Teilnahmen der Kommunen';

/** Which municipalities took part, and one of them over all cycles. */
@Controller()
export class ParticipationsController {
  constructor(
    private readonly municipalities: MunicipalityQueries,
    private readonly participations: ParticipationsQueries,
    private readonly history: HistoryQueries,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(municipalityPaths.participations)
  @AccessFor(readers)
  async list(@Query() query: Record<string, unknown>) {
    const filter = readParticipationFilter(query);
    const asked = pageNumber(query['seite']);
    const found = await this.participations.page(filter, asked, pageSize);
    const breadcrumb = [{ text: 'Organisation', href: accountPaths.organisation }, { text: title }];
    const model = participationsModel(found, filter, asked, this.texts);
    return page('site/organiser/participations', title, model, { breadcrumb, wide: true, noindex: true });
  }

  @Get(municipalityPaths.history)
  @AccessFor(readers, 'submissions, not drafts')
  async show(@IdParam() id: string) {
    const now = this.clock.now();
    const municipality = found(await this.municipalities.byId(id));
    const entries = await this.history.ofMunicipality(id, now);
    const breadcrumb = [
      { text: 'Organisation', href: accountPaths.organisation },
      { text: title, href: participationsUrl() },
      { text: municipality.shortName },
    ];
    const model = historyModel(municipality, entries, this.texts, now);
    return page('site/organiser/history', municipality.shortName, model, {
      breadcrumb,
      preline: 'Kommune über alle Wettbewerbsrunden',
      noindex: true,
    });
  }
}
