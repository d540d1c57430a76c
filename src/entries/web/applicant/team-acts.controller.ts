import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { DomainError, found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { DossierQueries } from '../../dossier.queries.js';
import { entryErrors } from '../../domain/errors.js';
import { entryPaths, entryUrl } from '../../entries.paths.js';
import { teamPaths } from '../../team.paths.js';
import { TeamQueries } from '../../team.queries.js';
import { TeamService } from '../../team.service.js';
import { entryPage } from './frame.js';
import { TeamPage } from './team-page.js';

/** Where the words of each act are. */
const words = { handOver: 'teams.handOver', remove: 'teams.remove', leave: 'teams.leave' } as const;
type Act = keyof typeof words;

/** Acts on members of a team: each a page that says what will happen, and its button. */
@Controller()
export class TeamActsController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly teams: TeamQueries,
    private readonly team: TeamService,
    private readonly teamPage: TeamPage,
    private readonly forms: Forms,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(teamPaths.leave)
  @AccessFor('signed-in', 'entries in whose team one is')
  askLeave(@Me() me: SignedIn, @Param('id') id: string) {
    return this.ask(me, id, 'leave', me.identity.personId);
  }

  @Post(teamPaths.leave)
  @AccessFor('signed-in', 'entries in whose team one is')
  leave(@Me() me: SignedIn, @Param('id') id: string) {
    return this.forms.guard(
      me.lang,
      {},
      async () => {
        await this.team.leave(me.actor, id, me.identity.personId);
        return redirect(entryPaths.list, success('teams.flash.left'));
      },
      ({ errors }) => this.teamPage.show(me, id, { refused: errors[0]?.text }),
    );
  }

  @Get(teamPaths.reminders)
  @AccessFor('signed-in', 'entries in whose team one is')
  async backFromReminders(@Me() { identity }: SignedIn, @Param('id') id: string) {
    found(await this.dossiers.ofMember(id, identity.personId));
    return redirect(entryUrl(id, 'team'));
  }

  @Post(teamPaths.reminders)
  @AccessFor('signed-in', 'entries in whose team one is')
  async remind(@Me() { actor, identity }: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    const reminded = body['erinnern'] === 'ja';
    await this.team.remind(actor, id, identity.personId, reminded);
    return redirect(entryUrl(id, 'team'), success(`teams.flash.${reminded ? 'reminded' : 'notReminded'}`));
  }

  @Get(teamPaths.handOver)
  @AccessFor('signed-in', 'entries one owns')
  askHandOver(@Me() me: SignedIn, @Param('id') id: string, @Param('personId') memberId: string) {
    return this.ask(me, id, 'handOver', memberId);
  }

  @Post(teamPaths.handOver)
  @AccessFor('signed-in', 'entries one owns')
  async handOver(
    @Me() { actor, identity }: SignedIn,
    @Param('id') id: string,
    @Param('personId') memberId: string,
  ) {
    await this.team.handOver(actor, id, identity.personId, memberId);
    return redirect(entryUrl(id, 'team'), success('teams.flash.handedOver'));
  }

  @Get(teamPaths.remove)
  @AccessFor('signed-in', 'entries one owns')
  askRemove(@Me() me: SignedIn, @Param('id') id: string, @Param('personId') memberId: string) {
    return this.ask(me, id, 'remove', memberId);
  }

  @Post(teamPaths.remove)
  @AccessFor('signed-in', 'entries one owns')
  async remove(
    @Me() { actor, identity }: SignedIn,
    @Param('id') id: string,
    @Param('personId') memberId: string,
  ) {
    await this.team.remove(actor, id, identity.personId, memberId);
    return redirect(entryUrl(id, 'team'), success('teams.flash.removed'));
  }

  private async ask({ lang, identity }: SignedIn, id: string, act: Act, memberId: string) {
    const dossier = found(await this.dossiers.ofMember(id, identity.personId));
    const { members } = found(await this.teams.ofMember(id, identity.personId, this.clock.now()));
    const { name } = found(members.find(({ personId }) => personId === memberId));
    const owner = members.find(({ role }) => role === 'owner');
    if (act !== 'leave' && owner?.personId !== identity.personId)
      throw new DomainError(entryErrors.ownerOnly, {}, 403);
    if (act === 'leave' && owner?.personId === identity.personId) return redirect(entryUrl(id, 'team'));
    const say = (key: string) =>
      this.texts.t(lang, `${words[act]}.${key}`, {
        name,
        owner: owner?.name ?? '',
        municipality: dossier.applicant.name,
      });
    const model = {
      effects: ['first', 'second', 'third'].map(say),
      href: teamPaths[act].replace(':id', id).replace(':personId', memberId),
      back: entryUrl(id, 'team'),
      submit: say('action'),
      danger: act === 'remove',
    };
    return entryPage(this.texts, lang, dossier, 'confirm-act', say('title'), model);
  }
}
