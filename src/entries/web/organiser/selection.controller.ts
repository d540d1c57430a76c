import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { isId } from '../../../platform/database/is-id.js';
import { notFound } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { emptyForm, type FormState } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { deskPaths } from '../../desk.paths.js';
import { DeskQueries } from '../../desk.queries.js';
import { EntryListQueries } from '../../entry-list.queries.js';
import { organiserListUrl } from '../../organiser.paths.js';
import { TagService } from '../../tag.service.js';
import { type ListQuery, ListRequest } from './list-request.js';
import { selectionCrumbs, selectionModel } from './selection.presenter.js';

const textOf = (body: Fields, name: string): string => (typeof body[name] === 'string' ? body[name] : '');

/**
 * What can be done with several entries at once. The page says to which, how many; what it says is what happens: the entries
 * are fixed by their ids when it opens, whatever the filter would find a moment later.
 */
@Controller()
export class SelectionController {
  constructor(
    private readonly request: ListRequest,
    private readonly entries: EntryListQueries,
    private readonly desk: DeskQueries,
    private readonly tags: TagService,
    private readonly forms: Forms,
  ) {}

  @Get(deskPaths.selection)
  @AccessFor('organiser')
  async choose(@Query() query: ListQuery) {
    const { cycle, filter } = await this.request.exact(query);
    const ids = query.umfang === 'alle' ? await this.entries.ids(cycle.id, filter) : idsOf(query.bewerbung);
    return this.selectionPage(cycle.id, String(cycle.year), ids, emptyForm());
  }

  @Post(deskPaths.tagSelection)
  @AccessFor('organiser')
  tag(@Me() { lang, actor }: SignedIn, @Body() body: Fields) {
    return this.act(lang, body, async (cycleId, ids, backHref) => {
      const count = await this.tags.tag(actor, cycleId, ids, textOf(body, 'tag'));
      return redirect(backHref, success('desk.flash.tagged', { count, selected: ids.length }));
    });
  }

  @Post(deskPaths.untagSelection)
  @AccessFor('organiser')
  untag(@Me() { lang, actor }: SignedIn, @Body() body: Fields) {
    return this.act(lang, body, async (cycleId, ids, backHref) => {
      const tagId = textOf(body, 'ohne');
      const count = isId(tagId) ? await this.tags.untag(actor, cycleId, ids, tagId) : 0;
      return redirect(backHref, success('desk.flash.untagged', { count, selected: ids.length }));
    });
  }

  private async act<R>(
    lang: SignedIn['lang'],
    body: Fields,
    act: (cycleId: string, ids: string[], backHref: string) => Promise<R>,
  ) {
    const { cycle } = await this.request.exact({ runde: textOf(body, 'runde') });
    const ids = idsOf(textOf(body, 'bewerbungen').split(','));
    const runde = String(cycle.year);
    return this.forms.guard(
      lang,
      fieldsOf(body),
      () => act(cycle.id, ids, organiserListUrl({ runde })),
      (form) => this.selectionPage(cycle.id, runde, ids, form),
    );
  }

  private async selectionPage(cycleId: string, runde: string, ids: string[], form: FormState) {
    const [lines, tags] = await Promise.all([this.entries.linesOf(cycleId, ids), this.desk.tagsOf(cycleId)]);
    const model = selectionModel({ lines, tags, runde, form });
    const status = lines.length === 0 ? 422 : undefined;
    return page('entries/organiser/selection', model.title, model, {
      breadcrumb: selectionCrumbs(runde),
      noindex: true,
      ...(status && { status }),
    });
  }
}

/** @throws DomainError 404 for what is no id */
function idsOf(value: unknown): string[] {
  const ids = [value].flat().filter((each) => typeof each === 'string' && each !== '') as string[];
  if (!ids.every(isId)) throw notFound();
  return [...new Set(ids)];
}
