import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { emptyForm, type FormState } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { AssignmentHistoryQueries } from '../../assignment-history.queries.js';
import { AssignmentRunsService, type RunOptions } from '../../assignment-runs.service.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { type RoundView, RoundsQueries } from '../../rounds.queries.js';
import { presentAssignment, presentRun } from './assignment.presenter.js';
import { breadcrumb, mayAct } from './breadcrumb.js';

/** How the entries of a round come to its jurors: the rule, the loads, a run that is seen before it is applied. */
@Controller()
export class AssignmentController {
  constructor(
    private readonly forms: Forms,
    private readonly rounds: RoundsQueries,
    private readonly runs: AssignmentRunsService,
    private readonly history: AssignmentHistoryQueries,
    private readonly texts: Texts,
  ) {}

  @Get(juryPaths.assignment)
  @AccessFor(['organiser', 'auditor'])
  show(@Me() me: SignedIn, @IdParam() id: string) {
    return this.assignmentPage(me, id, emptyForm());
  }

  @Get(juryPaths.assignmentRule)
  @AccessFor('organiser')
  backFromRule(@IdParam() id: string) {
    return redirect(juryUrls.assignment(id));
  }

  @Post(juryPaths.assignmentRule)
  @AccessFor('organiser')
  choose(@Me() me: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    const fields = fieldsOf(body);
    return this.forms.guard(
      me.lang,
      fields,
      async () => {
        const rule = fields['assigning'] === 'perEntry' ? 'perEntry' : 'everyone';
        await this.runs.choose(me.actor, id, rule, Number(fields['perEntry']));
        return redirect(juryUrls.assignment(id), success('assignment.flash.chosen'));
      },
      (form) => this.assignmentPage(me, id, form),
    );
  }

  @Get(juryPaths.assignmentRun)
  @AccessFor(['organiser', 'auditor'])
  async showRun(@Me() me: SignedIn, @IdParam() id: string, @Query() query: Fields) {
    const round = found(await this.rounds.one(id));
    const asked = fieldsOf(query);
    return this.forms.guard(
      me.lang,
      asked,
      async () =>
        this.runPage(me, round, optionsOf(asked, round, await this.runs.chosen(id)), emptyForm(asked)),
      (form) => this.runPage(me, round, undefined, form),
    );
  }

  @Post(juryPaths.assignmentRun)
  @AccessFor('organiser')
  async apply(@Me() me: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    const round = found(await this.rounds.one(id));
    const fields = fieldsOf(body);
    const options = optionsOf(fields, round, await this.runs.chosen(id));
    return this.forms.guard(
      me.lang,
      fields,
      async () => {
        await this.runs.apply(me.actor, id, options, textOf(fields['fingerprint']), textOf(fields['reason']));
        return redirect(juryUrls.assignment(id), success('assignment.flash.applied'));
      },
      (form) => this.runPage(me, round, options, form),
    );
  }

  private async assignmentPage(me: SignedIn, id: string, form: FormState) {
    const round = found(await this.rounds.one(id));
    const overview = {
      roster: await this.runs.roster(id),
      chosen: await this.runs.chosen(id),
      history: await this.history.ofRound(id),
    };
    const model = presentAssignment(round, overview, form, mayAct(me), this.texts, me.lang);
    return page('jury/organiser/assignment', 'Zuweisung', model, {
      wide: true,
      noindex: true,
      preline: round.name,
      breadcrumb: breadcrumb({ text: round.name, href: juryUrls.round(id) }, { text: 'Zuweisung' }),
    });
  }

  private async runPage(me: SignedIn, round: RoundView, options: RunOptions | undefined, form: FormState) {
    const { id } = round;
    const run = options && (await this.runs.propose(id, options));
    const model = presentRun(round, run, options, form, mayAct(me), me.lang);
    return page('jury/organiser/assignment-run', 'Zuweisung berechnen', model, {
      wide: true,
      noindex: true,
      preline: round.name,
      breadcrumb: breadcrumb(
        { text: round.name, href: juryUrls.round(id) },
        { text: 'Zuweisung', href: juryUrls.assignment(id) },
        { text: 'Berechnen' },
      ),
    });
  }
}

/** What is asked for; before anything is, as the round says, and in an open one nothing is taken back. */
function optionsOf(fields: Fields, { state }: RoundView, chosen: { perEntry: number }): RunOptions {
  const asked = fields['perEntry'] !== undefined;
  return {
    perEntry: asked ? Number(fields['perEntry']) : chosen.perEntry,
    keepAll: asked ? fields['keepAll'] === 'true' : state !== 'planned',
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
