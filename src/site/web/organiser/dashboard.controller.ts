import { Controller, Get, Query } from '@nestjs/common';
import { accountPaths } from '../../../accounts/accounts.paths.js';
import { preparationNotice } from '../../../cycles/web/organiser/next-round.js';
import { ListRequest } from '../../../entries/web/organiser/list-request.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { page } from '../../../platform/views/page.js';
import { OrganisationQueries } from '../../organisation.queries.js';
import { DashboardFacts } from './dashboard-facts.js';
import { dashboardModel } from './dashboard.presenter.js';
import { dashboardCycle } from './dashboard-cycle.presenter.js';

const options = { wide: true, noindex: true };

/** Where the organisation begins: how a round stands, what is late, what comes next, and the way to everything. */
@Controller()
export class DashboardController {
  constructor(
    private readonly request: ListRequest,
    private readonly organisation: OrganisationQueries,
    private readonly facts: DashboardFacts,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  @Get(accountPaths.organisation)
  @AccessFor(
    ['organiser', 'auditor', 'administrator'],
    'numbers of a round; of messages only for administrators',
  )
  async show(@Me() { identity: { roles } }: SignedIn, @Query() query: Record<string, unknown>) {
    const now = this.clock.now();
    const inRounds = roles.some((role) => role === 'organiser' || role === 'auditor');
    const { cycles, cycle } = inRounds ? await this.request.cycleOf(query) : { cycles: [], cycle: undefined };
    const counts = await this.organisation.counts(cycle?.id ?? null);
    if (!cycle)
      return page('site/organiser/dashboard', 'Organisation', dashboardModel(roles, counts), options);
    const [late, next, numbers] = await Promise.all([
      this.facts.late(cycle, counts.failedMessages, now),
      this.facts.next(cycle, now),
      this.facts.numbers(cycle, cycles, now),
    ]);
    const mayAct = roles.includes('organiser');
    const shown = { cycle, cycles, late, next, numbers, now, mayAct };
    const model = {
      ...dashboardModel(roles, counts, cycle),
      cycle: dashboardCycle(this.texts, shown),
      preparation: mayAct ? preparationNotice(cycles, now) : undefined,
    };
    return page('site/organiser/dashboard', 'Organisation', model, options);
  }
}
