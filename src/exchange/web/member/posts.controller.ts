import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { DomainErrors, found } from '../../../platform/http/domain-error.js';
import { Download } from '../../../platform/http/download.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { pictureTypes } from '../../../platform/storage/file-types.js';
import { StoredFiles } from '../../../platform/storage/stored-files.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { editProblem, editMinutes, limits, removalProblem } from '../../domain/posts.js';
import { ExchangeAccess } from '../../exchange-access.js';
import { boardUrl, editPostUrl, exchangePaths, removePostUrl, topicUrl } from '../../exchange.paths.js';
import { type PostPlace, PostsQueries } from '../../posts.queries.js';
import { PostsService } from '../../posts.service.js';
import { trail } from './forum.presenter.js';
import { EditPostForm, RemovePostForm } from './post.form.js';
import { postPlaceUrl } from './topic.presenter.js';

const members = 'members of the exchange area and organisers';

/** One post: found, changed and taken down; its files. */
@Controller()
export class PostsController {
  constructor(
    private readonly access: ExchangeAccess,
    private readonly queries: PostsQueries,
    private readonly posts: PostsService,
    private readonly files: StoredFiles,
    private readonly forms: Forms,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  @Get(exchangePaths.anyTopic)
  @AccessFor('signed-in', members)
  async topic(@Me() { identity }: SignedIn, @Param('id') id: string) {
    await this.access.enter(identity.personId);
    return redirect(postPlaceUrl(found(await this.queries.newest(id))));
  }

  @Get(exchangePaths.post)
  @AccessFor('signed-in', members)
  async show(@Me() { identity }: SignedIn, @Param('id') id: string) {
    await this.access.enter(identity.personId);
    return redirect(postPlaceUrl(found(await this.queries.place(id))));
  }

  @Get(exchangePaths.file)
  @AccessFor('signed-in', members)
  async file(@Me() { identity }: SignedIn, @Param('id') id: string) {
    const { moderates } = await this.access.enter(identity.personId);
    const { sha256, name, type } = found(await this.queries.file(id, moderates));
    return new Download(await this.files.content(sha256), name, type, { inline: pictureTypes.has(type) });
  }

  @Get(exchangePaths.editPost)
  @AccessFor('signed-in', 'own posts, for an hour')
  async edit(@Me() me: SignedIn, @Param('id') id: string, @Kept() kept?: Fields) {
    const post = await this.own(me, id);
    const problem = editProblem(post, me.identity.personId, this.clock.now());
    if (problem && !kept) throw new DomainErrors([problem]);
    const { body, version } = post;
    const form = openedForm(kept, { body, version });
    return this.editPage(me, post, form);
  }

  @Post(exchangePaths.editPost)
  @AccessFor('signed-in', 'own posts, for an hour')
  async save(@Me() me: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    const post = await this.own(me, id);
    const visitor = await this.access.enter(me.identity.personId);
    return this.forms.attempt(
      me.lang,
      EditPostForm,
      body,
      async ({ body, version }) => {
        await this.posts.edit(visitor, post.id, body, Number(version));
        return redirect(postPlaceUrl(post), success('exchange.postEdited'));
      },
      (form) => this.editPage(me, post, form),
    );
  }

  @Get(exchangePaths.removePost)
  @AccessFor('signed-in', 'own posts; organisers: all')
  async remove(@Me() me: SignedIn, @Param('id') id: string, @Kept() kept?: Fields) {
    const post = await this.removable(me, id);
    if (post.removed) return redirect(postPlaceUrl(post));
    return this.removePage(me, post, openedForm(kept));
  }

  @Post(exchangePaths.removePost)
  @AccessFor('signed-in', 'own posts; organisers: all')
  async doRemove(@Me() me: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    const post = await this.removable(me, id);
    const visitor = await this.access.enter(me.identity.personId);
    return this.forms.attempt(
      me.lang,
      RemovePostForm,
      body,
      async ({ reason }) => {
        await this.posts.remove(visitor, post.id, reason);
        return redirect(postPlaceUrl(post), success('exchange.postRemoved'));
      },
      (form) => this.removePage(me, post, form),
    );
  }

  /** The caller's own post; another's is not there for this. */
  private async own({ identity }: SignedIn, id: string): Promise<PostPlace> {
    await this.access.enter(identity.personId);
    const post = await this.queries.place(id);
    return found(post?.authorId === identity.personId ? post : undefined);
  }

  private async removable({ identity }: SignedIn, id: string): Promise<PostPlace> {
    const { personId, moderates } = await this.access.enter(identity.personId);
    const post = await this.queries.place(id);
    const refused = post && removalProblem({ ...post, removed: false }, personId, moderates);
    return found(refused ? undefined : post);
  }

  private editPage({ lang }: SignedIn, post: PostPlace, form: FormState) {
    const title = this.texts.t(lang, 'exchange.editPost.title');
    const until = post.writtenAt.add({ minutes: editMinutes });
    const model = { form, action: editPostUrl(post.id), backHref: postPlaceUrl(post), until, limits };
    return page('exchange/member/edit-post', title, model, this.way(lang, post, title));
  }

  private removePage({ lang, identity }: SignedIn, post: PostPlace, form: FormState) {
    const title = this.texts.t(lang, 'exchange.removePost.title');
    const own = post.authorId === identity.personId;
    const model = { form, own, post, action: removePostUrl(post.id), backHref: postPlaceUrl(post), limits };
    return page('exchange/member/remove-post', title, model, this.way(lang, post, title));
  }

  private way(lang: SignedIn['lang'], post: PostPlace, title: string) {
    return trail(
      { texts: this.texts, lang },
      { text: post.boardName, href: boardUrl(post.board) },
      { text: post.topic, href: topicUrl(post.board, post.topicId) },
      { text: title },
    );
  }
}
