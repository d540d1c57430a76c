import { Body, Controller, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import type { Body as Fields } from '../../../platform/http/forms.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { ProposalsService } from '../../proposals.service.js';
import { RoundsQueries } from '../../rounds.queries.js';

/** Invites those whom an earlier jury proposes, or drops them from the list. */
@Controller()
export class ProposalsController {
  constructor(
    private readonly rounds: RoundsQueries,
    private readonly proposals: ProposalsService,
  ) {}

  @Post(juryPaths.proposals)
  @AccessFor('organiser')
  async act(@Me() { actor }: SignedIn, @IdParam('cycleId') cycleId: string, @Body() body: Fields) {
    found(await this.rounds.cycle(cycleId));
    const back = juryUrls.jurors(cycleId);
    const [ids, drop] = [idsOf(body.invite), idsOf(body.drop)];
    if (drop[0]) {
      await this.proposals.drop(actor, cycleId, drop[0]);
      return redirect(back, success('jury.flash.proposalDropped'));
    }
    const count = await this.proposals.invite(actor, cycleId, ids);
    return redirect(
      back,
      success(count > 0 ? 'jury.flash.proposedInvited' : 'jury.flash.nobodyInvited', { count }),
    );
  }
}

/** From a button: one id, or all that its page showed. */
const idsOf = (value: unknown): string[] =>
  typeof value === 'string' ? value.split(',').filter((id) => /^[0-9a-f-]{36}$/.test(id)) : [];
