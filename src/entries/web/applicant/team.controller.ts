import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { openedForm } from '../../../platform/views/form.js';
import { entryPaths, entryUrl } from '../../entries.paths.js';
import { TeamInvitationsService } from '../../team-invitations.service.js';
import { teamPaths } from '../../team.paths.js';
import { MemberForm } from './team.form.js';
import { TeamPage } from './team-page.js';

/** Who works on the dossier, and inviting somebody to. */
@Controller()
export class TeamController {
  constructor(
    private readonly invitations: TeamInvitationsService,
    private readonly forms: Forms,
    private readonly teamPage: TeamPage,
  ) {}

  @Get(entryPaths.team)
  @AccessFor('signed-in', 'entries in whose team one is')
  show(@Me() me: SignedIn, @Param('id') id: string, @Kept() kept: Fields | undefined) {
    return this.teamPage.show(me, id, { form: openedForm(kept) });
  }

  @Post(entryPaths.team)
  @AccessFor('signed-in', 'entries one owns')
  invite(@Me() me: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    return this.forms.attempt(
      me.lang,
      MemberForm,
      body,
      async ({ name, email }) => {
        const { personId } = me.identity;
        await this.invitations.invite(me.actor, { entryId: id, personId, name, email, lang: me.lang });
        return redirect(entryUrl(id, 'team'), success('teams.flash.invited', { name }));
      },
      (form) => this.teamPage.show(me, id, { form }),
    );
  }

  @Post(teamPaths.renewInvitation)
  @AccessFor('signed-in', 'entries one owns')
  renew(@Me() me: SignedIn, @Param('id') id: string, @Param('invitationId') invitationId: string) {
    return this.act(me, id, 'renewed', () =>
      this.invitations.renew(me.actor, id, me.identity.personId, invitationId),
    );
  }

  @Post(teamPaths.withdrawInvitation)
  @AccessFor('signed-in', 'entries one owns')
  withdraw(@Me() me: SignedIn, @Param('id') id: string, @Param('invitationId') invitationId: string) {
    return this.act(me, id, 'withdrawn', () =>
      this.invitations.withdraw(me.actor, id, me.identity.personId, invitationId),
    );
  }

  /** A refusal is told on the page itself, above what it is about. */
  private act(me: SignedIn, id: string, done: string, work: () => Promise<unknown>) {
    return this.forms.guard(
      me.lang,
      {},
      async () => {
        await work();
        return redirect(entryUrl(id, 'team'), success(`teams.flash.${done}`));
      },
      ({ errors }) => this.teamPage.show(me, id, { refused: errors[0]?.text }),
    );
  }
}
