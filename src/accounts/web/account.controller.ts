import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccessFor } from '../../platform/http/access.js';
import { Me, type SignedIn } from '../../platform/http/caller.js';
import { found } from '../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../platform/http/forms.js';
import { Redirect, redirect, success } from '../../platform/http/redirect.js';
import { Texts } from '../../platform/i18n/texts.js';
import { emptyForm, type FormState } from '../../platform/views/form.js';
import { page } from '../../platform/views/page.js';
import { accountPaths, endSessionUrl } from '../accounts.paths.js';
import { minPasswordLength } from '../domain/password-rule.js';
import { IdentityQueries } from '../identity.queries.js';
import { SessionsService } from '../sessions.service.js';
import { SignInService } from '../sign-in.service.js';
import { deviceOf, sessionCookie } from './public/session-cookie.js';
import { NewPasswordForm } from './public/sign-in.form.js';

/** One's own account: address, password, sessions. */
@Controller()
export class AccountController {
  constructor(
    private readonly forms: Forms,
    private readonly identities: IdentityQueries,
    private readonly signIn: SignInService,
    private readonly sessions: SessionsService,
    private readonly texts: Texts,
  ) {}

  @Get(accountPaths.account)
  @AccessFor('signed-in', 'own account')
  show(@Me() me: SignedIn) {
    return this.accountPage(me, emptyForm());
  }

  @Post(accountPaths.password)
  @AccessFor('signed-in', 'own account')
  setPassword(@Me() me: SignedIn, @Body() body: Fields, @Req() request: FastifyRequest) {
    return this.forms.attempt(
      me.lang,
      NewPasswordForm,
      body,
      async ({ password }) => {
        const token = await this.signIn.setPassword(
          me.actor,
          me.identity.personId,
          password,
          deviceOf(request),
        );
        return new Redirect(accountPaths.account, success('accounts.passwordSet'), [sessionCookie(token)]);
      },
      (form) => this.accountPage(me, form),
    );
  }

  @Post(accountPaths.endSession)
  @AccessFor('signed-in', 'own sessions')
  async endSession(@Me() { actor, identity }: SignedIn, @Param('id') id: string) {
    await this.sessions.end(actor, identity.personId, id);
    return redirect(accountPaths.account, success('accounts.sessionEnded'));
  }

  private async accountPage({ lang, identity }: SignedIn, form: FormState) {
    const account = found(await this.identities.account(identity.personId));
    const sessions = account.sessions.map((session) => ({
      ...session,
      current: session.id === identity.sessionId,
      endHref: endSessionUrl(session.id),
    }));
    const model = {
      form,
      ...account,
      sessions,
      passwordHref: accountPaths.password,
      minLength: minPasswordLength,
    };
    return page('accounts/account', this.texts.t(lang, 'accounts.account.title'), model, { noindex: true });
  }
}
