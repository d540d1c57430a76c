import { Body, Controller, Get, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { longDateTime } from '../../../platform/i18n/formats.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { RoundTimesService } from '../../round-times.service.js';
import { type RoundView, RoundsQueries } from '../../rounds.queries.js';
import { breadcrumb } from './breadcrumb.js';
import { readTimes, timeValues } from './round-times.form.js';

/** When a round opens and until when it is scored, where that is not what the cycle says. */
@Controller()
export class RoundTimesController {
  constructor(
    private readonly forms: Forms,
    private readonly queries: RoundsQueries,
    private readonly times: RoundTimesService,
  ) {}

  @Get(juryPaths.times)
  @AccessFor('organiser')
  async show(@IdParam() id: string, @Kept() kept: Fields | undefined) {
    const round = found(await this.queries.one(id));
    if (round.state === 'closed') return redirect(juryUrls.round(id));
    return this.timesPage(round, openedForm(kept, timeValues(round)));
  }

  @Post(juryPaths.times)
  @AccessFor('organiser')
  async change(@Me() { actor, lang }: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    const round = found(await this.queries.one(id));
    const fields = fieldsOf(body);
    return this.forms.guard(
      lang,
      fields,
      async () => {
        await this.times.set(actor, id, readTimes(fields), Number(fields['version']));
        return redirect(juryUrls.round(id), success('jury.flash.roundTimed'));
      },
      (form) => this.timesPage(round, form),
    );
  }

  private timesPage(round: RoundView, form: FormState) {
    const { id, name, cycleName, state, version } = round;
    const model = {
      form,
      version,
      planned: state === 'planned',
      usual: [round.juryOpens, round.juryCloses]
        .flatMap((at) => (at ? [longDateTime(at, 'de', { zone: true })] : []))
        .join(' bis '),
      action: juryUrls.times(id),
      cancelHref: juryUrls.round(id),
    };
    return page('jury/organiser/times', `${name}: Zeiten`, model, {
      noindex: true,
      preline: cycleName,
      breadcrumb: breadcrumb({ text: name, href: juryUrls.round(id) }, { text: 'Zeiten' }),
    });
  }
}
