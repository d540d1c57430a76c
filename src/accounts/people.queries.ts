import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { noScope, type Role } from './domain/roles.js';

export const peoplePageSize = 50;

export interface PersonLine {
  id: string;
  name: string;
  email: string;
  /** Every role, also those of a round or an entry. */
  roles: Role[];
}

const columns = `p.id, p.name, p.email,
  ARRAY(SELECT DISTINCT g.role FROM role_grant g WHERE g.person_id = p.id ORDER BY g.role) AS roles`;

@Injectable()
export class PeopleQueries {
  constructor(private readonly database: Database) {}

  /** One page of accounts by name, with the number of all that match; one statement. */
  async list(filter: { search: string; role: string; page: number }) {
    const rows = await this.database.rows<PersonLine & { count: number }>(
      `SELECT ${columns}, count(*) OVER ()::int AS count
         FROM person p
        WHERE ($1 = '' OR strpos(lower(p.name || ' ' || p.email), lower($1)) > 0)
          AND ($2 = '' OR EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id AND g.role = $2))
        ORDER BY p.name, p.id LIMIT $3 OFFSET $4`,
      [filter.search, filter.role, peoplePageSize, (filter.page - 1) * peoplePageSize],
    );
    return { people: rows, count: rows[0]?.count ?? 0 };
  }

  /** A person with the roles that hold everywhere. */
  async person(id: string): Promise<PersonLine | undefined> {
    return this.database.row<PersonLine>(
      `SELECT p.id, p.name, p.email,
              ARRAY(SELECT g.role FROM role_grant g WHERE g.person_id = p.id AND g.scope_id = $2) AS roles
         FROM person p WHERE p.id::text = $1`,
      [id, noScope],
    );
  }
}
