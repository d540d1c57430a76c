import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import type { Lang } from '../platform/i18n/lang.js';
import { normaliseEmail } from './domain/email.js';
import { personCreated, roleGranted, roleRevoked } from './domain/events.js';
import { noScope, type Role } from './domain/roles.js';
import { Person } from './entities/person.entity.js';
import { RoleGrant } from './entities/role-grant.entity.js';

export interface NewPerson {
  email: string;
  name: string;
  lang?: Lang;
}

/** People and their roles, for other features within their own transactions. */
@Injectable()
export class PeopleService {
  /** The person with this address, created where there is none. Two at once end up with the same one. */
  async ensure(tx: Tx, person: NewPerson, how: 'registered' | 'invited' | 'created'): Promise<Person> {
    const email = normaliseEmail(person.email);
    const values = {
      id: newId(),
      email,
      name: person.name.trim(),
      lang: person.lang ?? 'de',
      createdAt: tx.now,
    };
    const inserted = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(Person)
      .values(values)
      .orIgnore()
      .returning('id')
      .execute();
    if ((inserted.raw as unknown[]).length > 0) tx.emit(personCreated(values.id, how));
    return tx.manager.findOneByOrFail(Person, { email });
  }

  /** Holding it already is fine. */
  async grant(tx: Tx, personId: string, role: Role, scopeId: string = noScope): Promise<void> {
    const inserted = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(RoleGrant)
      .values({ id: newId(), personId, role, scopeId, grantedAt: tx.now })
      .orIgnore()
      .returning('id')
      .execute();
    if ((inserted.raw as unknown[]).length > 0) tx.emit(roleGranted(personId, role, scopeId));
  }

  async revoke(tx: Tx, personId: string, role: Role, scopeId: string = noScope): Promise<void> {
    const removed = await tx.delete(RoleGrant, { personId, role, scopeId });
    if (removed > 0) tx.emit(roleRevoked(personId, role, scopeId));
  }
}
