import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { safePath } from '../../../accounts/domain/continue-to.js';
import type { CycleView } from '../../../cycles/cycle-view.js';
import { CycleQueries } from '../../../cycles/cycle.queries.js';
import { previewCycleUrl } from '../../../cycles/cycles.paths.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { DomainError, found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { readDayTime } from '../../../platform/views/day-time.js';
import { emptyForm } from '../../../platform/views/form.js';
import type { CyclePreview } from '../../domain/cycle-preview.js';
import { previewErrors } from '../../domain/errors.js';
import { momentAt } from '../../domain/moments.js';
import { previewPaths } from '../../preview.paths.js';
import { PreviewService } from '../../preview.service.js';
import { StartPages } from '../../start-page.js';
import { PreviewForm } from './preview.form.js';
import { openingValues, ownMoment, PreviewPresenter } from './preview.presenter.js';

/**
 * Looking at the site as somebody else, at another time. Organisers only: they prepare the round, and what they see are sample data and pages
 * that will be public; auditors check what is, not what would be.
 */
@Controller()
export class PreviewController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly previews: PreviewService,
    private readonly startPages: StartPages,
    private readonly forms: Forms,
    private readonly presenter: PreviewPresenter,
    private readonly clock: Clock,
  ) {}

  @Get(previewPaths.form)
  @AccessFor('organiser', 'every cycle')
  async ask(@Me() { identity }: SignedIn, @Param('id') id: string) {
    const cycle = found(await this.cycles.byId(id));
    const running = identity.preview as CyclePreview | undefined;
    return this.presenter.page(cycle, emptyForm(openingValues(running, this.clock.now())), running);
  }

  @Post(previewPaths.form)
  @AccessFor('organiser', 'own session')
  async start(@Me() me: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    const cycle = found(await this.cycles.byId(id));
    return this.forms.attempt(
      me.lang,
      PreviewForm,
      body,
      async (form) => {
        const wish = { role: form.role, at: instantOf(cycle, form), cycleId: cycle.id };
        return redirect(this.startPages.of(await this.previews.start(me, wish)));
      },
      (form) => this.presenter.page(cycle, form, me.identity.preview as CyclePreview | undefined),
    );
  }

  @Post(previewPaths.end)
  @AccessFor('organiser', 'own session')
  async end(@Me() me: SignedIn, @Body() { back }: Fields) {
    await this.previews.end(me);
    const { cycleId } = (me.identity.preview ?? {}) as Partial<CyclePreview>;
    const cycle = cycleId && (await this.cycles.byId(cycleId));
    const begun = cycle ? previewCycleUrl(cycle.id) : previewPaths.organisation;
    return redirect(safePath(back, begun), success('preview.ended'));
  }
}

/** @throws DomainError where it cannot be read */
function instantOf({ milestones }: CycleView, form: PreviewForm): Temporal.Instant {
  if (form.moment !== ownMoment) {
    const at = momentAt(milestones, form.moment);
    if (!at) throw new DomainError(previewErrors.momentMissing, {}, 422, 'moment');
    return at;
  }
  const at = readDayTime(form['own.day'], form['own.time']);
  if (!at) throw new DomainError(previewErrors.dateInvalid, {}, 422, 'own');
  return at;
}
