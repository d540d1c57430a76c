import { Controller, Get, Query } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { page } from '../../../platform/views/page.js';
import { AwardQueries } from '../../award.queries.js';
import { awardPaths } from '../../awards.paths.js';
import { decisionLock } from '../../open-awards.js';
import { organisation } from './breadcrumbs.js';
import { overviewModel } from './overview.presenter.js';

/** All prizes of a cycle. */
@Controller()
export class AwardsOverviewController {
  constructor(
    private readonly awards: AwardQueries,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(awardPaths.overview)
  @AccessFor(['organiser', 'auditor'], 'every cycle')
  async show(@Me() { identity, lang }: SignedIn, @Query('runde') runde: string | undefined) {
    const years = await this.awards.years();
    if (years.length === 0)
      return page('awards/organiser/none', 'Auszeichnungen', {}, { breadcrumb: organisation() });
    const cycle = found(await this.awards.cycle(yearIn(runde)));
    const now = this.clock.now();
    const lock = decisionLock(cycle, now);
    const model = {
      ...overviewModel(cycle, await this.awards.prizes(cycle.id), years, {
        now,
        lock: lock !== undefined,
        mayDecide: identity.roles.includes('organiser'),
      }),
      ...(lock && { lock: this.texts.t(lang, lock.key, lock.params) }),
    };
    return page('awards/organiser/overview', 'Auszeichnungen', model, {
      wide: true,
      preline: cycle.name,
      breadcrumb: organisation(),
    });
  }
}

/** 404 for what is no year; nothing for the newest. */
function yearIn(runde: string | undefined): number | undefined {
  return runde ? Number(found(/^\d{4}$/.exec(runde))[0]) : undefined;
}
