import { Controller, Get, Query } from '@nestjs/common';
import { accountPaths } from '../../../accounts/accounts.paths.js';
import type { CycleView } from '../../../cycles/cycle-view.js';
import { ListRequest } from '../../../entries/web/organiser/list-request.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { page } from '../../../platform/views/page.js';
import { dayFrom } from '../../domain/run-up.js';
import { FiguresQueries } from '../../figures/figures.queries.js';
import { sitePaths } from '../../site.paths.js';
import { type FiguresView, figuresModel } from './figures.presenter.js';

const title = 'Auswertung';

/** The entries of a cycle in pictures and tables, against the cycle before. */
@Controller()
export class FiguresController {
  constructor(
    private readonly request: ListRequest,
    private readonly figures: FiguresQueries,
    private readonly clock: Clock,
  ) {}

  @Get(sitePaths.figures)
  @AccessFor(['organiser', 'auditor'], 'numbers, no entry')
  async show(@Query() query: Record<string, unknown>) {
    const breadcrumb = [{ text: 'Organisation', href: accountPaths.organisation }, { text: title }];
    const options = { breadcrumb, wide: true, noindex: true };
    const { cycles, cycle } = await this.request.cycleOf(query);
    if (!cycle) return page('entries/organiser/no-cycle', title, {}, options);
    const model = figuresModel(await this.view(cycles, cycle));
    return page('site/organiser/figures', title, model, { ...options, preline: cycle.name });
  }

  private async view(cycles: readonly CycleView[], cycle: CycleView): Promise<FiguresView> {
    const earlier = cycles.find(({ year }) => year < cycle.year);
    const { deadline } = cycle.milestones;
    const now = this.clock.now();
    const today = deadline && dayFrom(deadline, now, Clock.zone);
    const comparable = today !== undefined && earlier?.milestones.deadline !== undefined;
    const [runUps, grouped] = await Promise.all([
      this.figures.runUps([cycle.id, ...(comparable ? [earlier.id] : [])]),
      this.figures.grouped(cycle.id, comparable ? { cycleId: earlier.id, day: today } : null),
    ]);
    return { cycles, cycle, earlier, comparable, today, now, runUps, grouped };
  }
}
