import type { INestApplicationContext } from '@nestjs/common';
import { signInLinkUrl } from '../accounts/accounts.paths.js';
import { LinksService } from '../accounts/links.service.js';
import { PeopleService } from '../accounts/people.service.js';
import { operatorActor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { personOf } from './data/lookup.js';
import { introduced } from './introduced.js';
import { Stage } from './stage.js';

export interface DemonstrationAccount {
  role: string;
  name: string;
  email: string;
  /** Signs in with one click on the page behind it; works once, for a week. */
  link: string;
}

export async function demonstrationAccounts(
  app: INestApplicationContext,
  url: string,
): Promise<DemonstrationAccount[]> {
  const people = app.get(PeopleService);
  const links = app.get(LinksService);
  const stage = new Stage(app);
  return app.get(Database).transaction(operatorActor, async (tx) => {
    const accounts: DemonstrationAccount[] = [];
    for (const { role, person, beginsAt } of introduced) {
      const { name, email } = personOf(person);
      const { id } = await people.ensure(tx, { email, name }, 'created');
      const token = await links.handOut(tx, id, 'signIn', await beginsAt(stage, id), { hours: 7 * 24 });
      accounts.push({ role, name, email, link: `${url}${signInLinkUrl(token)}` });
    }
    return accounts;
  });
}
