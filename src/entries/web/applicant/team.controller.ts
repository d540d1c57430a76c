import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { IsEmail, IsString, Matches, MaxLength } from 'class-validator';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { DossierQueries } from '../../dossier.queries.js';
import { entryPaths, entryUrl, removeMemberUrl } from '../../entries.paths.js';
import { MyEntriesQueries } from '../../my-entries.queries.js';
import { TeamService } from '../../team.service.js';
import { entryPage } from './frame.js';

class MemberForm {
  @IsString()
  @Matches(/\S/, { message: 'entries.errors.nameMissing' })
  @MaxLength(200, { message: 'errors.tooLong', context: { max: 200 } })
  name = '';

  @IsEmail({}, { message: 'errors.email' })
  email = '';
}

/** Who works on the dossier. */
@Controller()
export class TeamController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly entries: MyEntriesQueries,
    private readonly team: TeamService,
    private readonly forms: Forms,
    private readonly texts: Texts,
  ) {}

  @Get(entryPaths.team)
  @AccessFor('signed-in', 'entries in whose team one is')
  show(@Me() me: SignedIn, @Param('id') id: string, @Kept() kept: Fields | undefined) {
    return this.page(me, id, openedForm(kept));
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
        await this.team.invite(me.actor, { entryId: id, personId, name, email, lang: me.lang });
        return redirect(entryUrl(id, 'team'), success('entries.flash.memberInvited', { name }));
      },
      (form) => this.page(me, id, form),
    );
  }

  @Post(entryPaths.removeMember)
  @AccessFor('signed-in', 'entries one owns')
  async remove(
    @Me() { actor, identity }: SignedIn,
    @Param('id') id: string,
    @Param('personId') memberId: string,
  ) {
    await this.team.remove(actor, id, identity.personId, memberId);
    return redirect(entryUrl(id, 'team'), success('entries.flash.memberRemoved'));
  }

  private async page({ lang, identity }: SignedIn, id: string, form: FormState) {
    const dossier = found(await this.dossiers.ofMember(id, identity.personId));
    const team = await this.entries.team(id, identity.personId);
    const owner = team.some(({ personId, role }) => personId === identity.personId && role === 'owner');
    const members = team.map(({ personId, role, ...member }) => ({
      ...member,
      badge: { kind: 'neutral', text: this.texts.t(lang, `entries.team.${role}`) },
      removeHref: owner && role === 'editor' && removeMemberUrl(id, personId),
    }));
    const model = { form, owner, members, action: entryUrl(id, 'team'), back: entryUrl(id) };
    return entryPage(this.texts, lang, dossier, 'team', this.texts.t(lang, 'entries.team.title'), model);
  }
}
