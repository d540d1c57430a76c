import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccessFor } from '../../../platform/http/access.js';
import { type Caller, TheCaller } from '../../../platform/http/caller.js';
import { DomainError } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { emptyForm, type FormState } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { accountPaths, firstAdministratorUrl, signInLinkUrl } from '../../accounts.paths.js';
import { minPasswordLength } from '../../domain/password-rule.js';
import type { LinkPurpose } from '../../domain/link-purpose.js';
import { LinksService, type UsableLink } from '../../links.service.js';
import { SignInService } from '../../sign-in.service.js';
import { deviceOf } from './session-cookie.js';
import { SignedInAnswer } from './signed-in-answer.js';
import { ConfirmForm, FirstAdministratorForm } from './sign-in.form.js';

/** Pages behind the links of mails: a page with a button; only its click does something. */
@Controller()
export class LinkController {
  constructor(
    private readonly forms: Forms,
    private readonly links: LinksService,
    private readonly signIn: SignInService,
    private readonly signedIn: SignedInAnswer,
    private readonly texts: Texts,
  ) {}

  @Get(accountPaths.link)
  @AccessFor('link')
  async show(@TheCaller() caller: Caller, @Param('token') token: string) {
    return this.confirmPage(caller, token, await this.usable(token, 'signIn', 'register'), emptyForm());
  }

  @Post(accountPaths.link)
  @AccessFor('link')
  async use(
    @TheCaller() caller: Caller,
    @Param('token') token: string,
    @Body() body: Fields,
    @Req() request: FastifyRequest,
  ) {
    const link = await this.usable(token, 'signIn', 'register');
    return this.forms.attempt(
      caller.lang,
      ConfirmForm,
      body,
      async ({ password }) => {
        const session = await this.signIn.useLink(token, deviceOf(request), password || undefined);
        return this.signedIn.to(session.continueTo, session.token, request, success('accounts.signedIn'));
      },
      (form) => this.confirmPage(caller, token, link, form),
    );
  }

  @Get(accountPaths.firstAdministrator)
  @AccessFor('link')
  async showFirst(@TheCaller() caller: Caller, @Param('token') token: string) {
    await this.usable(token, 'firstAdministrator');
    return this.firstPage(caller, token, emptyForm());
  }

  @Post(accountPaths.firstAdministrator)
  @AccessFor('link')
  async createFirst(
    @TheCaller() caller: Caller,
    @Param('token') token: string,
    @Body() body: Fields,
    @Req() request: FastifyRequest,
  ) {
    await this.usable(token, 'firstAdministrator');
    return this.forms.attempt(
      caller.lang,
      FirstAdministratorForm,
      body,
      async (form) => {
        const session = await this.signIn.createFirstAdministrator(token, form, deviceOf(request));
        return this.signedIn.to(accountPaths.organisation, session, request, success('accounts.signedIn'));
      },
      (form) => this.firstPage(caller, token, form),
    );
  }

  private async usable(token: string, ...purposes: LinkPurpose[]): Promise<UsableLink> {
    const link = await this.links.usable(token, purposes);
    if (!link) throw new DomainError('accounts.errors.linkUsedUp', {}, 410);
    return link;
  }

  private confirmPage({ lang }: Caller, token: string, link: UsableLink, form: FormState) {
    const registering = link.purpose === 'register';
    const title = this.texts.t(lang, registering ? 'accounts.confirm.title' : 'accounts.useLink.title');
    const model = { form, registering, action: signInLinkUrl(token), minLength: minPasswordLength };
    return page('accounts/public/use-link', title, model, { noindex: true });
  }

  private firstPage({ lang }: Caller, token: string, form: FormState) {
    const model = { form, action: firstAdministratorUrl(token), minLength: minPasswordLength };
    return page('accounts/public/first-administrator', this.texts.t(lang, 'accounts.first.title'), model, {
      noindex: true,
    });
  }
}
