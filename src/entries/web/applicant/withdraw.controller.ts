import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { DomainError, found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { entryErrors } from '../../domain/errors.js';
import { longestWithdrawalReason } from '../../domain/entry-state.js';
import { DossierQueries } from '../../dossier.queries.js';
import { entryPaths, entryUrl } from '../../entries.paths.js';
import { EntryService } from '../../entry.service.js';
import { TeamQueries } from '../../team.queries.js';
import { entryPage } from './frame.js';

/** Taking an entry back for good, with a reason for whoever wants to say one. */
@Controller()
export class WithdrawController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly teams: TeamQueries,
    private readonly entries: EntryService,
    private readonly forms: Forms,
    private readonly texts: Texts,
  ) {}

  @Get(entryPaths.withdraw)
  @AccessFor('signed-in', 'entries one owns')
  ask(@Me() me: SignedIn, @Param('id') id: string, @Kept() kept: Fields | undefined) {
    return this.page(me, id, openedForm(kept));
  }

  @Post(entryPaths.withdraw)
  @AccessFor('signed-in', 'entries one owns')
  withdraw(@Me() me: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    const fields = fieldsOf(body);
    const { reason } = fields;
    return this.forms.guard(
      me.lang,
      fields,
      async () => {
        const { actor, identity } = me;
        await this.entries.withdraw(actor, id, identity.personId, typeof reason === 'string' ? reason : '');
        return redirect(entryUrl(id), success('entries.flash.withdrawn'));
      },
      (form) => this.page(me, id, form),
    );
  }

  private async page({ lang, identity }: SignedIn, id: string, form: FormState) {
    const dossier = found(await this.dossiers.ofMember(id, identity.personId));
    const { role } = found(await this.teams.standingOf(id, identity.personId));
    if (role !== 'owner') throw new DomainError(entryErrors.ownerOnly, {}, 403);
    const t = (key: string) => this.texts.t(lang, `entries.withdraw.${key}`);
    const model = {
      form,
      effects: ['final', 'links', 'another'].map(t),
      action: entryUrl(id, 'withdraw'),
      back: entryUrl(id),
      limit: longestWithdrawalReason,
    };
    const options = form.errors.length > 0 ? { status: 422 } : {};
    return entryPage(this.texts, lang, dossier, 'withdraw', t('title'), model, options);
  }
}
