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
import { DossierQueries } from '../../dossier.queries.js';
import { entryPaths, entryUrl, partnerUrl } from '../../entries.paths.js';
import { possibleActs } from '../../partner-acts.js';
import { partnerStandings } from '../../partner-standings.js';
import { PartnerService } from '../../partner.service.js';
import { entryPage } from './frame.js';

class ContactForm {
  @IsString()
  @Matches(/\S/, { message: 'entries.errors.nameMissing' })
  @MaxLength(200, { message: 'errors.tooLong', context: { max: 200 } })
  contactName = '';

  @IsEmail({}, { message: 'errors.email' })
  email = '';
}

/** Who speaks for a partner organisation, and at which address. */
@Controller()
export class PartnerContactController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly partners: PartnerService,
    private readonly forms: Forms,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(entryPaths.partnerContact)
  @AccessFor('signed-in', 'partners of entries in whose team one is')
  show(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('partnerId') partnerId: string,
    @Kept() kept: Fields | undefined,
  ) {
    return this.page(me, id, partnerId, (contact) => openedForm(kept, contact));
  }

  @Post(entryPaths.partnerContact)
  @AccessFor('signed-in', 'partners of entries in whose team one is')
  async change(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('partnerId') partnerId: string,
    @Body() body: Fields,
  ) {
    found(await this.dossiers.ofMember(id, me.identity.personId));
    return this.forms.attempt(
      me.lang,
      ContactForm,
      body,
      async (form) => {
        const { personId } = me.identity;
        const moved = await this.partners.changeContact(me.actor, id, personId, partnerId, form);
        const flash = moved ? 'entries.flash.partnerRenewed' : 'partners.flash.contactChanged';
        return redirect(entryUrl(id, 'partners'), success(flash));
      },
      (form) => this.page(me, id, partnerId, () => form),
    );
  }

  private async page(
    { lang, identity }: SignedIn,
    id: string,
    partnerId: string,
    formOf: (stored: Fields) => FormState,
  ) {
    const dossier = found(await this.dossiers.ofMember(id, identity.personId));
    const partner = found(partnerStandings(dossier).find((each) => each.id === partnerId));
    const { organisation, contactName, email } = partner;
    const model = {
      form: formOf({ contactName, email }),
      action: partnerUrl(id, partnerId, 'partnerContact'),
      back: entryUrl(id, 'partners'),
      open: possibleActs(dossier, partner, this.clock.now()).contact,
      confirmed: partner.state === 'confirmed',
    };
    const title = this.texts.t(lang, 'partners.contact.title', { organisation });
    return entryPage(this.texts, lang, dossier, 'partner-contact', title, model);
  }
}
