import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { calendarFile, calendarType } from '../../../platform/calendar/calendar-file.js';
import { Config } from '../../../platform/config/config.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { Download } from '../../../platform/http/download.js';
import type { Body as Fields } from '../../../platform/http/forms.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { publicUrl } from '../../../platform/process/listen.js';
import { page } from '../../../platform/views/page.js';
import { milestoneEvent } from '../../calendar-events.js';
import { calendarPaths } from '../../calendar.paths.js';
import { CalendarQueries } from '../../calendar.queries.js';
import { cycleUrl } from '../../cycles.paths.js';
import { type CalendarPlace, PersonalCalendar } from '../personal-calendar.js';
import { crumbs } from './shell.js';

const title = 'Terminplan abonnieren';
const place: CalendarPlace = {
  plan: 'organisation',
  page: calendarPaths.organisation,
  feed: calendarPaths.organisationFeed,
};

/** The whole plan of the organisation as a calendar, unpublished rounds included. */
@Controller()
export class OrganisationCalendarController {
  constructor(
    private readonly calendars: CalendarQueries,
    private readonly personal: PersonalCalendar,
    private readonly texts: Texts,
    private readonly config: Config,
  ) {}

  @Get(calendarPaths.organisation)
  @AccessFor(['organiser', 'auditor'], 'own address')
  async show(@Me() me: SignedIn) {
    const model = await this.personal.model(me, place);
    return page('cycles/personal-calendar', title, model, {
      breadcrumb: crumbs(undefined, { text: title }),
      noindex: true,
    });
  }

  @Post(calendarPaths.organisation)
  @AccessFor(['organiser', 'auditor'], 'own address')
  act(@Me() me: SignedIn, @Body() { akt }: Fields) {
    return this.personal.act(me, place, akt);
  }

  @Get(calendarPaths.organisationFeed)
  @AccessFor('link', 'dates of all rounds, while the person belongs to the organisation')
  async feed(@Param('token') token: string) {
    const rows = found(await this.calendars.plan(token));
    const events = rows.map((row) => {
      const event = milestoneEvent(this.texts, 'de', row, publicUrl(this.config) + cycleUrl(row.cycleId));
      return row.published ? event : { ...event, title: `${event.title} (nicht veröffentlicht)` };
    });
    const file = calendarFile('Kommune bewegt Welt: Terminplan', events);
    return new Download(file, 'terminplan.ics', calendarType, { inline: true, revalidate: true });
  }
}
