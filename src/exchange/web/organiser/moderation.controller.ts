import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { isId } from '../../../platform/database/is-id.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { page } from '../../../platform/views/page.js';
import { pagination } from '../../../platform/views/pagination.js';
import { exchangePaths, pageUrl, restorePostUrl } from '../../exchange.paths.js';
import { ModerationQueries, rowsPerPage } from '../../moderation.queries.js';
import { PostsService } from '../../posts.service.js';
import { pageNumber } from '../page-number.js';
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
      pageUrl(exchangePaths.members, each),
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
      pageUrl(exchangePaths.removedPosts, each),
    );
    const title = 'Entfernte Beiträge';
    const options = organiserTrail({ text: title });
    return page('exchange/organiser/removed-posts', title, { posts, pages, count }, options);
  }

  @Post(exchangePaths.restorePost)
  @AccessFor('organiser')
  async restore(@Me() { actor }: SignedIn, @Param('id') id: string) {
    await this.posts.restore(actor, found(isId(id) ? id : undefined));
    return redirect(exchangePaths.removedPosts, success('exchange.postRestored'));
  }
}
