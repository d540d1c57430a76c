import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { newId } from '../platform/database/new-id.js';
import { DomainErrors } from '../platform/http/domain-error.js';
import { filterNameProblem, tidy } from './domain/desk.js';
import type { FilterQuery } from './domain/entry-filter.js';
import { SavedFilter } from './entities/saved-filter.entity.js';

export interface FilterToSave {
  name: string;
  query: FilterQuery;
  shared: boolean;
}

/** Filters that organisers keep: a convenience of their own, so no event and no place in the audit log. */
@Injectable()
export class SavedFilterService {
  constructor(private readonly database: Database) {}

  /** A filter of the same name is replaced. @throws DomainErrors at `name` */
  async save(actor: Actor, ownerId: string, filter: FilterToSave): Promise<void> {
    const name = tidy(filter.name);
    const wrong = filterNameProblem(name);
    if (wrong) throw new DomainErrors([wrong]);
    await this.database.transaction(actor, (tx) =>
      tx.rows(
        `INSERT INTO saved_filter (id, owner_id, name, query, shared, saved_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (owner_id, name) DO UPDATE SET query = excluded.query, shared = excluded.shared, saved_at = excluded.saved_at`,
        [newId(), ownerId, name, JSON.stringify(filter.query), filter.shared, tx.now.toString()],
      ),
    );
  }

  /** Only one's own; others' stay, whatever the address says. */
  async delete(actor: Actor, ownerId: string, id: string): Promise<void> {
    if (!isId(id)) return;
    await this.database.transaction(actor, (tx) => tx.delete(SavedFilter, { id, ownerId }));
  }
}
