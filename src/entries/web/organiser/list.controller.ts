import { Controller, Get, Query } from '@nestjs/common';
import { accountPaths } from '../../../accounts/accounts.paths.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { pageNumber } from '../../../platform/http/page-number.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { page } from '../../../platform/views/page.js';
import { conditionsOf, mostConditions, readEntryFilter } from '../../domain/entry-filter.js';
import { EntryListQueries } from '../../entry-list.queries.js';
import { organiserEntryPaths, organiserListUrl } from '../../organiser.paths.js';
import { readColumns } from './list-columns.js';
import { isTooLong, type ListQuery, ListRequest } from './list-request.js';
import { countOf, listModel, pageSize } from './list.presenter.js';

/** The entries of a cycle, filtered by the address. */
@Controller()
export class OrganiserEntryListController {
  constructor(
    private readonly request: ListRequest,
    private readonly entries: EntryListQueries,
    private readonly texts: Texts,
  ) {}

  @Get(organiserEntryPaths.list)
  @AccessFor(['organiser', 'auditor'])
  async list(@Me() { identity }: SignedIn, @Query() query: ListQuery) {
    const breadcrumb = [{ text: 'Organisation', href: accountPaths.organisation }, { text: 'Bewerbungen' }];
    const options = { breadcrumb, wide: true, noindex: true };
    const { cycles, cycle } = await this.request.cycleOf(query);
    if (!cycle) return page('entries/organiser/no-cycle', 'Bewerbungen', {}, options);
    const filter = readEntryFilter(query);
    if (isTooLong(filter)) {
      const model = {
        conditions: conditionsOf(filter),
        most: mostConditions,
        resetHref: organiserListUrl({ runde: String(cycle.year) }),
      };
      return page('entries/organiser/too-many', 'Bewerbungen', model, { ...options, status: 422 });
    }
    const surroundings = await this.entries.surroundings(cycle.id, filter, identity.personId);
    const last = Math.max(1, Math.ceil(countOf(surroundings.counts, filter) / pageSize));
    const number = Math.min(pageNumber(query.seite), last);
    const lines = await this.entries.page(cycle.id, filter, number, pageSize);
    const mayWrite = identity.roles.includes('organiser');
    const chosen = readColumns(query.spalten);
    const view = { cycle, cycles, filter, chosen, page: number, lines, mayWrite, ...surroundings };
    return page('entries/organiser/list', 'Bewerbungen', listModel(view, this.texts), {
      ...options,
      preline: cycle.name,
    });
  }
}
