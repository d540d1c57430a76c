import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { deviceOf } from '../../../accounts/web/public/session-cookie.js';
import { SignedInAnswer } from '../../../accounts/web/public/signed-in-answer.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { type Caller, TheCaller } from '../../../platform/http/caller.js';
import { DomainError } from '../../../platform/http/domain-error.js';
import type { Body as Fields } from '../../../platform/http/forms.js';
import { redirect } from '../../../platform/http/redirect.js';
import { success } from '../../../platform/http/redirect.js';
import { longDateTime } from '../../../platform/i18n/formats.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { page } from '../../../platform/views/page.js';
import { teamErrors } from '../../domain/team-errors.js';
import { entryPaths, entryUrl } from '../../entries.paths.js';
import { InvitationAnswersService } from '../../invitation-answers.service.js';
import { invitationUrl, teamPaths } from '../../team.paths.js';
import { type InvitationView, TeamQueries } from '../../team.queries.js';

/** Behind the link of an invitation into a team: reading changes nothing, a button answers, once. */
@Controller()
export class TeamInvitationController {
  constructor(
    private readonly teams: TeamQueries,
    private readonly answers: InvitationAnswersService,
    private readonly signedIn: SignedInAnswer,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(teamPaths.invitation)
  @AccessFor('link', 'the invitation of this link, nothing of the dossier')
  async show(@TheCaller() caller: Caller, @Param('token') token: string) {
    const invitation = await this.teams.invitation(token, this.clock.now());
    if (!invitation) throw new DomainError(teamErrors.invitationOver, {}, 410);
    if (invitation.standing !== 'open') return this.overPage(caller.lang, invitation);
    return this.invitationPage(caller, token, invitation);
  }

  @Post(teamPaths.invitation)
  @AccessFor('link', 'the invitation of this link, nothing of the dossier')
  async answer(
    @TheCaller() { lang }: Caller,
    @Param('token') token: string,
    @Body() body: Fields,
    @Req() request: FastifyRequest,
  ) {
    try {
      if (body['antwort'] === 'annehmen') {
        const { entryId, session } = await this.answers.accept(token, deviceOf(request));
        const url = entryUrl(entryId);
        return session
          ? await this.signedIn.to(url, session, request, success('teams.flash.joined'))
          : redirect(url);
      }
      if (body['antwort'] === 'ablehnen') await this.answers.decline(token);
      return redirect(invitationUrl(token));
    } catch (error) {
      const invitation = await this.teams.invitation(token, this.clock.now());
      if (!(error instanceof DomainError) || !invitation) throw error;
      return this.overPage(lang, invitation);
    }
  }

  private invitationPage({ lang, identity }: Caller, token: string, invitation: InvitationView) {
    const { name, email, role, invitedBy, municipality, cycleName, expiresAt } = invitation;
    const say = (key: string) => this.texts.t(lang, `teams.invitation.${key}`, { ...invitation, email });
    const other = identity && identity.email !== email;
    const model = {
      intro: say(`intro.${role}`),
      name,
      effects: ['account', 'see', role === 'owner' ? 'own' : 'edit'].map((key) => say(`effects.${key}`)),
      until: longDateTime(expiresAt, lang, { zone: true }),
      invitedBy,
      cycleName,
      other: other && this.texts.t(lang, 'teams.invitation.other', { signedIn: identity.email, email }),
      action: invitationUrl(token),
    };
    const title = this.texts.t(lang, 'teams.invitation.title', { municipality });
    return page('entries/applicant/invitation', title, model, { noindex: true, preline: cycleName });
  }

  /** Says what to do instead; who holds the link was invited, so that it may say what became of it. */
  private overPage(lang: Caller['lang'], invitation: InvitationView) {
    const { standing, invitedBy, municipality, cycleName, expiresAt } = invitation;
    const over = standing === 'open' ? 'withdrawn' : standing;
    const date = longDateTime(expiresAt, lang);
    const model = {
      text: this.texts.t(lang, `teams.over.${over}`, { invitedBy, municipality, date }),
      toEntries: over === 'accepted' && entryPaths.list,
    };
    const title = this.texts.t(lang, over === 'declined' ? 'teams.over.declinedTitle' : 'teams.over.title');
    return page('entries/applicant/invitation-over', title, model, {
      status: 410,
      noindex: true,
      preline: cycleName,
    });
  }
}
