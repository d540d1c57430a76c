import { Controller, Get, Param, Query } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { found } from '../../../platform/http/domain-error.js';
import { pageNumber } from '../../../platform/http/page-number.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { page } from '../../../platform/views/page.js';
import { CycleHistoryQueries } from '../../cycle-history.queries.js';
import { CycleQueries } from '../../cycle.queries.js';
import { cyclePaths } from '../../cycles.paths.js';
import { historyModel } from './history.presenter.js';
import { crumbs } from './shell.js';

/** Every change of a cycle: what was, what came, who did it, when and why. */
@Controller()
export class CycleHistoryController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly history: CycleHistoryQueries,
    private readonly texts: Texts,
  ) {}

  @Get(cyclePaths.history)
  @AccessFor(['organiser', 'auditor'], 'every cycle')
  async show(@Param('id') id: string, @Query('seite') asked: unknown) {
    const cycle = found(await this.cycles.byId(id));
    const number = pageNumber(asked);
    const model = historyModel(this.texts, cycle, await this.history.page(id, number), number);
    return page('cycles/organiser/history', 'Verlauf der Änderungen', model, {
      breadcrumb: crumbs(cycle, { text: 'Verlauf der Änderungen' }),
      preline: cycle.name,
      noindex: true,
    });
  }
}
