import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/new-id.js';
import { AccessFor, TakesFiles } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { DomainErrors, found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { pageNumber } from '../../../platform/http/page-number.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { limits, postProblems, topicProblems } from '../../domain/posts.js';
import { ExchangeAccess, type ForumVisitor } from '../../exchange-access.js';
import { boardUrl, exchangePaths, newTopicUrl, postUrl, topicUrl } from '../../exchange.paths.js';
import { ForumQueries } from '../../forum.queries.js';
import { PostsQueries } from '../../posts.queries.js';
import { PostsService } from '../../posts.service.js';
import { TopicsService } from '../../topics.service.js';
import { boardModel, trail } from './forum.presenter.js';
import { fileField, PostUpload, type TypedPost } from './post-upload.js';
import { topicModel } from './topic.presenter.js';

const members = 'members of the exchange area and organisers';

/** Boards and topics: read, opened, answered, followed. */
@Controller()
export class TopicsController {
  constructor(
    private readonly access: ExchangeAccess,
    private readonly forum: ForumQueries,
    private readonly queries: PostsQueries,
    private readonly topics: TopicsService,
    private readonly posts: PostsService,
    private readonly upload: PostUpload,
    private readonly forms: Forms,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  @Get(exchangePaths.board)
  @AccessFor('signed-in', members)
  async board(
    @Me() { lang, identity }: SignedIn,
    @Param('board') slug: string,
    @Query('seite') asked?: string,
  ) {
    await this.access.enter(identity.personId);
    const board = found(await this.forum.board(slug));
    const number = pageNumber(asked);
    const topics = await this.forum.topics(board.id, number);
    const reader = { texts: this.texts, lang, now: this.clock.now() };
    const options = { ...trail(reader, { text: board.name }), lead: board.description };
    return page('exchange/member/board', board.name, boardModel(board, topics, number, reader), options);
  }

  @Get(exchangePaths.newTopic)
  @AccessFor('signed-in', members)
  async newTopic(@Me() me: SignedIn, @Param('board') slug: string, @Kept() kept?: Fields) {
    await this.access.enter(me.identity.personId);
    return this.newTopicPage(me, slug, freshForm(kept));
  }

  @Post(exchangePaths.newTopic)
  @TakesFiles()
  @AccessFor('signed-in', members)
  async open(@Me() me: SignedIn, @Param('board') slug: string, @Req() request: FastifyRequest) {
    const visitor = await this.access.enter(me.identity.personId);
    const board = found(await this.forum.board(slug));
    const typed = await this.upload.receive(request);
    return this.forms.guard(
      me.lang,
      typed.fields,
      async () => {
        refuse(typed, topicProblems({ ...typed, files: typed.files?.length ?? 0 }));
        const { postId } = await this.topics.open(visitor, board.id, typed);
        return redirect(postUrl(postId), success('exchange.topicOpened'));
      },
      (form) => this.newTopicPage(me, slug, form, typed.status),
    );
  }

  @Get(exchangePaths.topic)
  @AccessFor('signed-in', members)
  async topic(
    @Me() me: SignedIn,
    @Param('board') board: string,
    @Param('topicId') topicId: string,
    @Query('seite') asked: string | undefined,
    @Kept() kept?: Fields,
  ) {
    const visitor = await this.access.enter(me.identity.personId);
    return this.topicPage(me, visitor, board, topicId, pageNumber(asked), freshForm(kept));
  }

  @Post(exchangePaths.topic)
  @TakesFiles()
  @AccessFor('signed-in', members)
  async answer(
    @Me() me: SignedIn,
    @Param('board') board: string,
    @Param('topicId') topicId: string,
    @Req() request: FastifyRequest,
  ) {
    const visitor = await this.access.enter(me.identity.personId);
    const topic = found(await this.queries.topic(board, topicId, visitor.personId));
    const typed = await this.upload.receive(request);
    return this.forms.guard(
      me.lang,
      typed.fields,
      async () => {
        refuse(typed, postProblems({ body: typed.body, files: typed.files?.length ?? 0 }));
        const postId = await this.posts.answer(visitor, topic.id, typed);
        return redirect(postUrl(postId), success('exchange.postWritten'));
      },
      (form) => this.topicPage(me, visitor, board, topicId, 1, form, typed.status),
    );
  }

  @Post(exchangePaths.subscription)
  @AccessFor('signed-in', members)
  async follow(
    @Me() { identity }: SignedIn,
    @Param('board') board: string,
    @Param('topicId') topicId: string,
    @Body() body: Fields,
  ) {
    const visitor = await this.access.enter(identity.personId);
    const topic = found(await this.queries.topic(board, topicId, visitor.personId));
    const wanted = body['wanted'] === 'yes';
    if (wanted) await this.topics.subscribe(visitor, topic.id);
    else await this.topics.unsubscribe(visitor, topic.id);
    const note = success(wanted ? 'exchange.subscribed' : 'exchange.unsubscribed');
    return redirect(topicUrl(board, topic.id), note);
  }

  private async newTopicPage({ lang }: SignedIn, slug: string, form: FormState, status?: number) {
    const board = found(await this.forum.board(slug));
    const title = this.texts.t(lang, 'exchange.newTopic.title');
    const way = [{ text: board.name, href: boardUrl(slug) }, { text: title }];
    const options = { ...trail({ texts: this.texts, lang }, ...way), ...(status && { status }) };
    const model = { form, action: newTopicUrl(slug), backHref: boardUrl(slug), limits, files: fileField };
    return page('exchange/member/new-topic', title, model, options);
  }

  private async topicPage(
    { lang }: SignedIn,
    visitor: ForumVisitor,
    board: string,
    topicId: string,
    number: number,
    form: FormState,
    status?: number,
  ) {
    const topic = found(await this.queries.topic(board, topicId, visitor.personId));
    const posts = await this.queries.page(topic.id, number);
    const reader = { texts: this.texts, lang, now: this.clock.now(), visitor };
    const way = [{ text: topic.boardName, href: boardUrl(board) }, { text: topic.title }];
    const options = { ...trail(reader, ...way), ...(status && { status }) };
    return page(
      'exchange/member/topic',
      topic.title,
      topicModel(topic, posts, number, form, reader),
      options,
    );
  }
}

/** An empty form with the id that makes sending it twice harmless, or the text that an interruption kept. */
function freshForm(kept: Fields | undefined): FormState {
  return openedForm(kept, { formId: newId() });
}

function refuse(typed: TypedPost, problems: TypedPost['problems']): void {
  const all = [...problems, ...typed.problems];
  if (all.length > 0) throw new DomainErrors(all);
}
