import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, found } from '../platform/http/domain-error.js';
import { accountPaths } from './accounts.paths.js';
import { type GeneralRole, noScope } from './domain/roles.js';
import { Person } from './entities/person.entity.js';
import { RoleGrant } from './entities/role-grant.entity.js';
import { LinksService } from './links.service.js';
import { type NewPerson, PeopleService } from './people.service.js';

/** What administrators do with accounts of the organisation. */
@Injectable()
export class PeopleAdminService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly links: LinksService,
  ) {}

  /** An account with roles and a link to sign in by mail; a known address gets the roles. Returns the person's id. */
  async create(actor: Actor, person: NewPerson, roles: readonly GeneralRole[]): Promise<string> {
    if (roles.length === 0) throw new DomainError('accounts.errors.chooseRole', {}, 422, 'roles');
    return this.database.transaction(actor, async (tx) => {
      const { id } = await this.people.ensure(tx, person, 'created');
      for (const role of roles) await this.people.grant(tx, id, role);
      await this.links.send(tx, id, 'signIn', accountPaths.organisation);
      return id;
    });
  }

  async grant(actor: Actor, personId: string, role: GeneralRole): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { id } = found(await tx.findOne(Person, { id: personId }));
      await this.people.grant(tx, id, role);
    });
  }

  /** @throws DomainError where nobody would be left to administer the system */
  async revoke(actor: Actor, personId: string, role: GeneralRole): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      if (role === 'administrator') await keepOneAdministrator(tx, personId);
      await this.people.revoke(tx, personId, role);
    });
  }
}

/** Of two who revoke each other at once, one is refused: both lock all grants in the same order. */
async function keepOneAdministrator(tx: Tx, personId: string): Promise<void> {
  const grants = await tx.manager.find(RoleGrant, {
    where: { role: 'administrator', scopeId: noScope },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  if (!grants.some((grant) => grant.personId !== personId))
    throw new DomainError('accounts.errors.lastAdministrator');
}
