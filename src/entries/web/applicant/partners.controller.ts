import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { IsEmail, IsString, Matches, MaxLength } from 'class-validator';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { ConfirmedContentQueries } from '../../confirmed-content.queries.js';
import { DossierQueries } from '../../dossier.queries.js';
import { entryPaths, entryUrl } from '../../entries.paths.js';
import { PartnerService } from '../../partner.service.js';
import { entryPage } from './frame.js';
import { partnersModel } from './partners.presenter.js';

class PartnerForm {
  @IsString()
  @Matches(/\S/, { message: 'entries.errors.organisationMissing' })
  @MaxLength(200, { message: 'errors.tooLong', context: { max: 200 } })
  organisation = '';

  /** Whether the cycle accepts it is the service's to say. */
  @Matches(/^\w/, { message: 'entries.partners.kindMissing' })
  kind = '';

  @IsString()
  @Matches(/\S/, { message: 'entries.errors.nameMissing' })
  @MaxLength(200, { message: 'errors.tooLong', context: { max: 200 } })
  contactName = '';

  @IsEmail({}, { message: 'errors.email' })
  email = '';
}

/** Partner organisations: invited here, they confirm by their own link. */
@Controller()
export class PartnersController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly partners: PartnerService,
    private readonly confirmed: ConfirmedContentQueries,
    private readonly forms: Forms,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(entryPaths.partners)
  @AccessFor('signed-in', 'entries in whose team one is')
  show(@Me() me: SignedIn, @Param('id') id: string, @Kept() kept: Fields | undefined) {
    return this.page(me, id, openedForm(kept));
  }

  @Post(entryPaths.partners)
  @AccessFor('signed-in', 'entries in whose team one is')
  invite(@Me() me: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    return this.forms.attempt(
      me.lang,
      PartnerForm,
      body,
      async (form) => {
        const { personId } = me.identity;
        await this.partners.invite(me.actor, { entryId: id, personId, ...form });
        return redirect(
          entryUrl(id, 'partners'),
          success('entries.flash.partnerInvited', { name: form.organisation }),
        );
      },
      (form) => this.page(me, id, form),
    );
  }

  private async page({ lang, identity }: SignedIn, id: string, form: FormState) {
    const dossier = found(await this.dossiers.ofMember(id, identity.personId));
    const earlier = await this.confirmed.changesIn(dossier);
    const model = { form, ...partnersModel(dossier, earlier, this.texts, lang, this.clock.now()) };
    return entryPage(
      this.texts,
      lang,
      dossier,
      'partners',
      this.texts.t(lang, 'entries.partners.title'),
      model,
    );
  }
}
