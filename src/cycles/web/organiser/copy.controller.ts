import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { DomainErrors, found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { failedForm, type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { CloneService } from '../../clone.service.js';
import type { CycleView } from '../../cycle-view.js';
import { CycleQueries } from '../../cycle.queries.js';
import { compareCyclesUrl, cyclePaths, cycleUrl } from '../../cycles.paths.js';
import { nextFreeYear, proposeDates, successorOf } from '../../domain/biennial-plan.js';
import { checkYear } from '../../domain/publishable.js';
import { holidaysIn } from '../../public-holidays.js';
import { copyModel, proposedValues } from './copy.presenter.js';
import { FieldReader } from './field-reader.js';
import { readDates } from './read-dates.js';
import { crumbs } from './shell.js';

/** The year stands in the form above the dates: there its problems are mended. */
const atYear = ({ values, errors }: FormState): FormState => ({
  values: { ...values, jahr: values.year },
  errors: errors.map((error) => (error.field === 'year' ? { ...error, field: 'jahr' } : error)),
});

/** The next round from this one: its dates as the plan proposes them, each to be changed, then the copy. */
@Controller()
export class CopyCycleController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly service: CloneService,
    private readonly forms: Forms,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  @Get(cyclePaths.copy)
  @AccessFor('organiser', 'every cycle')
  async propose(@Param('id') id: string, @Query('jahr') asked: unknown, @Kept() kept: Fields | undefined) {
    const source = found(await this.cycles.byId(id));
    if (kept) return this.copyPage(source, Number(kept.year), atYear(openedForm(kept)));
    const cycles = await this.cycles.all();
    const next = successorOf(source, cycles);
    if (typeof asked !== 'string' && next) {
      const params = { year: source.year, next: next.year };
      return redirect(cycleUrl(next.id), { kind: 'info', key: 'cycles.hasSuccessor', params });
    }
    const free = this.freeYear(source.year, cycles);
    if (typeof asked !== 'string') return this.copyPage(source, free);
    const year = /^\s*\d{4}\s*$/.test(asked) ? Number(asked) : Number.NaN;
    const [wrong] = checkYear(year);
    if (!wrong) return this.copyPage(source, year);
    const error = { field: 'jahr', text: this.texts.t('de', wrong.key) };
    return this.copyPage(source, free, failedForm({ jahr: asked, ...this.values(source, free) }, [error]));
  }

  @Post(cyclePaths.copy)
  @AccessFor('organiser', 'every cycle')
  async copy(@Me() { lang, actor }: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    const source = found(await this.cycles.byId(id));
    const fields = fieldsOf(body);
    const year = Number(fields.year);
    return this.forms.guard(
      lang,
      fields,
      async () => {
        const problems = checkYear(year);
        if (problems.length > 0) throw new DomainErrors(problems);
        const read = new FieldReader(fields);
        const dates = readDates(read);
        read.check();
        const copyId = await this.service.clone(actor, id, year, dates);
        return redirect(compareCyclesUrl(copyId, id), success('cycles.cloned', { year }));
      },
      async (form) => this.copyPage(source, year, atYear(form)),
    );
  }

  private freeYear(from: number, cycles: readonly CycleView[]): number {
    const taken = cycles.map(({ year }) => year);
    return nextFreeYear(from, taken, this.clock.now().toZonedDateTimeISO(Clock.zone).year);
  }

  private proposed(source: CycleView, year: number) {
    if (checkYear(year).length > 0) return [];
    return proposeDates(source, year, { holidayOn: holidaysIn(source.land), zone: Clock.zone });
  }

  private values(source: CycleView, year: number) {
    return { year: String(year), ...proposedValues(this.proposed(source, year)) };
  }

  private copyPage(source: CycleView, year: number, form?: FormState) {
    const dates = this.proposed(source, year);
    const shown = form ?? openedForm(undefined, { jahr: String(year), ...this.values(source, year) });
    const model = copyModel(this.texts, source, { year, dates, form: shown, now: this.clock.now() });
    return page('cycles/organiser/copy', `Nächste Runde aus „${source.name}“`, model, {
      breadcrumb: crumbs(source, { text: 'Kopieren' }),
      noindex: true,
    });
  }
}
