import { Body, Controller, Get, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { JurorsQueries } from '../../jurors.queries.js';
import { JurorsService } from '../../jurors.service.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { RoundsQueries } from '../../rounds.queries.js';
import { badge } from '../badges.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { AffiliationsField } from '../affiliations-field.js';
import { breadcrumb, mayAct } from './breadcrumb.js';
import { InviteForm } from './juror.form.js';

/** The jury of a cycle: who is on it, whom to invite. */
@Controller()
export class JurorsController {
  constructor(
    private readonly forms: Forms,
    private readonly rounds: RoundsQueries,
    private readonly queries: JurorsQueries,
    private readonly jurors: JurorsService,
    private readonly affiliations: AffiliationsField,
    private readonly texts: Texts,
  ) {}

  @Get(juryPaths.jurors)
  @AccessFor(['organiser', 'auditor'])
  show(@Me() me: SignedIn, @IdParam('cycleId') cycleId: string, @Kept() kept: Fields | undefined) {
    return this.jurorsPage(me, cycleId, openedForm(kept));
  }

  @Post(juryPaths.jurors)
  @AccessFor('organiser')
  async invite(@Me() me: SignedIn, @IdParam('cycleId') cycleId: string, @Body() body: Fields) {
    found(await this.rounds.cycle(cycleId));
    return this.forms.attempt(
      me.lang,
      InviteForm,
      body,
      async ({ name, email, ...form }) => {
        await this.jurors.invite(me.actor, {
          cycleId,
          name,
          email,
          ...(await this.affiliations.read(cycleId, form)),
        });
        return redirect(juryUrls.jurors(cycleId), success('jury.flash.jurorInvited', { name }));
      },
      (form) => this.jurorsPage(me, cycleId, form),
    );
  }

  private async jurorsPage(me: SignedIn, cycleId: string, form: FormState) {
    const cycle = found(await this.rounds.cycle(cycleId));
    const jurors = await this.queries.ofCycle(cycleId);
    const proposals = await this.queries.proposals(cycleId);
    const model = {
      form,
      mayAct: mayAct(me),
      action: juryUrls.jurors(cycleId),
      choices: await this.affiliations.choices(cycleId, me.lang),
      proposals,
      proposalsAction: juryUrls.proposals(cycleId),
      proposedIds: proposals.map(({ id }) => id).join(','),
      count: jurors.length,
      rows: jurors.map(({ id, name, email, state, chair, municipality, conflicts }) => ({
        cells: [
          { link: { text: name, href: juryUrls.juror(id) }, hint: chair ? 'Vorsitz' : undefined },
          { text: email },
          { badge: badge(this.texts, me.lang, 'jurorStates', state) },
          { text: municipality ?? '–' },
          { text: conflicts, numeric: true },
        ],
      })),
    };
    return page('jury/organiser/jurors', `Jury ${cycle.year}`, model, {
      wide: true,
      noindex: true,
      preline: cycle.name,
      breadcrumb: breadcrumb({ text: `Jury ${cycle.year}` }),
    });
  }
}
