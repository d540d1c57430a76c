import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { accountPaths } from '../../../accounts/accounts.paths.js';
import { CycleQueries } from '../../../cycles/cycle.queries.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { longestExtensionReason } from '../../domain/extension.js';
import { mostRedemptions, type NewLateCode } from '../../domain/late-code.js';
import { readNumber } from '../../domain/read-answers.js';
import { latePaths, lateCodesUrl } from '../../late.paths.js';
import { LateCodeQueries } from '../../late-code.queries.js';
import { LateCodeService } from '../../late-code.service.js';
import { organiserListUrl } from '../../organiser.paths.js';
import { codeView } from './late-codes.presenter.js';
import { readEnd, readExtension } from './read-extension.js';

/** Codes for access after the deadline: the list, a new one, and revoking. */
@Controller()
export class LateCodesController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly codes: LateCodeQueries,
    private readonly service: LateCodeService,
    private readonly forms: Forms,
    private readonly clock: Clock,
  ) {}

  @Get(latePaths.codes)
  @AccessFor(['organiser', 'auditor'])
  list(@Me() me: SignedIn, @Query('runde') year: unknown, @Kept() kept: Fields | undefined) {
    return this.page(me, year, openedForm(kept, { redemptions: '1' }));
  }

  @Post(latePaths.codes)
  @AccessFor('organiser')
  create(@Me() me: SignedIn, @Query('runde') year: unknown, @Body() body: Fields) {
    const fields = fieldsOf(body);
    return this.forms.guard(
      me.lang,
      fields,
      async () => {
        const cycle = found(await this.cycleOf(year));
        const code = await this.service.create(me.actor, cycle.id, readLateCode(fields));
        return this.page(me, year, openedForm(undefined, { redemptions: '1' }), code);
      },
      (form) => this.page(me, year, form),
    );
  }

  @Post(latePaths.revoke)
  @AccessFor('organiser')
  async revoke(@Me() { actor }: SignedIn, @Param('id') id: string, @Body('runde') year: unknown) {
    await this.service.revoke(actor, id);
    return redirect(lateCodesUrl(Number(year) || undefined), success('proof.flash.codeRevoked'));
  }

  private async page({ identity }: SignedIn, year: unknown, form: FormState, created?: string) {
    const cycle = found(await this.cycleOf(year));
    const mayWrite = identity.roles.includes('organiser');
    const model = {
      codes: (await this.codes.ofCycle(cycle.id)).map((code) =>
        codeView(code, cycle.year, this.clock.now(), mayWrite),
      ),
      created,
      form,
      mayWrite,
      action: lateCodesUrl(cycle.year),
      most: mostRedemptions,
      limit: longestExtensionReason,
    };
    const breadcrumb = [
      { text: 'Organisation', href: accountPaths.organisation },
      { text: 'Bewerbungen', href: organiserListUrl({ runde: String(cycle.year) }) },
      { text: 'Nachreichcodes' },
    ];
    const status = form.errors.length > 0 ? 422 : 200;
    const options = { breadcrumb, preline: cycle.name, noindex: true, status };
    return page('entries/organiser/late-codes', 'Nachreichcodes', model, options);
  }

  private cycleOf(year: unknown) {
    return /^\d{4}$/.test(String(year))
      ? this.cycles.byYear(Number(year))
      : this.cycles.current(this.clock.now());
  }
}

const readLateCode = (fields: Fields): NewLateCode => ({
  ...readExtension(fields),
  redemptions: readNumber(String(fields['redemptions'] ?? '')) ?? Number.NaN,
  expiresAt: readEnd(fields, 'expiresAt'),
});
