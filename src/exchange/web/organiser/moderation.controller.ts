import { Controller, Get, Post, Query } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { pageNumber } from '../../../platform/http/page-number.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { withQuery } from '../../../platform/http/with-query.js';
import { page } from '../../../platform/views/page.js';
import { pagination } from '../../../platform/views/pagination.js';
import { exchangePaths, restorePostUrl } from '../../exchange.paths.js';
import { ModerationQueries, rowsPerPage } from '../../moderation.queries.js';
import { PostsService } from '../../posts.service.js';
import { organiserTrail } from './trail.js';

/** Members and removed posts. */
@Controller()
export class ModerationController {
  constructor(
    private readonly queries: ModerationQueries,
    private readonly posts: PostsService,
  ) {}

  @Get(exchangePaths.members)
  @AccessFor(['organiser', 'auditor'])
  async members(@Query('seite') asked: string | undefined) {
    const number = pageNumber(asked);
    const { count, lines } = await this.queries.members(number);
    const rows = lines.map(({ name, email, homes, years, posts }) => ({
      cells: [
        { text: name, hint: email },
        { text: homes.join(', ') },
        { text: years.join(', ') },
        { text: String(posts), numeric: true },
      ],
    }));
    const columns = [
      { text: 'Person' },
      { text: 'Kommune oder Organisation' },
      { text: 'Wettbewerbsrunden' },
      { text: 'Beiträge', numeric: true },
    ];
    const pages = pagination({ count, page: number, size: rowsPerPage }, (each) =>
      withQuery(exchangePaths.members, { seite: each }),
    );
    const options = { ...organiserTrail({ text: 'Mitglieder' }), wide: true };
    return page('exchange/organiser/members', 'Mitglieder', { columns, rows, pages, count }, options);
  }

  @Get(exchangePaths.removedPosts)
  @AccessFor(['organiser', 'auditor'])
  async removed(@Me() { identity }: SignedIn, @Query('seite') asked: string | undefined) {
    const number = pageNumber(asked);
    const { count, lines } = await this.queries.removed(number);
    const changes = identity.roles.includes('organiser');
    const posts = lines.map((post) => ({
      ...post,
      ...(changes && !post.byAuthor && { restoreHref: restorePostUrl(post.id) }),
    }));
    const pages = pagination({ count, page: number, size: rowsPerPage }, (each) =>
      withQuery(exchangePaths.removedPosts, { seite: each }),
    );
    const title = 'Entfernte Beiträge';
    const options = organiserTrail({ text: title });
    return page('exchange/organiser/removed-posts', title, { posts, pages, count }, options);
  }

  @Post(exchangePaths.restorePost)
  @AccessFor('organiser')
  async restore(@Me() { actor }: SignedIn, @IdParam() id: string) {
    await this.posts.restore(actor, id);
    return redirect(exchangePaths.removedPosts, success('exchange.postRestored'));
  }
}
