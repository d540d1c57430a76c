import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccessFor } from '../../../platform/http/access.js';
import { type Caller, TheCaller } from '../../../platform/http/caller.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { emptyForm, type FormState } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { accountPaths } from '../../accounts.paths.js';
import { safePath } from '../../domain/continue-to.js';
import { SignInService } from '../../sign-in.service.js';
import { deviceOf, signedOutRedirect } from './session-cookie.js';
import { SignedInAnswer } from './signed-in-answer.js';
import { LinkRequestForm, PasswordSignInForm, RegisterForm } from './sign-in.form.js';
import { SessionsService } from '../../sessions.service.js';

@Controller()
export class SignInController {
  constructor(
    private readonly forms: Forms,
    private readonly signIn: SignInService,
    private readonly sessions: SessionsService,
    private readonly signedIn: SignedInAnswer,
    private readonly texts: Texts,
  ) {}

  @Get(accountPaths.signIn)
  @AccessFor('public')
  show(@TheCaller() caller: Caller, @Query('weiter') weiter: string | undefined) {
    return this.signInPage(caller, emptyForm({ weiter: safePath(weiter, '') }));
  }

  @Post(accountPaths.signIn)
  @AccessFor('public')
  requestLink(@TheCaller() caller: Caller, @Body() body: Fields) {
    return this.forms.attempt(
      caller.lang,
      LinkRequestForm,
      body,
      async ({ email, weiter }) => {
        await this.signIn.requestLink(email, safePath(weiter));
        return redirect(accountPaths.linkSent);
      },
      (form) => this.signInPage(caller, form),
    );
  }

  @Post(accountPaths.signInByPassword)
  @AccessFor('public')
  withPassword(@TheCaller() caller: Caller, @Body() body: Fields, @Req() request: FastifyRequest) {
    return this.forms.attempt(
      caller.lang,
      PasswordSignInForm,
      body,
      async ({ email, password, weiter }) => {
        const token = await this.signIn.signInWithPassword(email, password, deviceOf(request));
        return this.signedIn.to(safePath(weiter), token, request);
      },
      (form) => this.signInPage(caller, form, true),
    );
  }

  @Get(accountPaths.linkSent)
  @AccessFor('public')
  sent(@TheCaller() { lang }: Caller) {
    return page(
      'accounts/public/link-sent',
      this.texts.t(lang, 'accounts.linkSent.title'),
      {},
      { noindex: true },
    );
  }

  @Get(accountPaths.register)
  @AccessFor('public')
  register(@TheCaller() caller: Caller, @Query('weiter') weiter: string | undefined) {
    return this.registerPage(caller, emptyForm({ weiter: safePath(weiter, '') }));
  }

  @Post(accountPaths.register)
  @AccessFor('public')
  doRegister(@TheCaller() caller: Caller, @Body() body: Fields) {
    return this.forms.attempt(
      caller.lang,
      RegisterForm,
      body,
      async ({ email, name, weiter }) => {
        await this.signIn.register({ email, name, lang: caller.lang }, safePath(weiter));
        return redirect(accountPaths.linkSent);
      },
      (form) => this.registerPage(caller, form),
    );
  }

  @Post(accountPaths.signOut)
  @AccessFor('public')
  async signOut(@TheCaller() { identity, actor }: Caller) {
    if (identity) await this.sessions.end(actor, identity.personId, identity.sessionId);
    return signedOutRedirect('/', success('accounts.signedOut'));
  }

  private signInPage({ lang }: Caller, form: FormState, byPassword = false) {
    const model = { form, byPassword, paths: accountPaths };
    return page('accounts/public/sign-in', this.texts.t(lang, 'accounts.signIn.title'), model, {
      noindex: true,
    });
  }

  private registerPage({ lang }: Caller, form: FormState) {
    return page('accounts/public/register', this.texts.t(lang, 'accounts.register.title'), {
      form,
      paths: accountPaths,
    });
  }
}
