import { Controller, Get, Query } from '@nestjs/common';
import { Readable } from 'node:stream';
import { accountPaths } from '../../../accounts/accounts.paths.js';
import { CycleQueries } from '../../../cycles/cycle.queries.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { found } from '../../../platform/http/domain-error.js';
import { Download } from '../../../platform/http/download.js';
import { pageNumber } from '../../../platform/http/page-number.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { page } from '../../../platform/views/page.js';
import { readEntryFilter } from '../../domain/entry-filter.js';
import { EntryListQueries } from '../../entry-list.queries.js';
import { organiserEntryPaths } from '../../organiser.paths.js';
import { entriesCsv } from './export.presenter.js';
import { countOf, listModel, pageSize } from './list.presenter.js';

type Query = Record<string, unknown>;
const readers = ['organiser', 'auditor'];

/** The entries of a cycle, filtered by the address; the same as a file. */
@Controller()
export class OrganiserEntryListController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly entries: EntryListQueries,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(organiserEntryPaths.list)
  @AccessFor(readers)
  async list(@Query() query: Query) {
    const breadcrumb = [{ text: 'Organisation', href: accountPaths.organisation }, { text: 'Bewerbungen' }];
    const options = { breadcrumb, wide: true, noindex: true };
    const { cycles, cycle } = await this.cycleOf(query);
    if (!cycle) return page('entries/organiser/no-cycle', 'Bewerbungen', {}, options);
    const filter = readEntryFilter(query);
    const counts = await this.entries.counts(cycle.id, filter);
    const last = Math.max(1, Math.ceil(countOf(counts, filter) / pageSize));
    const number = Math.min(pageNumber(query.seite), last);
    const lines = await this.entries.page(cycle.id, filter, number, pageSize);
    const model = listModel({ cycle, cycles, filter, page: number, counts, lines }, this.texts);
    return page('entries/organiser/list', 'Bewerbungen', model, { ...options, preline: cycle.name });
  }

  @Get(organiserEntryPaths.export)
  @AccessFor(readers)
  async export(@Query() query: Query) {
    const cycle = found((await this.cycleOf(query)).cycle);
    const { count, lines } = await this.entries.all(cycle.id, readEntryFilter(query));
    const name = `bewerbungen-${cycle.year}-${count}-zeilen.csv`;
    return new Download(Readable.from(entriesCsv(lines, this.texts)), name, 'text/csv; charset=utf-8');
  }

  /** The cycle that the address names, else the one that runs, else the latest. */
  private async cycleOf({ runde }: Query) {
    const { cycles, current } = await this.cycles.allAndCurrent(this.clock.now());
    if (runde === undefined) return { cycles, cycle: current };
    return { cycles, cycle: found(cycles.find(({ year }) => String(year) === runde)) };
  }
}
