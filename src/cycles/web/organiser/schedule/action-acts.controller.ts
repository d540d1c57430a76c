import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/clock.js';
import { AccessFor } from '../../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../../platform/http/caller.js';
import { found } from '../../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../../platform/http/forms.js';
import { redirect, success } from '../../../../platform/http/redirect.js';
import { emptyForm, type FormState } from '../../../../platform/views/form.js';
import { page } from '../../../../platform/views/page.js';
import { CycleQueries } from '../../../cycle.queries.js';
import { type ActionAct, actionActs, possibleActs } from '../../../domain/action-acts.js';
import { ScheduleKinds } from '../../../schedule-kinds.js';
import { ScheduledActionsService } from '../../../scheduled-actions.service.js';
import { actionUrl, actSlugs, schedulePaths, scheduleUrl } from '../../../schedule.paths.js';
import { ScheduleQueries } from '../../../schedule.queries.js';
import { crumbs } from '../shell.js';
import { actModel } from './action.presenter.js';
import { actNames } from './action-words.js';

/** Pausing, resuming and firing an action, each after a page that says what follows from it. */
@Controller()
export class ActionActsController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly schedule: ScheduleQueries,
    private readonly service: ScheduledActionsService,
    private readonly kinds: ScheduleKinds,
    private readonly forms: Forms,
    private readonly clock: Clock,
  ) {}

  /** An act that is not possible any more leads back to the action, which says why. */
  @Get(schedulePaths.act)
  @AccessFor('organiser', 'every cycle')
  async ask(@Param('id') id: string, @Param('action') actionId: string, @Param('act') slug: string) {
    const act = actOf(slug);
    const action = found(await this.schedule.action(id, actionId));
    const kind = this.kinds.of(action.kind);
    if (!kind || !possibleActs(action, kind.onlyByDate ?? false, this.clock.now()).includes(act))
      return redirect(actionUrl(id, actionId));
    return this.actPage(act, id, actionId, emptyForm());
  }

  @Post(schedulePaths.act)
  @AccessFor('organiser', 'every cycle')
  decide(
    @Me() { actor, lang }: SignedIn,
    @Param('id') cycleId: string,
    @Param('action') actionId: string,
    @Param('act') slug: string,
    @Body() body: Fields,
  ) {
    const act = actOf(slug);
    const fields = fieldsOf(body);
    const decision = {
      actor,
      cycleId,
      actionId,
      version: Number(fields.version),
      reason: String(fields.reason ?? ''),
    };
    return this.forms.guard(
      lang,
      fields,
      async () => {
        const changed = await this.service.decide(act, decision);
        const flash = changed
          ? success(`schedule.flash.${act}`)
          : { kind: 'info' as const, key: 'schedule.flash.already' };
        return redirect(actionUrl(cycleId, actionId), flash);
      },
      (form) => this.actPage(act, cycleId, actionId, form),
    );
  }

  private async actPage(act: ActionAct, id: string, actionId: string, form: FormState) {
    const cycle = found(await this.cycles.byId(id));
    const action = found(await this.schedule.action(id, actionId));
    const recipients = (await this.schedule.recipients([action])).get(actionId);
    const kind = this.kinds.of(action.kind);
    const model = { form, ...actModel(act, { action, kind, recipients, now: this.clock.now() }) };
    return page('cycles/organiser/schedule/act', `${actNames[act]}: ${action.name}`, model, {
      breadcrumb: crumbs(
        cycle,
        { text: 'Ablauf', href: scheduleUrl(id) },
        { text: action.name, href: actionUrl(id, actionId) },
        { text: actNames[act] },
      ),
      preline: cycle.name,
      noindex: true,
    });
  }
}

const actOf = (slug: string): ActionAct => found(actionActs.find((act) => actSlugs[act] === slug));
