import { Controller, Get, Query } from '@nestjs/common';
import { accountPaths } from '../../../accounts/accounts.paths.js';
import { CycleQueries } from '../../../cycles/cycle.queries.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { found } from '../../../platform/http/domain-error.js';
import { pageNumber } from '../../../platform/http/page-number.js';
import { page } from '../../../platform/views/page.js';
import { groupOf } from '../../domain/screening-queue.js';
import { screeningPaths } from '../../screening.paths.js';
import { ScreeningQueueQueries } from '../../screening-queue.queries.js';
import { queueModel, queuePageSize } from './screening-queue.presenter.js';

const title = 'Formale Prüfung';

/** What is to be done in the screening of a cycle, in four groups. */
@Controller()
export class ScreeningQueueController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly queue: ScreeningQueueQueries,
    private readonly clock: Clock,
  ) {}

  @Get(screeningPaths.queue)
  @AccessFor(['organiser', 'auditor'])
  async show(@Query() query: Record<string, unknown>) {
    const now = this.clock.now();
    const { cycles, current } = await this.cycles.allAndCurrent(now);
    const asked = query['runde'];
    const cycle = asked === undefined ? current : found(cycles.find(({ year }) => String(year) === asked));
    const breadcrumb = [{ text: 'Organisation', href: accountPaths.organisation }, { text: title }];
    if (!cycle) return page('entries/organiser/no-cycle', title, {}, { breadcrumb });
    const group = groupOf(query['gruppe']);
    const at = { page: pageNumber(query['seite']), size: queuePageSize };
    const [counts, lines] = await Promise.all([
      this.queue.counts(cycle.id, now),
      this.queue.page(cycle.id, group, now, at),
    ]);
    const model = queueModel({ year: cycle.year, group, page: at.page, counts, lines, now });
    return page('entries/organiser/screening-queue', title, model, {
      breadcrumb,
      preline: cycle.name,
      wide: true,
      noindex: true,
    });
  }
}
