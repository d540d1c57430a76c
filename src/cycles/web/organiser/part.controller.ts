import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { emptyForm, type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { CyclePartsService } from '../../cycle-parts.service.js';
import type { CycleWithPrizes } from '../../cycle-view.js';
import { CycleQueries } from '../../cycle.queries.js';
import { cyclePartUrl, cyclePaths, cycleUrl } from '../../cycles.paths.js';
import { differences, noticeStale, shownRows, type StoredValue } from './changed-form.js';
import { partPageBySlug } from './part-pages.js';
import type { PartPage } from './part-page.js';
import { crumbs, mayChange } from './shell.js';

interface Shown {
  form: FormState;
  /** The version that saving builds on. */
  version: string;
  stale?: StoredValue[];
  addRow?: boolean;
}

/** One page a part of a cycle: see it, change it. */
@Controller()
export class CyclePartController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly parts: CyclePartsService,
    private readonly forms: Forms,
    private readonly texts: Texts,
  ) {}

  @Get(cyclePaths.part)
  @AccessFor(['organiser', 'auditor'], 'every cycle')
  async show(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('part') slug: string,
    @Kept() kept: Fields | undefined,
  ) {
    const [part, cycle] = await this.asked(id, slug);
    const form = openedForm(kept, part.values(cycle));
    return this.partPage(me, part, cycle, { form, version: String(kept?.version ?? cycle.version) });
  }

  @Post(cyclePaths.part)
  @AccessFor('organiser', 'every cycle')
  async change(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('part') slug: string,
    @Body() body: Fields,
  ) {
    const [part, cycle] = await this.asked(id, slug);
    const fields = fieldsOf(body);
    const version = String(fields.version);
    if (fields.act === 'add')
      return this.partPage(me, part, cycle, { form: emptyForm(fields), version, addRow: true });
    const change = {
      actor: me.actor,
      cycleId: id,
      version: Number(version),
      reason: String(fields.reason ?? ''),
    };
    let stale = false;
    return this.forms.guard(
      me.lang,
      fields,
      async () => {
        await noticeStale(
          () => part.save(this.parts, change, fields, cycle),
          () => (stale = true),
        );
        return redirect(cycleUrl(id), success('cycles.saved', { part: part.title }));
      },
      async (form) => {
        if (!stale) return this.partPage(me, part, cycle, { form, version });
        const now = found(await this.cycles.withPrizes(id));
        return this.partPage(me, part, now, {
          form,
          version: String(now.version),
          stale: differences(part.values(now), fields),
        });
      },
    );
  }

  private async asked(id: string, slug: string): Promise<[PartPage, CycleWithPrizes]> {
    const part = found(partPageBySlug(slug));
    return [part, found(await this.cycles.withPrizes(id))];
  }

  private partPage(me: SignedIn, part: PartPage, cycle: CycleWithPrizes, shown: Shown) {
    const { form, version, stale, addRow = false } = shown;
    const { prefix, name, add } = part.rows ?? {};
    const model = {
      form,
      version,
      stale,
      action: cyclePartUrl(cycle.id, part.part),
      back: cycleUrl(cycle.id),
      published: cycle.published,
      mayChange: mayChange(me),
      addText: add,
      rows: prefix && name ? shownRows(form, prefix, name, addRow) : [],
      ...part.extra?.(cycle, this.texts),
    };
    return page(`cycles/organiser/parts/${part.part}`, part.title, model, {
      breadcrumb: crumbs(cycle, { text: part.title }),
      lead: part.lead,
      noindex: true,
    });
  }
}
