import { Controller, Get, Query } from '@nestjs/common';
import { Readable } from 'node:stream';
import { csv } from '../../../platform/documents/csv.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { Download } from '../../../platform/http/download.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { page } from '../../../platform/views/page.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { RankingQueries } from '../../ranking.queries.js';
import { RoundVerification } from '../../round-verification.js';
import { RoundsQueries } from '../../rounds.queries.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { breadcrumb } from './breadcrumb.js';
import { csvHeader, csvRows } from './ranking-csv.js';
import { presentRanking } from './ranking.presenter.js';
import { viewOf } from './ranking-views.js';
import { presentVerification } from './verification.presenter.js';

/** The result of a closed round, and the proof that it is still the one that was frozen. */
@Controller()
export class RankingController {
  constructor(
    private readonly rounds: RoundsQueries,
    private readonly rankings: RankingQueries,
    private readonly verification: RoundVerification,
    private readonly texts: Texts,
  ) {}

  @Get(juryPaths.ranking)
  @AccessFor(['organiser', 'auditor'])
  async show(
    @Me() { lang }: SignedIn,
    @IdParam() id: string,
    @Query('ansicht') view: unknown,
    @Query('klasse') sizeClass: unknown,
  ) {
    const round = found(await this.rounds.one(id));
    const ranking = await this.rankings.ofRound(id);
    const model = ranking
      ? presentRanking(
          ranking,
          viewOf(view),
          typeof sizeClass === 'string' && sizeClass ? sizeClass : undefined,
          lang,
        )
      : { roundHref: juryUrls.round(id) };
    return page('jury/organiser/ranking', `Rangliste: ${round.name}`, model, {
      wide: true,
      noindex: true,
      preline: round.cycleName,
      breadcrumb: breadcrumb({ text: round.name, href: juryUrls.round(id) }, { text: 'Rangliste' }),
    });
  }

  @Get(juryPaths.rankingCsv)
  @AccessFor(['organiser', 'auditor'])
  async download(@IdParam() id: string) {
    const ranking = found(await this.rankings.ofRound(id));
    const content = Readable.from(csv(csvHeader, csvRows(ranking)));
    return new Download(
      content,
      `Rangliste ${ranking.year} ${ranking.roundName}.csv`,
      'text/csv; charset=utf-8',
    );
  }

  @Get(juryPaths.verification)
  @AccessFor(['organiser', 'auditor'])
  async verify(@Me() { lang }: SignedIn, @IdParam() id: string) {
    const verification = found(await this.verification.verify(id));
    const model = presentVerification(verification, this.texts, lang);
    return page('jury/organiser/verification', `Prüfung: ${verification.roundName}`, model, {
      noindex: true,
      preline: verification.cycleName,
      breadcrumb: breadcrumb({ text: verification.roundName, href: juryUrls.round(id) }, { text: 'Prüfung' }),
    });
  }
}
