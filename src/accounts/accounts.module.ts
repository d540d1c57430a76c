import { Module } from '@nestjs/common';
import { IdentityQueries } from './identity.queries.js';
import { LinksService } from './links.service.js';
import { PeopleAdminService } from './people-admin.service.js';
import { PeopleQueries } from './people.queries.js';
import { PeopleService } from './people.service.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { AccountController } from './web/account.controller.js';
import { PeopleController } from './web/organiser/people.controller.js';
import { SignedInAnswer } from './web/public/signed-in-answer.js';
import { LinkController } from './web/public/link.controller.js';
import { SignInController } from './web/public/sign-in.controller.js';

@Module({
  controllers: [SignInController, LinkController, AccountController, PeopleController],
  providers: [
    IdentityQueries,
    LinksService,
    PeopleAdminService,
    PeopleQueries,
    PeopleService,
    SessionsService,
    SignInService,
    SignedInAnswer,
  ],
  exports: [IdentityQueries, LinksService, PeopleService, SessionsService, SignInService, SignedInAnswer],
})
export class AccountsModule {}
