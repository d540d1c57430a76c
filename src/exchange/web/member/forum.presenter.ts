import { relativeDays } from '../../../platform/i18n/formats.js';
import { withQuery } from '../../../platform/http/with-query.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { PageOptions } from '../../../platform/views/page.js';
import { pagination } from '../../../platform/views/pagination.js';
import { boardUrl, exchangePaths, newTopicUrl, topicUrl } from '../../exchange.paths.js';
import { type BoardLine, type Numbers, type TopicLine, topicsPerPage } from '../../forum.queries.js';
import { authorModel } from './author.presenter.js';

interface Reader {
  texts: Texts;
  lang: Lang;
  now: Temporal.Instant;
}

export function startModel(boards: BoardLine[], moderates: boolean, { lang, now }: Reader) {
  return {
    boards: boards.map((board) => ({
      ...board,
      href: boardUrl(board.slug),
      latest: board.latest.map(({ id, title, lastPostAt }) => ({
        href: topicUrl(board.slug, id),
        title,
        when: relativeDays(lastPostAt, now, lang),
      })),
    })),
    directoryHref: exchangePaths.directory,
    offersHref: exchangePaths.offers,
    ...(moderates && { organiseHref: exchangePaths.organise }),
  };
}

export function startOptions(numbers: Numbers, { texts, lang }: Reader): PageOptions {
  return {
    lead: texts.t(lang, 'exchange.start.lead'),
    hero: {
      actions: [
        { text: texts.t(lang, 'exchange.directory.title'), href: exchangePaths.directory },
        { text: texts.t(lang, 'exchange.offers.title'), href: exchangePaths.offers },
      ],
      note: [
        texts.t(lang, 'exchange.start.bodies', { count: numbers.bodies }),
        texts.t(lang, 'exchange.start.people', { count: numbers.people }),
      ].join(' · '),
    },
    noindex: true,
  };
}

interface Board {
  slug: string;
  description: string;
  topics: number;
}

export function boardModel(board: Board, topics: TopicLine[], page: number, { texts, lang, now }: Reader) {
  const list = { count: board.topics, page, size: topicsPerPage };
  return {
    newTopicHref: newTopicUrl(board.slug),
    pages: pagination(list, (number) => withQuery(boardUrl(board.slug), { seite: number })),
    topics: topics.map((topic) => ({
      href: topicUrl(board.slug, topic.id),
      title: topic.title,
      author: authorModel(topic.author, texts, lang),
      posts: topic.posts,
      lastAuthor: topic.lastAuthor,
      when: relativeDays(topic.lastPostAt, now, lang),
    })),
  };
}

/** The way to a page of the area. */
export function trail(
  { texts, lang }: Pick<Reader, 'texts' | 'lang'>,
  ...steps: { text: string; href?: string }[]
): PageOptions {
  const start = { text: texts.t(lang, 'exchange.title'), href: exchangePaths.start };
  return { breadcrumb: [start, ...steps], noindex: true };
}
