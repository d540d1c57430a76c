import { Body, Controller, Get, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { CycleQueries } from '../../../cycles/cycle.queries.js';
import { allowsAt } from '../../../cycles/domain/phase.js';
import { type ApplicantByHand, applicantKinds } from '../../../municipalities/domain/applicant-by-hand.js';
import { sortedStateNames } from '../../../municipalities/domain/states.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { DomainError, found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { entryErrors } from '../../domain/errors.js';
import { readNumber } from '../../domain/read-answers.js';
import { entryPaths, entryUrl } from '../../entries.paths.js';
import { EntryService } from '../../entry.service.js';
import { LateCodeService } from '../../late-code.service.js';
import { applicantPage } from './frame.js';
import { TakenPage } from './taken-page.js';

class ApplicantByHandForm {
  @IsString() name = '';
  @IsString() kind = '';
  @IsString() state = '';
  @IsString() district = '';
  @IsString() population = '';
  @IsString() postcode = '';
  /** Of late access; asked for when entries cannot be started otherwise. */
  @IsString() code = '';
}

/** An applicant that the directory does not list: a Bezirk, an alliance. */
@Controller()
export class StartByHandController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly entries: EntryService,
    private readonly codes: LateCodeService,
    private readonly takenPage: TakenPage,
    private readonly forms: Forms,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(entryPaths.startByHand)
  @AccessFor('signed-in', 'nothing of entries')
  show(@Me() { lang }: SignedIn, @Kept() kept: Fields | undefined) {
    return this.formPage(lang, openedForm(kept));
  }

  @Post(entryPaths.startByHand)
  @AccessFor('signed-in', 'own entries')
  start(@Me() me: SignedIn, @Body() body: Fields) {
    const { lang, actor, identity } = me;
    return this.forms.attempt(
      lang,
      ApplicantByHandForm,
      body,
      async (form) => {
        const { personId } = identity;
        const cycle = await this.cycles.current(this.clock.now());
        try {
          const applicant = applicantOf(form);
          const id = form.code.trim()
            ? await this.codes.redeem(actor, form.code, { byHand: applicant }, personId)
            : await this.entries.startByHand(actor, { cycleId: cycle?.id ?? '', personId }, applicant);
          return redirect(entryUrl(id), success('entries.flash.started', { municipality: form.name.trim() }));
        } catch (error) {
          if (!(error instanceof DomainError) || error.key !== entryErrors.alreadyStarted || !cycle)
            throw error;
          const municipality = { id: String(error.params['municipalityId']), shortName: form.name.trim() };
          return found(await this.takenPage.show(me, cycle, municipality));
        }
      },
      (form) => this.formPage(lang, form),
    );
  }

  private async formPage(lang: SignedIn['lang'], form: FormState) {
    const now = this.clock.now();
    const cycle = await this.cycles.current(now);
    const late = !cycle || !allowsAt(cycle.schedule, 'startEntry', now);
    const kinds = applicantKinds.map((value) => ({
      value,
      text: this.texts.t(lang, `municipalities.kinds.${value}`),
    }));
    const states = sortedStateNames.map((name) => ({ value: name, text: name }));
    const title = this.texts.t(lang, 'entries.byHand.title');
    return applicantPage(this.texts, lang, 'by-hand', title, {
      form,
      kinds,
      states,
      late,
      paths: entryPaths,
    });
  }
}

/** What is no number becomes one that the rule refuses. */
const applicantOf = ({ kind, population, code: _code, ...form }: ApplicantByHandForm): ApplicantByHand => ({
  ...form,
  kind: kind as ApplicantByHand['kind'],
  population: readNumber(population) ?? Number.NaN,
});
