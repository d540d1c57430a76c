import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { longDateTime } from '../../../platform/i18n/formats.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { dayTimeValues, readDayTime } from '../../../platform/views/day-time.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { AwardQueries } from '../../award.queries.js';
import { awardPaths, awardsUrl, callBackUrl, publicationUrl } from '../../awards.paths.js';
import type { AwardsCycle } from '../../awards-cycle.js';
import { isVisible } from '../../domain/publication.js';
import { PublicationService } from '../../publication.service.js';
import { resultsRevision } from '../../result-rows.js';
import { resultsModel } from '../public/results.presenter.js';
import { underAwards } from './breadcrumbs.js';
import { cycleOfPath } from './cycle-of-path.js';
import { textOf } from './fields.js';

const field = 'visibleFrom';

/** Choosing the instant from which everybody sees the results: first the instant, then the preview, then the act. */
@Controller()
export class PublicationController {
  constructor(
    private readonly awards: AwardQueries,
    private readonly clock: Clock,
    private readonly forms: Forms,
    private readonly publications: PublicationService,
    private readonly texts: Texts,
  ) {}

  @Get(awardPaths.publication)
  @AccessFor(['organiser', 'auditor'], 'every cycle')
  async show(@Me() me: SignedIn, @Param('year') year: string, @Kept() kept: Fields | undefined) {
    const cycle = await cycleOfPath(this.awards, year);
    const usual = cycle.publication?.visibleFrom ?? cycle.schedule.milestones.publication;
    const form = openedForm(kept, dayTimeValues(field, usual));
    return this.choosePage(me, cycle, form);
  }

  @Post(awardPaths.publication)
  @AccessFor('organiser', 'every cycle')
  async schedule(@Me() me: SignedIn, @Param('year') year: string, @Body() body: Fields) {
    const cycle = await cycleOfPath(this.awards, year);
    const typed = readDayTime(body[`${field}.day`], body[`${field}.time`]);
    return this.forms.guard(
      me.lang,
      body,
      async () => {
        if (!typed || textOf(body, 'confirmed') !== 'yes') {
          await this.publications.check(cycle, typed);
          return this.confirmPage(me, cycle, body, typed);
        }
        const seen = instantIn(textOf(body, 'seen'));
        const results = textOf(body, 'results');
        await this.publications.schedule(me.actor, cycle.id, { visibleFrom: typed, seen, results });
        const date = longDateTime(typed, me.lang, { zone: true });
        return redirect(awardsUrl(cycle.year), success('awards.flash.scheduled', { date }));
      },
      (form) => this.choosePage(me, cycle, form),
    );
  }

  @Post(awardPaths.callBack)
  @AccessFor('organiser', 'every cycle')
  async callBack(@Me() me: SignedIn, @Param('year') year: string) {
    const cycle = await cycleOfPath(this.awards, year);
    await this.publications.callBack(me.actor, cycle.id);
    return redirect(publicationUrl(cycle.year), success('awards.flash.calledBack'));
  }

  private async choosePage({ identity, lang }: SignedIn, cycle: AwardsCycle, form: FormState) {
    const visible = isVisible(cycle.publication, this.clock.now());
    const model = {
      form,
      ...(cycle.publication && { chosen: longDateTime(cycle.publication.visibleFrom, 'de', { zone: true }) }),
      visible,
      mayChoose: identity.roles.includes('organiser') && !visible,
      action: publicationUrl(cycle.year),
      callBackAction: callBackUrl(cycle.year),
      backHref: awardsUrl(cycle.year),
      results: await this.previewOf(cycle, lang),
    };
    return page('awards/organiser/publication', 'Ergebnisse veröffentlichen', model, this.around(cycle));
  }

  private async confirmPage(
    { lang }: SignedIn,
    cycle: AwardsCycle,
    body: Fields,
    visibleFrom: Temporal.Instant | undefined,
  ) {
    const prizes = await this.awards.preview(cycle.id);
    const at = visibleFrom ? longDateTime(visibleFrom, 'de', { zone: true }) : '';
    const model = {
      effects: [
        `Ab ${at} sehen alle die Ergebnisse unter „Preisträger“, auf der Startseite und in den offenen Daten.`,
        'Bis dahin ist nach außen nichts zu sehen. Sie können den Zeitpunkt bis dahin verschieben oder zurücknehmen.',
        'Danach lässt sich die Veröffentlichung nicht mehr zurückholen.',
        ...(cycle.letters
          ? []
          : ['Die Schreiben an die Bewerberinnen und Bewerber sind noch nicht freigegeben.']),
      ],
      action: publicationUrl(cycle.year),
      submit: 'Veröffentlichung festlegen',
      cancelHref: publicationUrl(cycle.year),
      hidden: [
        { name: `${field}.day`, value: textOf(body, `${field}.day`) },
        { name: `${field}.time`, value: textOf(body, `${field}.time`) },
        { name: 'seen', value: cycle.publication?.visibleFrom.toString() ?? '' },
        { name: 'results', value: resultsRevision(prizes) },
        { name: 'confirmed', value: 'yes' },
      ],
      results: resultsModel(prizes, lang, this.texts, cycle.year),
    };
    return page('awards/organiser/publication-confirm', 'Veröffentlichung prüfen', model, this.around(cycle));
  }

  private async previewOf(cycle: AwardsCycle, lang: SignedIn['lang']) {
    return resultsModel(await this.awards.preview(cycle.id), lang, this.texts, cycle.year);
  }

  private around({ year, name }: AwardsCycle) {
    return { wide: true, preline: name, breadcrumb: underAwards(year, 'Veröffentlichung') };
  }
}

/** The instant that the page showed; null for none and for what is none. */
function instantIn(text: string): Temporal.Instant | null {
  const known = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text);
  return known ? Temporal.Instant.from(text) : null;
}
