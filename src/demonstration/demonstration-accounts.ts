import type { INestApplicationContext } from '@nestjs/common';
import { signInLinkUrl } from '../accounts/accounts.paths.js';
import { LinksService } from '../accounts/links.service.js';
import { PeopleService } from '../accounts/people.service.js';
import { operatorActor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';

export interface DemonstrationAccount {
  role: string;
  name: string;
  email: string;
  /** Signs in with one click on the page behind it; works once, for a week. */
  link: string;
}

interface Introduced {
  role: string;
  name: string;
  email: string;
  continueTo: string;
}

/** One account a role, in the order in which a newcomer would look. */
const introduced: Introduced[] = [];

export async function demonstrationAccounts(
  app: INestApplicationContext,
  url: string,
): Promise<DemonstrationAccount[]> {
  const people = app.get(PeopleService);
  const links = app.get(LinksService);
  return app.get(Database).transaction(operatorActor, async (tx) => {
    const accounts: DemonstrationAccount[] = [];
    for (const { role, name, email, continueTo } of introduced) {
      const person = await people.ensure(tx, { email, name }, 'created');
      const token = await links.handOut(tx, person.id, 'signIn', continueTo, { hours: 7 * 24 });
      accounts.push({ role, name, email, link: `${url}${signInLinkUrl(token)}` });
    }
    return accounts;
  });
}
