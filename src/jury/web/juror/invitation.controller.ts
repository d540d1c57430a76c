import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { deviceOf } from '../../../accounts/web/public/session-cookie.js';
import { SignedInAnswer } from '../../../accounts/web/public/signed-in-answer.js';
import { AccessFor } from '../../../platform/http/access.js';
import { type Caller, Kept, TheCaller } from '../../../platform/http/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { DomainError } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { juryErrors } from '../../domain/errors.js';
import { InvitationsService } from '../../invitations.service.js';
import { type InvitationView, JurorsQueries } from '../../jurors.queries.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { AffiliationsField, affiliationValues } from '../affiliations-field.js';
import { InvitationForm } from './invitation.form.js';

/** The page behind an invitation's link; only its buttons answer. */
@Controller()
export class InvitationController {
  constructor(
    private readonly forms: Forms,
    private readonly clock: Clock,
    private readonly jurors: JurorsQueries,
    private readonly invitations: InvitationsService,
    private readonly affiliations: AffiliationsField,
    private readonly signedIn: SignedInAnswer,
  ) {}

  @Get(juryPaths.invitation)
  @AccessFor('link', 'the invitation of this link')
  async show(@Param('token') token: string, @Kept() kept: Fields | undefined) {
    const invitation = await this.usable(token);
    return this.invitationPage(token, invitation, openedForm(kept, affiliationValues(invitation)));
  }

  @Post(juryPaths.invitation)
  @AccessFor('link', 'the invitation of this link')
  async answer(
    @TheCaller() { lang }: Caller,
    @Param('token') token: string,
    @Body() body: Fields,
    @Req() request: FastifyRequest,
  ) {
    const invitation = await this.usable(token);
    return this.forms.attempt(
      lang,
      InvitationForm,
      body,
      async ({ antwort, ...form }) => {
        if (antwort === 'absagen') {
          await this.invitations.decline(token);
          return redirect(juryUrls.invitation(token), success('jury.flash.declined'));
        }
        const stated = await this.affiliations.read(invitation.cycleId, form);
        const session = await this.invitations.accept(token, deviceOf(request), stated);
        return session
          ? this.signedIn.to(juryPaths.list, session, request, success('jury.flash.accepted'))
          : redirect(juryPaths.list);
      },
      (form) => this.invitationPage(token, invitation, form),
    );
  }

  private async usable(token: string): Promise<InvitationView> {
    const invitation = await this.jurors.invitation(token);
    const over =
      invitation?.state !== 'accepted' &&
      invitation !== undefined &&
      invitation.expiresAt.getTime() <= this.clock.now().epochMilliseconds;
    if (!invitation || over) throw new DomainError(juryErrors.invitationUsedUp, {}, 410);
    return invitation;
  }

  private async invitationPage(token: string, invitation: InvitationView, form: FormState) {
    const { name, cycleId, cycleName, state } = invitation;
    const model = {
      form,
      name,
      cycleName,
      accepted: state === 'accepted',
      declined: state === 'declined',
      action: juryUrls.invitation(token),
      listHref: juryPaths.list,
      choices: await this.affiliations.choices(cycleId, 'de'),
    };
    return page('jury/juror/invitation', 'Einladung in die Jury', model, {
      noindex: true,
      preline: cycleName,
    });
  }
}
