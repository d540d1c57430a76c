import { Controller, Get, Param } from '@nestjs/common';
import { type DatedRow, milestoneEvent } from '../../../cycles/calendar-events.js';
import { calendarPaths } from '../../../cycles/calendar.paths.js';
import { CalendarQueries } from '../../../cycles/calendar.queries.js';
import { CycleQueries } from '../../../cycles/cycle.queries.js';
import { MovedDatesQueries } from '../../../cycles/moved-dates.queries.js';
import { subscription } from '../../../cycles/web/subscription.js';
import { timeline } from '../../../cycles/web/timeline.js';
import { calendarFile, calendarType } from '../../../platform/calendar/calendar-file.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { AccessFor } from '../../../platform/http/access.js';
import { type Caller, TheCaller } from '../../../platform/http/caller.js';
import { notFound } from '../../../platform/http/domain-error.js';
import { Download } from '../../../platform/http/download.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { publicUrl } from '../../../platform/process/listen.js';
import { page } from '../../../platform/views/page.js';
import { sitePaths } from '../../site.paths.js';
import { movedNotices } from './moved-dates.presenter.js';
import { publicDates } from './public-milestones.js';

/** Dates for everyone's calendar: of published cycles, and only those that people outside plan by. */
@Controller()
export class PublicCalendarController {
  constructor(
    private readonly calendars: CalendarQueries,
    private readonly cycles: CycleQueries,
    private readonly moves: MovedDatesQueries,
    private readonly clock: Clock,
    private readonly texts: Texts,
    private readonly config: Config,
  ) {}

  @Get(calendarPaths.page)
  @AccessFor('public')
  async explain(@TheCaller() { lang }: Caller) {
    const inEnglish = lang === 'en' ? '?sprache=en' : '';
    const address = publicUrl(this.config) + calendarPaths.feed + inEnglish;
    const model = {
      ...(await this.dates(lang)),
      subscription: subscription(this.texts, lang, address),
      backHref: sitePaths.participation,
    };
    return page('site/public/calendar', this.texts.t(lang, 'calendar.public.title'), model, {
      lead: this.texts.t(lang, 'calendar.public.lead'),
      description: this.texts.t(lang, 'calendar.public.lead'),
    });
  }

  @Get(calendarPaths.feed)
  @AccessFor('public', 'public dates of published rounds')
  async feed(@TheCaller() { lang }: Caller) {
    const rows = await this.calendars.published(publicDates);
    return this.file(lang, 'Kommune bewegt Welt', rows, 'termine.ics');
  }

  @Get(calendarPaths.deadline)
  @AccessFor('public', 'the deadline of a published round')
  async deadline(@TheCaller() { lang }: Caller, @Param('year') year: string) {
    const rows = /^\d{4}$/.test(year) ? await this.calendars.published(['deadline'], Number(year)) : [];
    if (rows.length === 0) throw notFound();
    return this.file(lang, 'Kommune bewegt Welt', rows, `bewerbungsschluss-${year}.ics`);
  }

  /** What is subscribed to, for whoever only looks it up. */
  private async dates(lang: Lang) {
    const now = this.clock.now();
    const cycle = await this.cycles.current(now);
    if (!cycle) return {};
    return {
      datesTitle: this.texts.t(lang, 'site.start.datesTitle', { year: cycle.year }),
      dates: timeline(this.texts, lang, cycle, now, publicDates),
      moved: movedNotices(this.texts, lang, await this.moves.ahead(cycle.id, now)),
    };
  }

  private file(lang: Lang, name: string, rows: readonly DatedRow[], fileName: string): Download {
    const url = publicUrl(this.config) + sitePaths.participation;
    const events = rows.map((row) => milestoneEvent(this.texts, lang, row, url));
    const options = { inline: true, revalidate: true };
    return new Download(calendarFile(name, events), fileName, calendarType, options);
  }
}
