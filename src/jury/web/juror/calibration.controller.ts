import { Controller, Get } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { page } from '../../../platform/views/page.js';
import { CalibrationQueries } from '../../calibration.queries.js';
import { juryPaths } from '../../jury.paths.js';
import { presentSpreads } from '../calibration.presenter.js';

/** How far apart the jury is on samples, once organisers show it. */
@Controller()
export class JurorCalibrationController {
  constructor(private readonly queries: CalibrationQueries) {}

  @Get(juryPaths.jurorCalibration)
  @AccessFor('juror', 'own calibrations that are released, no entry in conflict')
  async show(@Me() { identity, lang }: SignedIn, @IdParam() id: string) {
    const calibration = found(await this.queries.ofJuror(identity.personId, id));
    const model = { spreads: presentSpreads(calibration, lang), listHref: juryPaths.list };
    return page('jury/juror/calibration', calibration.name, model, {
      noindex: true,
      breadcrumb: [{ text: 'Meine Bewertungen', href: juryPaths.list }, { text: 'Probebewertung' }],
    });
  }
}
