import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { emptyForm, type FormState, openedForm } from '../../../platform/views/form.js';
import { OrganiserEntryQueries } from '../../organiser-entry.queries.js';
import { organiserEntryUrl } from '../../organiser.paths.js';
import { ProposalService } from '../../proposal.service.js';
import { screeningPaths } from '../../screening.paths.js';
import { ScreeningQueries } from '../../screening.queries.js';
import { organiserPage } from './frame.js';
import { proposalModel, proposalTitle } from './proposal.presenter.js';
import { ReturnForm } from './screening.form.js';

/** The second look at a proposed decision: read it, confirm it or give it back. */
@Controller()
export class ProposalController {
  constructor(
    private readonly entries: OrganiserEntryQueries,
    private readonly screening: ScreeningQueries,
    private readonly proposals: ProposalService,
    private readonly forms: Forms,
    private readonly texts: Texts,
  ) {}

  @Get(screeningPaths.secondLook)
  @AccessFor('organiser')
  show(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('proposalId') proposalId: string,
    @Kept() kept: Fields | undefined,
  ) {
    return this.proposalPage(me, id, proposalId, openedForm(kept, { words: '' }));
  }

  @Post(screeningPaths.secondLook)
  @AccessFor('organiser')
  confirm(@Me() me: SignedIn, @Param('id') id: string, @Param('proposalId') proposalId: string) {
    return this.forms.guard(
      me.lang,
      {},
      async () => {
        await this.proposals.confirm(me.actor, id, proposalId);
        return redirect(organiserEntryUrl(id), success('screening.flash.confirmed'));
      },
      (form) => this.proposalPage(me, id, proposalId, form),
    );
  }

  @Post(screeningPaths.returnProposal)
  @AccessFor('organiser')
  return(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('proposalId') proposalId: string,
    @Body() body: Fields,
  ) {
    return this.forms.attempt(
      me.lang,
      ReturnForm,
      body,
      async ({ words }) => {
        await this.proposals.return(me.actor, id, proposalId, words);
        return redirect(organiserEntryUrl(id), success('screening.flash.returned'));
      },
      (form) => this.proposalPage(me, id, proposalId, form),
    );
  }

  @Post(screeningPaths.takeBackProposal)
  @AccessFor('organiser')
  takeBack(@Me() me: SignedIn, @Param('id') id: string, @Param('proposalId') proposalId: string) {
    return this.forms.guard(
      me.lang,
      {},
      async () => {
        await this.proposals.takeBack(me.actor, id, proposalId);
        return redirect(organiserEntryUrl(id), success('screening.flash.takenBack'));
      },
      (form) => this.proposalPage(me, id, proposalId, form),
    );
  }

  /** A proposal that no longer waits is shown on the entry, with what became of it. */
  private async proposalPage(
    { identity }: SignedIn,
    id: string,
    proposalId: string,
    form: FormState = emptyForm(),
  ) {
    const [read, view] = await Promise.all([this.entries.byId(id), this.screening.ofEntry(id)]);
    const entry = found(read);
    const { proposal } = found(view);
    if (proposal?.id !== proposalId) {
      found((await this.screening.hasProposal(id, proposalId)) || undefined);
      return redirect(organiserEntryUrl(id), { kind: 'info', key: 'screening.flash.ended' });
    }
    const title = proposalTitle(proposal);
    const model = proposalModel(
      { entry, proposal, own: proposal.proposedById === identity.personId },
      this.texts,
    );
    return organiserPage('proposal', title, entry, { ...model, form }, { here: title });
  }
}
