import { Controller, Get, Query } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { pageNumber } from '../../../platform/http/page-number.js';
import { searchText } from '../../../platform/http/search-text.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { withQuery } from '../../../platform/http/with-query.js';
import { page } from '../../../platform/views/page.js';
import { pagination } from '../../../platform/views/pagination.js';
import { bodiesPerPage, DirectoryQueries } from '../../directory.queries.js';
import { ExchangeAccess } from '../../exchange-access.js';
import { exchangePaths } from '../../exchange.paths.js';
import { ForumQueries } from '../../forum.queries.js';
import { startModel, startOptions, trail } from './forum.presenter.js';
import { offers, publications } from './offers.js';

/** The door and the hall of the exchange area: boards, who takes part, what the organiser offers. */
@Controller()
export class StartController {
  constructor(
    private readonly access: ExchangeAccess,
    private readonly forum: ForumQueries,
    private readonly directory: DirectoryQueries,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  @Get(exchangePaths.start)
  @AccessFor(
    'signed-in',
    'members of the exchange area and organisers; others are told how one becomes a member',
  )
  async start(@Me() { lang, identity }: SignedIn) {
    const door = await this.access.door(identity.personId);
    const title = this.texts.t(lang, 'exchange.title');
    if (!door.visitor) {
      return page(
        'exchange/member/door',
        title,
        { opens: door.opens },
        { status: door.opens ? 200 : 403, noindex: true },
      );
    }
    const reader = { texts: this.texts, lang, now: this.clock.now() };
    const [boards, numbers] = await Promise.all([this.forum.boards(), this.forum.numbers()]);
    const model = startModel(boards, door.visitor.moderates, reader);
    return page('exchange/member/start', title, model, startOptions(numbers, reader));
  }

  @Get(exchangePaths.directory)
  @AccessFor('signed-in', 'members of the exchange area and organisers')
  async who(
    @Me() { lang, identity }: SignedIn,
    @Query('suche') typed: string | undefined,
    @Query('seite') asked: string | undefined,
  ) {
    await this.access.enter(identity.personId);
    const words = searchText(typed);
    const number = pageNumber(asked);
    const { count, lines } = await this.directory.search(words, number);
    const pages = pagination({ count, page: number, size: bodiesPerPage }, (each) =>
      withQuery(exchangePaths.directory, { suche: words, seite: each }),
    );
    const bodies = lines.map((line) => ({
      ...line,
      people: line.people.toSorted((a, b) => a.localeCompare(b, 'de')).join(', '),
      years: line.years.join(', '),
    }));
    const title = this.texts.t(lang, 'exchange.directory.title');
    const model = { words, bodies, pages, count, action: exchangePaths.directory };
    return page('exchange/member/directory', title, model, {
      ...trail({ texts: this.texts, lang }, { text: title }),
      lead: this.texts.t(lang, 'exchange.directory.lead'),
      wide: true,
    });
  }

  @Get(exchangePaths.offers)
  @AccessFor('signed-in', 'members of the exchange area and organisers')
  async offers(@Me() { lang, identity }: SignedIn) {
    await this.access.enter(identity.personId);
    const title = this.texts.t(lang, 'exchange.offers.title');
    const options = {
      ...trail({ texts: this.texts, lang }, { text: title }),
      lead: this.texts.t(lang, 'exchange.offers.lead'),
      wide: true,
    };
    return page('exchange/member/offers', title, { offers, publications }, options);
  }
}
