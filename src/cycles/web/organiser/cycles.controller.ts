import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { calendarPaths } from '../../calendar.paths.js';
import { CycleQueries } from '../../cycle.queries.js';
import {
  compareCyclesUrl,
  cycleHistoryUrl,
  copyCycleUrl,
  cyclePaths,
  cycleUrl,
  previewCycleUrl,
  publishCycleUrl,
  removeCycleUrl,
} from '../../cycles.paths.js';
import { scheduleUrl } from '../../schedule.paths.js';
import { CyclesService } from '../../cycles.service.js';
import { OverviewParts } from '../../overview-parts.js';
import { successorOf } from '../../domain/biennial-plan.js';
import { publicationProblems } from '../../domain/publishable.js';
import { NewCycleForm } from './cycle.form.js';
import { listModel } from './list.presenter.js';
import { overviewModel } from './overview.presenter.js';
import { crumbs, mayChange } from './shell.js';

/** The list of cycles, a new one, the overview of one. */
@Controller()
export class CyclesController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly service: CyclesService,
    private readonly others: OverviewParts,
    private readonly forms: Forms,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  @Get(cyclePaths.list)
  @AccessFor(['organiser', 'auditor'], 'every cycle')
  async list(@Me() me: SignedIn) {
    const model = listModel(this.texts, await this.cycles.all(), this.clock.now(), mayChange(me));
    return page('cycles/organiser/list', 'Wettbewerbsrunden', model, {
      breadcrumb: crumbs(),
      wide: true,
      noindex: true,
    });
  }

  @Get(cyclePaths.create)
  @AccessFor('organiser')
  async fresh(@Kept() kept: Fields | undefined) {
    const years = (await this.cycles.all()).map(({ year }) => year);
    const thisYear = this.clock.now().toZonedDateTimeISO(Clock.zone).year;
    const next = years.length > 0 ? Math.max(...years) + 2 : thisYear + (thisYear % 2);
    return this.createPage(openedForm(kept, { year: String(next) }));
  }

  @Post(cyclePaths.create)
  @AccessFor('organiser')
  create(@Me() { lang, actor }: SignedIn, @Body() body: Fields) {
    return this.forms.attempt(
      lang,
      NewCycleForm,
      body,
      async ({ year }) => {
        const id = await this.service.create(actor, Number(year));
        return redirect(cycleUrl(id), success('cycles.created', { year }));
      },
      (form) => this.createPage(form),
    );
  }

  @Get(cyclePaths.overview)
  @AccessFor(['organiser', 'auditor'], 'every cycle')
  async overview(@Me() me: SignedIn, @Param('id') id: string) {
    const cycle = found(await this.cycles.configuration(id));
    const now = this.clock.now();
    const next = successorOf(cycle, await this.cycles.all());
    const problems = publicationProblems(cycle, now).filter(
      ({ key }) => !(cycle.published && key === 'cycles.errors.deadlinePast'),
    );
    const model = {
      ...overviewModel(this.texts, cycle, problems, await this.others.of(cycle), now),
      mayChange: mayChange(me),
      publishHref: publishCycleUrl(id),
      calendarHref: calendarPaths.organisation,
      copyHref: copyCycleUrl(id),
      next: next && { year: next.year, href: cycleUrl(next.id) },
      compareHref: compareCyclesUrl(id, cycle.clonedFromId ?? undefined),
      removeHref: removeCycleUrl(id),
      scheduleHref: scheduleUrl(id),
      previewHref: previewCycleUrl(id),
      historyHref: cycleHistoryUrl(id),
    };
    return page('cycles/organiser/overview', cycle.name, model, {
      breadcrumb: crumbs(cycle),
      preline: `Wettbewerbsrunde ${cycle.year}`,
      noindex: true,
    });
  }

  private createPage(form: FormState) {
    const model = { form, action: cyclePaths.create, back: cyclePaths.list };
    return page('cycles/organiser/create', 'Neue Wettbewerbsrunde', model, {
      breadcrumb: crumbs(undefined, { text: 'Neue Wettbewerbsrunde' }),
      noindex: true,
    });
  }
}
