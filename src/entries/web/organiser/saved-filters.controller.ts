import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { accountPaths } from '../../../accounts/accounts.paths.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { emptyForm, type FormState } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { deleteFilterUrl, deskPaths } from '../../desk.paths.js';
import { DeskQueries } from '../../desk.queries.js';
import { longestFilterName } from '../../domain/desk.js';
import { writeEntryFilter } from '../../domain/entry-filter.js';
import { EntryListQueries } from '../../entry-list.queries.js';
import { organiserListUrl } from '../../organiser.paths.js';
import { SavedFilterService } from '../../saved-filter.service.js';
import { readColumns } from './list-columns.js';
import { filterChips, filterGroups } from './list-filter.presenter.js';
import { type ListQuery, ListRequest } from './list-request.js';
import { hiddenFields } from './list.presenter.js';

/** Filters to come back to: one's own, and what colleagues share. */
@Controller()
export class SavedFiltersController {
  constructor(
    private readonly request: ListRequest,
    private readonly entries: EntryListQueries,
    private readonly desk: DeskQueries,
    private readonly filters: SavedFilterService,
    private readonly forms: Forms,
    private readonly texts: Texts,
  ) {}

  @Get(deskPaths.savedFilters)
  @AccessFor('organiser', 'own and shared filters')
  show(@Me() me: SignedIn, @Query() query: ListQuery) {
    return this.filtersPage(me, query, emptyForm());
  }

  @Post(deskPaths.savedFilters)
  @AccessFor('organiser')
  save(@Me() me: SignedIn, @Body() body: Fields) {
    return this.forms.guard(
      me.lang,
      fieldsOf(body),
      async () => {
        const { cycle, filter } = await this.request.exact(body);
        const query = { ...writeEntryFilter(filter), spalten: readColumns(body.spalten).query };
        const name = typeof body.name === 'string' ? body.name : '';
        await this.filters.save(me.actor, me.identity.personId, {
          name,
          query,
          shared: body.geteilt === 'true',
        });
        const runde = String(cycle.year);
        return redirect(organiserListUrl({ runde, ...query }), success('desk.flash.filterSaved'));
      },
      (form) => this.filtersPage(me, body, form),
    );
  }

  @Post(deskPaths.deleteFilter)
  @AccessFor('organiser', 'own filters')
  async delete(@Me() { actor, identity }: SignedIn, @Param('id') id: string) {
    await this.filters.delete(actor, identity.personId, id);
    return redirect(deskPaths.savedFilters, success('desk.flash.filterDeleted'));
  }

  private async filtersPage({ identity }: SignedIn, query: ListQuery, form: FormState) {
    const { cycle, filter } = await this.request.exact(query);
    const [saved, { tags, districts }] = await Promise.all([
      this.desk.savedFilters(identity.personId),
      this.entries.surroundings(cycle.id, filter, identity.personId),
    ]);
    const runde = String(cycle.year);
    const words = { runde, ...writeEntryFilter(filter), spalten: readColumns(query.spalten).query };
    const chips = filterChips(filter, filterGroups({ cycle, filter, tags, districts }, this.texts));
    const model = {
      form,
      action: deskPaths.savedFilters,
      conditions: chips.map(({ text }) => text),
      hidden: hiddenFields(words),
      limit: longestFilterName,
      saved: saved.map(({ id, name, shared, own, owner, query: kept }) => ({
        name,
        href: organiserListUrl({ runde, ...kept }),
        about: own
          ? shared
            ? 'mit Kolleginnen und Kollegen geteilt'
            : 'nur für Sie'
          : `geteilt von ${owner}`,
        ...(own && { deleteAction: deleteFilterUrl(id) }),
      })),
    };
    const breadcrumb = [
      { text: 'Organisation', href: accountPaths.organisation },
      { text: 'Bewerbungen', href: organiserListUrl(words) },
      { text: 'Gespeicherte Filter' },
    ];
    return page('entries/organiser/saved-filters', 'Gespeicherte Filter', model, {
      breadcrumb,
      noindex: true,
    });
  }
}
