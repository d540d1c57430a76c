import { Controller, Get } from '@nestjs/common';
import { accountPaths } from '../../../accounts/accounts.paths.js';
import { CycleQueries } from '../../../cycles/cycle.queries.js';
import { preparationNotice } from '../../../cycles/web/organiser/next-round.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { page } from '../../../platform/views/page.js';
import { OrganisationQueries } from '../../organisation.queries.js';
import { dashboardModel } from './dashboard.presenter.js';

/** Where the organisation begins: the running round at a glance, and the way to everything. */
@Controller()
export class DashboardController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly organisation: OrganisationQueries,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  @Get(accountPaths.organisation)
  @AccessFor(['organiser', 'auditor', 'administrator'], 'numbers of the running round')
  async show(@Me() { identity }: SignedIn) {
    const now = this.clock.now();
    const { cycles, current: cycle } = await this.cycles.allAndCurrent(now);
    const counts = await this.organisation.counts(cycle?.id ?? null);
    const model = {
      ...dashboardModel(this.texts, identity.roles, cycle, counts, now),
      preparation: identity.roles.includes('organiser') ? preparationNotice(cycles, now) : undefined,
    };
    return page('site/organiser/dashboard', 'Organisation', model, { wide: true, noindex: true });
  }
}
