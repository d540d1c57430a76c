import { Body, Controller, Get, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { CalibrationQueries, type CalibrationView } from '../../calibration.queries.js';
import { CalibrationService } from '../../calibration.service.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { RoundSettingsQueries, type RoundSettingsView } from '../../round-settings.queries.js';
import { badge } from '../badges.js';
import { presentSpreads } from '../calibration.presenter.js';
import { breadcrumb, mayAct } from './breadcrumb.js';

/** The calibration of a round: open it, see the spread, show it to the jury, end it. */
@Controller()
export class CalibrationController {
  constructor(
    private readonly forms: Forms,
    private readonly settings: RoundSettingsQueries,
    private readonly queries: CalibrationQueries,
    private readonly calibrations: CalibrationService,
    private readonly texts: Texts,
  ) {}

  @Get(juryPaths.calibration)
  @AccessFor(['organiser', 'auditor'])
  show(@Me() me: SignedIn, @IdParam() id: string, @Kept() kept: Fields | undefined) {
    return this.calibrationPage(me, id, openedForm(kept));
  }

  @Post(juryPaths.calibration)
  @AccessFor('organiser')
  act(@Me() me: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    const fields = fieldsOf(body);
    return this.forms.guard(
      me.lang,
      fields,
      async () => redirect(juryUrls.calibration(id), success(await this.done(me, id, fields))),
      (form) => this.calibrationPage(me, id, form),
    );
  }

  /** @returns what to say of it */
  private async done({ actor }: SignedIn, id: string, { act, first, second }: Fields): Promise<string> {
    if (act === 'zeigen') {
      await this.calibrations.release(actor, id);
      return 'rounds.flash.calibrationReleased';
    }
    if (act === 'beenden') {
      await this.calibrations.close(actor, id);
      return 'rounds.flash.calibrationClosed';
    }
    const samples = [first, second].filter((each) => typeof each === 'string' && each !== '').map(String);
    await this.calibrations.open(actor, id, samples);
    return 'rounds.flash.calibrationOpened';
  }

  private async calibrationPage(me: SignedIn, id: string, form: FormState) {
    const round = found(await this.settings.of(id));
    const calibration = await this.queries.ofRound(id);
    const model = {
      form,
      mayAct: mayAct(me),
      action: juryUrls.calibration(id),
      roundHref: juryUrls.round(id),
      ...(calibration ? this.running(calibration, round, me) : await this.before(round, me)),
    };
    return page('jury/organiser/calibration', `${round.name}: Probebewertung`, model, {
      noindex: true,
      preline: round.cycleName,
      breadcrumb: breadcrumb({ text: round.name, href: juryUrls.round(id) }, { text: 'Probebewertung' }),
    });
  }

  private running(calibration: CalibrationView, { id }: RoundSettingsView, { lang }: SignedIn) {
    const { state, released, assigned, samples } = calibration;
    return {
      open: state === 'open',
      badge: badge(this.texts, lang, 'roundStates', state),
      released,
      assigned,
      submitted: samples.reduce((sum, { sheets }) => sum + sheets.length, 0),
      rubricHref: juryUrls.roundRubric(id),
      spreads: presentSpreads(calibration, lang),
    };
  }

  private async before({ id, state }: RoundSettingsView, me: SignedIn) {
    if (state !== 'planned' || !mayAct(me)) return { none: true };
    const { entries, jurors } = await this.queries.before(id);
    const options = entries.map((entry) => ({ value: entry.id, text: `${entry.reference} ${entry.title}` }));
    return { choosing: true, entries: options, jurors };
  }
}
