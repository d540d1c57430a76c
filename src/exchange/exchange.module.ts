import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { BoardsService } from './boards.service.js';
import { DirectoryQueries } from './directory.queries.js';
import { ExchangeAccess } from './exchange-access.js';
import { ExchangeOpeningKind } from './exchange-opening-kind.js';
import { ForumQueries } from './forum.queries.js';
import { MembershipService } from './membership.service.js';
import { ModerationQueries } from './moderation.queries.js';
import { PostFileReferences } from './post-file-references.js';
import { PostsQueries } from './posts.queries.js';
import { PostsService } from './posts.service.js';
import { TopicsService } from './topics.service.js';
import { PostUpload } from './web/member/post-upload.js';
import { PostsController } from './web/member/posts.controller.js';
import { StartController } from './web/member/start.controller.js';
import { TopicsController } from './web/member/topics.controller.js';
import { BoardsController } from './web/organiser/boards.controller.js';
import { ModerationController } from './web/organiser/moderation.controller.js';

const services = [BoardsService, ExchangeAccess, MembershipService, PostsService, TopicsService];
const queries = [DirectoryQueries, ForumQueries, ModerationQueries, PostsQueries];

@Module({
  imports: [AccountsModule, CyclesModule],
  controllers: [StartController, PostsController, TopicsController, BoardsController, ModerationController],
  providers: [...services, ...queries, PostFileReferences, PostUpload, ExchangeOpeningKind],
  exports: [...services, ...queries],
})
export class ExchangeModule {}
