import { Controller, Get } from '@nestjs/common';
import { LaureateQueries } from '../../../awards/laureate.queries.js';
import type { CycleView } from '../../../cycles/cycle-view.js';
import { CycleQueries } from '../../../cycles/cycle.queries.js';
import { MovedDatesQueries } from '../../../cycles/moved-dates.queries.js';
import { Clock } from '../../../platform/clock/clock.js';
import { WithinSecond } from '../../../platform/database/within-second.js';
import { AccessFor } from '../../../platform/http/access.js';
import { type Caller, TheCaller } from '../../../platform/http/caller.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { page } from '../../../platform/views/page.js';
import { sitePaths } from '../../site.paths.js';
import { movedNotices } from './moved-dates.presenter.js';
import { participationModel } from './participation.presenter.js';
import { startPage } from './start.presenter.js';

/** First places of three size classes. */
const shownLaureates = 3;

/** What everyone sees of the running cycle: published ones only. */
@Controller()
export class StartController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly laureates: LaureateQueries,
    private readonly moves: MovedDatesQueries,
    private readonly texts: Texts,
    private readonly clock: Clock,
    private readonly second: WithinSecond,
  ) {}

  @Get(sitePaths.start)
  @AccessFor('public')
  start(@TheCaller() { lang }: Caller) {
    return this.second.get(`start ${lang}`, (now) => this.startPage(lang, now));
  }

  @Get(sitePaths.participation)
  @AccessFor('public')
  async participation(@TheCaller() { lang }: Caller) {
    const now = this.clock.now();
    const cycle = await this.cycles.currentWithPrizes(now);
    const title = this.texts.t(lang, 'site.participation.title');
    if (!cycle) return page('site/public/no-cycle', title, { questionsHref: sitePaths.questions });
    const model = participationModel(this.texts, lang, cycle, now);
    const moved = await this.noticesOf(lang, cycle, now);
    return page(
      'site/public/participation',
      title,
      { ...model, moved },
      {
        preline: cycle.name,
        lead: this.texts.t(lang, 'site.participation.lead'),
        description: this.texts.t(lang, 'site.participation.lead'),
      },
    );
  }

  private async startPage(lang: Lang, now: Temporal.Instant) {
    const [cycle, laureates] = await Promise.all([
      this.cycles.currentWithPrizes(now),
      this.laureates.latest(now, shownLaureates),
    ]);
    const { model, options } = startPage(this.texts, lang, cycle, laureates, now);
    const moved = cycle && (await this.noticesOf(lang, cycle, now));
    return page('site/public/start', this.texts.t(lang, 'site.start.title'), { ...model, moved }, options);
  }

  private async noticesOf(lang: Lang, { id }: CycleView, now: Temporal.Instant) {
    return movedNotices(this.texts, lang, await this.moves.ahead(id, now));
  }
}
