import { Controller, Get } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { page } from '../../../platform/views/page.js';
import { juryPaths } from '../../jury.paths.js';
import { SheetsQueries } from '../../sheets.queries.js';
import { presentDistribution } from './distribution.presenter.js';

/** How a juror has used the scales of a round so far: own values alone. */
@Controller()
export class DistributionController {
  constructor(private readonly sheets: SheetsQueries) {}

  @Get(juryPaths.distribution)
  @AccessFor('juror', 'own sheets of a round, none in conflict')
  async show(@Me() { identity, lang }: SignedIn, @IdParam() roundId: string) {
    const own = found(await this.sheets.ownScores(identity.personId, roundId));
    return page('jury/juror/distribution', 'Meine Verteilung', presentDistribution(own, lang), {
      noindex: true,
      wide: true,
      preline: `${own.cycleName} · ${own.roundName}`,
      breadcrumb: [{ text: 'Meine Bewertungen', href: juryPaths.list }, { text: 'Meine Verteilung' }],
      lead: 'So haben Sie die Skalen bisher benutzt, in Entwürfen und abgegebenen Bögen. Hier stehen nur Ihre eigenen Werte.',
    });
  }
}
