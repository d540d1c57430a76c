import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { EntryTransferService } from '../../entry-transfer.service.js';
import { OrganiserEntryQueries } from '../../organiser-entry.queries.js';
import { teamPaths, transferUrl } from '../../team.paths.js';
import { TeamQueries } from '../../team.queries.js';
import { organiserPage } from './frame.js';
import { TransferForm } from './transfer.form.js';
import { transferEffects, transferModel } from './transfer.presenter.js';

const title = 'Bewerbung übergeben';

/** Hands an entry over to a new address: a form, a page that says what will happen, then the act. */
@Controller()
export class TransferController {
  constructor(
    private readonly entries: OrganiserEntryQueries,
    private readonly teams: TeamQueries,
    private readonly transfers: EntryTransferService,
    private readonly forms: Forms,
    private readonly clock: Clock,
  ) {}

  @Get(teamPaths.transfer)
  @AccessFor('organiser')
  show(@Param('id') id: string, @Kept() kept: Fields | undefined) {
    return this.formPage(id, openedForm(kept));
  }

  @Post(teamPaths.transfer)
  @AccessFor('organiser')
  hand(@Me() { lang, actor }: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    return this.forms.attempt(
      lang,
      TransferForm,
      body,
      async (form) => {
        const { name, email, reason } = form;
        const transfer = { name, email, reason, teamLeaves: form.team === 'geht' };
        if (!form.bestaetigt) return this.confirmPage(id, form, () => this.transfers.check(id, transfer));
        await this.transfers.offer(actor, id, transfer);
        return redirect(transferUrl(id), success('teams.flash.offered', { name: name.trim() }));
      },
      (form) => this.formPage(id, form),
    );
  }

  @Post(teamPaths.takeBackTransfer)
  @AccessFor('organiser')
  async takeBack(@Me() { actor }: SignedIn, @Param('id') id: string) {
    await this.transfers.takeBack(actor, id);
    return redirect(transferUrl(id), success('teams.flash.offerTakenBack'));
  }

  private async formPage(id: string, form: FormState) {
    const entry = found(await this.entries.byId(id));
    const waiting = await this.teams.transferOf(id, this.clock.now());
    const model = { ...transferModel(entry, waiting), form };
    return organiserPage('transfer', title, entry, model, { here: title });
  }

  private async confirmPage(id: string, form: TransferForm, check: () => Promise<void>) {
    await check();
    const entry = found(await this.entries.byId(id));
    return organiserPage('transfer-confirm', title, entry, transferEffects(entry, form), { here: title });
  }
}
