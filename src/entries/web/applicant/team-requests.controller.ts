import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { openedForm } from '../../../platform/views/form.js';
import { AccessRequestsService } from '../../access-requests.service.js';
import { entryUrl } from '../../entries.paths.js';
import { teamPaths } from '../../team.paths.js';
import { RequestAnswerForm } from './team.form.js';
import { TeamPage } from './team-page.js';

/** The owner answers who asked to be let into the dossier. */
@Controller()
export class TeamRequestsController {
  constructor(
    private readonly requests: AccessRequestsService,
    private readonly forms: Forms,
    private readonly teamPage: TeamPage,
  ) {}

  /** Where typed words come back after an interruption. */
  @Get(teamPaths.answerRequest)
  @AccessFor('signed-in', 'entries in whose team one is')
  show(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('requestId') requestId: string,
    @Kept() kept: Fields | undefined,
  ) {
    return this.teamPage.show(me, id, { answered: { requestId, form: openedForm(kept) } });
  }

  @Post(teamPaths.answerRequest)
  @AccessFor('signed-in', 'entries one owns')
  answer(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('requestId') requestId: string,
    @Body() body: Fields,
  ) {
    const { personId } = me.identity;
    return this.forms.attempt(
      me.lang,
      RequestAnswerForm,
      body,
      async ({ antwort, answer }) => {
        const grants = antwort === 'aufnehmen';
        const name = grants
          ? await this.requests.grant(me.actor, id, personId, requestId)
          : await this.requests.deny(me.actor, id, personId, requestId, answer);
        return redirect(
          entryUrl(id, 'team'),
          success(`teams.flash.${grants ? 'granted' : 'denied'}`, { name }),
        );
      },
      (form) => this.teamPage.show(me, id, { answered: { requestId, form } }),
    );
  }
}
