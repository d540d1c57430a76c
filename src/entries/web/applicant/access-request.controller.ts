import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { IsOptional, IsString } from 'class-validator';
import { CycleQueries } from '../../../cycles/cycle.queries.js';
import { MunicipalityQueries } from '../../../municipalities/municipality.queries.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { AccessRequestsService } from '../../access-requests.service.js';
import { entryPaths, startUrl } from '../../entries.paths.js';
import { teamPaths } from '../../team.paths.js';
import { TakenPage } from './taken-page.js';

class AccessRequestForm {
  @IsString()
  kommune = '';

  /** The length is the rule's say. */
  @IsOptional()
  @IsString({ message: 'errors.invalid' })
  message = '';
}

/** Asking to be let into the entry that the municipality has already. */
@Controller()
export class AccessRequestController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly municipalities: MunicipalityQueries,
    private readonly requests: AccessRequestsService,
    private readonly takenPage: TakenPage,
    private readonly forms: Forms,
    private readonly clock: Clock,
  ) {}

  @Get(teamPaths.askAccess)
  @AccessFor('signed-in', 'whether there is an entry, nothing of it')
  async show(@Me() me: SignedIn, @Query('kommune') chosen: unknown, @Kept() kept: Fields | undefined) {
    const id = kept?.['kommune'] ?? chosen;
    if (typeof id !== 'string') return redirect(entryPaths.start);
    return (await this.page(me, id, openedForm(kept), 200)) ?? redirect(startUrl({ kommune: id }));
  }

  @Post(teamPaths.askAccess)
  @AccessFor('signed-in', 'own requests')
  ask(@Me() me: SignedIn, @Body() body: Fields) {
    return this.forms.attempt(
      me.lang,
      AccessRequestForm,
      body,
      async ({ kommune, message }) => {
        const municipality = found(await this.municipalities.byId(kommune));
        const cycle = found(await this.cycles.current(this.clock.now()));
        const asked = { personId: me.identity.personId, cycleId: cycle.id, municipalityId: municipality.id };
        await this.requests.ask(me.actor, { ...asked, message });
        const { shortName } = municipality;
        return redirect(entryPaths.list, success('teams.flash.asked', { municipality: shortName }));
      },
      async (form) => found(await this.page(me, String(form.values['kommune'] ?? ''), form, 422)),
    );
  }

  private async page(me: SignedIn, municipalityId: string, form: FormState, status: number) {
    const cycle = await this.cycles.current(this.clock.now());
    const municipality = await this.municipalities.byId(municipalityId);
    return cycle && municipality && this.takenPage.show(me, cycle, municipality, form, status);
  }
}
