import { Controller, Get } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { page } from '../../../platform/views/page.js';
import { CriterionMeansQueries } from '../../criterion-means.queries.js';
import { criterionSpreads } from '../../domain/criterion-spread.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { RoundSettingsQueries } from '../../round-settings.queries.js';
import { breadcrumb } from './breadcrumb.js';

/** The mean of every criterion for each entry of a closed round, also of what does not count. */
@Controller()
export class CriterionMeansController {
  constructor(
    private readonly rounds: RoundSettingsQueries,
    private readonly means: CriterionMeansQueries,
  ) {}

  @Get(juryPaths.criterionMeans)
  @AccessFor(['organiser', 'auditor'])
  async show(@Me() { lang }: SignedIn, @IdParam() id: string) {
    const round = found(await this.rounds.of(id));
    const { rubric, entries } = found(await this.means.ofRound(id));
    const points = (value: number | null) =>
      value?.toLocaleString(lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 }) ?? '–';
    const model = {
      columns: [
        { text: 'Bewerbung' },
        { text: 'Bögen', numeric: true },
        ...rubric.map(({ label, uncounted }) => ({
          text: uncounted ? `${label.de} (zählt nicht)` : label.de,
          numeric: true,
        })),
      ],
      rows: entries.map(({ reference, title, applicant, sheets }) => ({
        cells: [
          { text: `${applicant}: ${title}`, hint: reference },
          { text: String(sheets.length), numeric: true },
          ...criterionSpreads(rubric, sheets).map(({ mean }) => ({ text: points(mean), numeric: true })),
        ],
      })),
      rankingHref: juryUrls.ranking(id),
    };
    return page('jury/organiser/criterion-means', `${round.name}: Werte je Kriterium`, model, {
      wide: true,
      noindex: true,
      preline: round.cycleName,
      breadcrumb: breadcrumb({ text: round.name, href: juryUrls.round(id) }, { text: 'Werte je Kriterium' }),
    });
  }
}
