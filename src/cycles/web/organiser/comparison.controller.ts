import { Controller, Get, Param, Query } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { found } from '../../../platform/http/domain-error.js';
import { redirect } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { emptyForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { ComparisonQueries } from '../../comparison.queries.js';
import { CycleQueries } from '../../cycle.queries.js';
import { compareCyclesUrl, cyclePaths, cycleUrl } from '../../cycles.paths.js';
import { comparisonModel, partsOf } from './comparison.presenter.js';
import { crumbs } from './shell.js';

/** Two cycles field by field, the earlier one first. */
@Controller()
export class CompareCyclesController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly comparison: ComparisonQueries,
    private readonly texts: Texts,
  ) {}

  @Get(cyclePaths.compareWith)
  @AccessFor(['organiser', 'auditor'], 'every cycle')
  async choose(@Param('id') id: string, @Query('mit') other: unknown) {
    const all = await this.cycles.all();
    const cycle = found(all.find((each) => each.id === id));
    const others = all.filter((each) => each.id !== id);
    if (others.some((each) => each.id === other)) return redirect(compareCyclesUrl(id, String(other)));
    const model = {
      form: emptyForm({ mit: cycle.clonedFromId ?? others.find(({ year }) => year < cycle.year)?.id ?? '' }),
      action: compareCyclesUrl(id),
      back: cycleUrl(id),
      others: others.map(({ id: value, name: text }) => ({ value, text })),
    };
    return page('cycles/organiser/compare-with', 'Mit einer anderen Runde vergleichen', model, {
      breadcrumb: crumbs(cycle, { text: 'Vergleichen' }),
      noindex: true,
    });
  }

  @Get(cyclePaths.compare)
  @AccessFor(['organiser', 'auditor'], 'every cycle')
  async compare(@Param('id') id: string, @Param('other') other: string) {
    const cycle = found(await this.cycles.configuration(id));
    const [before, after] = [cycle, found(await this.cycles.configuration(other))].toSorted(
      (a, b) => a.year - b.year,
    );
    const above = await this.comparison.lines(before!.id, after!.id);
    const model = comparisonModel(before!, after!, [...partsOf(this.texts, before!, after!), ...above]);
    return page('cycles/organiser/comparison', `${before!.year} und ${after!.year} im Vergleich`, model, {
      breadcrumb: crumbs(cycle, { text: 'Vergleich' }),
      wide: true,
      noindex: true,
    });
  }
}
