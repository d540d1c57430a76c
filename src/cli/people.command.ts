import { Command, Option } from 'commander';
import { signInLinkUrl } from '../accounts/accounts.paths.js';
import { normaliseEmail } from '../accounts/domain/email.js';
import { type GeneralRole, generalRoles } from '../accounts/domain/roles.js';
import { Person } from '../accounts/entities/person.entity.js';
import { LinksService } from '../accounts/links.service.js';
import { PeopleService } from '../accounts/people.service.js';
import { Config } from '../platform/config/config.js';
import { operatorActor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { StartError } from '../platform/database/start-error.js';
import { publicUrl } from '../platform/process/listen.js';
import { withSystem } from './with-system.js';

export function peopleCommand(): Command {
  const people = new Command('people').description('accounts of people');
  people
    .command('create')
    .description('create an account, or give an existing one a role')
    .requiredOption('--email <address>', 'e-mail address')
    .requiredOption('--name <name>', 'first and last name')
    .addOption(new Option('--role <role>', 'role').choices(generalRoles).makeOptionMandatory())
    .action(create);
  people
    .command('sign-in-link')
    .description('print a link that signs a person in, once, within 24 hours')
    .requiredOption('--email <address>', 'e-mail address')
    .action(signInLink);
  return people;
}

async function create({
  email,
  name,
  role,
}: {
  email: string;
  name: string;
  role: GeneralRole;
}): Promise<void> {
  await withSystem(async (app) => {
    const people = app.get(PeopleService);
    await app.get(Database).transaction(operatorActor, async (tx) => {
      const person = await people.ensure(tx, { email, name }, 'created');
      await people.grant(tx, person.id, role);
    });
    console.log(`${normaliseEmail(email)}: ${role}`);
  });
}

async function signInLink({ email }: { email: string }): Promise<void> {
  await withSystem(async (app) => {
    const token = await app.get(Database).transaction(operatorActor, async (tx) => {
      const person = await tx.findOne(Person, { email: normaliseEmail(email) });
      if (!person) throw new StartError(`Nobody has the address ${normaliseEmail(email)}.`);
      return app.get(LinksService).handOut(tx, person.id, 'signIn', '/');
    });
    console.log(`${publicUrl(app.get(Config))}${signInLinkUrl(token)}`);
  });
}
