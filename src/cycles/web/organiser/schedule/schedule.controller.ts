import { Controller, Get, Param } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/clock.js';
import { AccessFor } from '../../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../../platform/http/caller.js';
import { found } from '../../../../platform/http/domain-error.js';
import { Texts } from '../../../../platform/i18n/texts.js';
import { page } from '../../../../platform/views/page.js';
import { CycleQueries } from '../../../cycle.queries.js';
import { isPending } from '../../../domain/reconcile.js';
import { ScheduleKinds } from '../../../schedule-kinds.js';
import { schedulePaths, scheduleUrl } from '../../../schedule.paths.js';
import { ScheduleQueries } from '../../../schedule.queries.js';
import { phaseTable } from '../phase-table.js';
import { crumbs, mayChange } from '../shell.js';
import { actionModel } from './action.presenter.js';
import { scheduleModel } from './schedule.presenter.js';

/** What will happen by itself and what happened. */
@Controller()
export class ScheduleController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly schedule: ScheduleQueries,
    private readonly kinds: ScheduleKinds,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  @Get(schedulePaths.schedule)
  @AccessFor(['organiser', 'auditor'], 'every cycle')
  async all(@Param('id') id: string) {
    const cycle = found(await this.cycles.byId(id));
    const actions = await this.schedule.actionsOf(id);
    const recipients = await this.schedule.recipients(actions.filter(isPending));
    const now = this.clock.now();
    const model = {
      ...scheduleModel(actions, recipients, this.kinds, now),
      ...phaseTable(this.texts, cycle, now),
      published: cycle.published,
    };
    return page('cycles/organiser/schedule/all', 'Ablauf', model, {
      breadcrumb: crumbs(cycle, { text: 'Ablauf' }),
      preline: cycle.name,
      lead: 'Was in dieser Runde von selbst geschieht, wann und für wen.',
      wide: true,
      noindex: true,
    });
  }

  @Get(schedulePaths.action)
  @AccessFor(['organiser', 'auditor'], 'every cycle')
  async one(@Me() me: SignedIn, @Param('id') id: string, @Param('action') actionId: string) {
    const cycle = found(await this.cycles.byId(id));
    const action = found(await this.schedule.action(id, actionId));
    const recipients = isPending(action)
      ? (await this.schedule.recipients([action])).get(actionId)
      : undefined;
    const kind = this.kinds.of(action.kind);
    const now = this.clock.now();
    const model = actionModel({ action, kind, recipients, mayChange: mayChange(me), now });
    return page('cycles/organiser/schedule/action', action.name, model, {
      breadcrumb: crumbs(cycle, { text: 'Ablauf', href: scheduleUrl(id) }, { text: action.name }),
      preline: cycle.name,
      noindex: true,
    });
  }
}
