import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { type Caller, TheCaller } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { longDate, money } from '../../../platform/i18n/formats.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { page } from '../../../platform/views/page.js';
import { awardPaths, laureatesUrl, openDataUrl } from '../../awards.paths.js';
import { LaureateQueries, type PublishedResults } from '../../laureate.queries.js';
import { openData } from './open-data.js';
import { resultsModel } from './results.presenter.js';

/** Laureates as everybody sees them. Before its instant a year is answered as one that never was. */
@Controller()
export class LaureatesController {
  constructor(
    private readonly clock: Clock,
    private readonly laureates: LaureateQueries,
    private readonly texts: Texts,
  ) {}

  @Get(awardPaths.laureates)
  @AccessFor('public', 'cycles whose results are visible')
  async all(@TheCaller() { lang }: Caller, @Res({ passthrough: true }) reply: FastifyReply) {
    reply.header('cache-control', 'no-store');
    const t = (key: string, params = {}) => this.texts.t(lang, `awards.laureates.${key}`, params);
    const years = (await this.laureates.published(this.clock.now())).map((cycle) => ({
      title: t('yearTitle', { year: cycle.year }),
      href: laureatesUrl(cycle.year),
      preline: cycle.name,
      text: t('summary', { count: cycle.laureates, money: money(cycle.totalCents / 100, lang) }),
    }));
    return page('awards/public/all', t('title'), { years }, { lead: t('lead'), breadcrumb: this.way(lang) });
  }

  @Get(awardPaths.laureatesOfYear)
  @AccessFor('public', 'a cycle whose results are visible')
  async ofYear(
    @TheCaller() { lang }: Caller,
    @Param('year') wanted: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    // Also the answer "not there" must not be kept: it changes at the instant.
    reply.header('cache-control', 'no-store');
    const [, year, json] = found(/^(\d{4})(\.json)?$/.exec(wanted));
    const results = found(await this.laureates.ofYear(Number(year), this.clock.now()));
    if (!json) {
      reply.header('cache-control', 'private, no-cache');
      return this.yearPage(results, lang);
    }
    reply.header('cache-control', 'public, max-age=300').header('access-control-allow-origin', '*');
    return openData(results);
  }

  private yearPage({ year, name, visibleFrom, prizes }: PublishedResults, lang: Caller['lang']) {
    const t = (key: string, params = {}) => this.texts.t(lang, `awards.laureates.${key}`, params);
    const model = {
      results: resultsModel(prizes, lang, this.texts, year),
      openDataHref: openDataUrl(year),
      publishedOn: t('publishedOn', { date: longDate(visibleFrom, lang) }),
    };
    return page('awards/public/year', t('yearTitle', { year }), model, {
      wide: true,
      preline: name,
      lead: t('yearLead'),
      description: t('yearLead'),
      breadcrumb: this.way(lang, String(year)),
    });
  }

  private way(lang: Caller['lang'], year?: string) {
    const title = this.texts.t(lang, 'awards.laureates.title');
    const start = { text: this.texts.t(lang, 'common.home'), href: '/' };
    return year
      ? [start, { text: title, href: awardPaths.laureates }, { text: year }]
      : [start, { text: title }];
  }
}
