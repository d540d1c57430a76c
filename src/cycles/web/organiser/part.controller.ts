import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { emptyForm, type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { Consequences } from '../../consequences.js';
import { CyclePartsService } from '../../cycle-parts.service.js';
import type { CycleWithPrizes } from '../../cycle-view.js';
import type { CycleChange, PartChange } from '../../cycle-writer.js';
import { CycleQueries } from '../../cycle.queries.js';
import { cyclePartUrl, cyclePaths, cycleUrl } from '../../cycles.paths.js';
import { affectedBy } from '../../domain/affected.js';
import { differences, noticeStale, shownRows, type StoredValue } from './changed-form.js';
import { confirmModel } from './confirm.presenter.js';
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
    private readonly consequences: Consequences,
    private readonly clock: Clock,
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
    if (fields.act === 'add' || fields.act === 'back')
      return this.partPage(me, part, cycle, {
        form: emptyForm(fields),
        version,
        addRow: fields.act === 'add',
      });
    const rehearsal = cycle.published && fields.act !== 'confirm';
    let stale = false;
    return this.forms.guard(
      me.lang,
      fields,
      async () => {
        const changed = await noticeStale(
          () => part.save(this.parts, { ...changeOf(me, id, fields), rehearsal }, fields, cycle),
          () => (stale = true),
        );
        if (changed && rehearsal)
          return this.confirmPage(part, cycle, { form: emptyForm(fields), version, change: changed });
        const note = changed || !cycle.published ? 'cycles.saved' : 'cycles.unchanged';
        return redirect(cycleUrl(id), success(note, { part: part.title }));
      },
      async (form) => {
        if (stale) return this.stalePage(me, part, form, id);
        if (!isAboutConfirmation(form)) return this.partPage(me, part, cycle, { form, version });
        const change = await part.save(
          this.parts,
          { ...changeOf(me, id, fields), rehearsal: true },
          fields,
          cycle,
        );
        return this.confirmPage(part, cycle, { form, version, change: found(change) });
      },
    );
  }

  /** Somebody was faster: what is stored now, beside what was typed. */
  private async stalePage(me: SignedIn, part: PartPage, form: FormState, id: string) {
    const now = found(await this.cycles.withPrizes(id));
    return this.partPage(me, part, now, {
      form,
      version: String(now.version),
      stale: differences(part.values(now), form.values),
    });
  }

  private async confirmPage(
    part: PartPage,
    cycle: CycleWithPrizes,
    shown: { form: FormState; version: string; change: PartChange },
  ) {
    const { before, after } = shown.change;
    const audiences = affectedBy(part.part, before, after);
    const consequence = await this.consequences.of({
      ...shown.change,
      part: part.part,
      cycleId: cycle.id,
      audiences,
    });
    const model = confirmModel(this.texts, part, cycle, shown, consequence, this.clock.now());
    return page('cycles/organiser/confirm', `${part.title}: Änderung prüfen`, model, {
      breadcrumb: crumbs(
        cycle,
        { text: part.title, href: cyclePartUrl(cycle.id, part.part) },
        { text: 'Änderung prüfen' },
      ),
      lead: 'Noch ist nichts gespeichert.',
      noindex: true,
    });
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

const changeOf = ({ actor }: SignedIn, cycleId: string, fields: Fields): CycleChange => ({
  actor,
  cycleId,
  version: Number(fields.version),
  reason: String(fields.reason ?? ''),
  publicReason: String(fields.publicReason ?? ''),
  closesCall: fields.closesCall === 'true',
});

/** Whether only the confirmation is missing something, not the change itself. */
const isAboutConfirmation = ({ errors = [] }: FormState): boolean =>
  errors.length > 0 && errors.every(({ field }) => field === 'reason' || field === 'closesCall');
