import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { milestoneEvent } from '../../../cycles/calendar-events.js';
import { type CalendarPlace, PersonalCalendar } from '../../../cycles/web/personal-calendar.js';
import { type CalendarEvent, calendarFile, calendarType } from '../../../platform/calendar/calendar-file.js';
import { Config } from '../../../platform/config/config.js';
import { instantOf } from '../../../platform/database/instants.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { Download } from '../../../platform/http/download.js';
import type { Body as Fields } from '../../../platform/http/forms.js';
import { longDateTime } from '../../../platform/i18n/formats.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { publicUrl } from '../../../platform/process/listen.js';
import { page } from '../../../platform/views/page.js';
import { JuryCalendarQueries, type RoundDate } from '../../jury-calendar.queries.js';
import { juryPaths } from '../../jury.paths.js';

const title = 'Jurytermine abonnieren';
const place: CalendarPlace = { plan: 'jury', page: juryPaths.calendar, feed: juryPaths.calendarFeed };

/** A juror's dates as a calendar: dates only, nothing of any entry. */
@Controller()
export class JuryCalendarController {
  constructor(
    private readonly calendars: JuryCalendarQueries,
    private readonly personal: PersonalCalendar,
    private readonly texts: Texts,
    private readonly config: Config,
  ) {}

  @Get(juryPaths.calendar)
  @AccessFor('juror', 'own address')
  async show(@Me() me: SignedIn) {
    return page('cycles/personal-calendar', title, await this.personal.model(me, place), {
      breadcrumb: [{ text: 'Meine Bewertungen', href: juryPaths.list }, { text: title }],
      noindex: true,
    });
  }

  @Post(juryPaths.calendar)
  @AccessFor('juror', 'own address')
  act(@Me() me: SignedIn, @Body() { akt }: Fields) {
    return this.personal.act(me, place, akt);
  }

  @Get(juryPaths.calendarFeed)
  @AccessFor('link', 'dates of the juries that the person sits on')
  async feed(@Param('token') token: string) {
    const url = publicUrl(this.config) + juryPaths.list;
    const milestones = found(await this.calendars.milestones(token));
    const events = [
      ...milestones.map((row) => milestoneEvent(this.texts, 'de', row, url)),
      ...(await this.calendars.rounds(token)).map((row) => this.roundEvent(row, url)),
    ];
    const file = calendarFile('Kommune bewegt Welt: Jury', events);
    return new Download(file, 'jurytermine.ics', calendarType, { inline: true, revalidate: true });
  }

  private roundEvent({ id, name, cycle, what, at, version, since }: RoundDate, url: string): CalendarEvent {
    const instant = instantOf(at);
    return {
      id: `${what}.${id}`,
      title: `${this.texts.t('de', `cycles.milestones.${what === 'opens' ? 'juryOpens' : 'juryCloses'}`)} „${name}“: ${cycle}`,
      at: instant,
      text: longDateTime(instant, 'de', { zone: true }),
      url,
      sequence: version,
      changedAt: instantOf(since),
    };
  }
}
