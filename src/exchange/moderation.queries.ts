import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { instantOf } from '../platform/database/instants.js';
import { membershipsSql } from './exchange-access.js';

export const rowsPerPage = 30;

export interface MemberLine {
  name: string;
  email: string;
  homes: string[];
  years: number[];
  posts: number;
}

export interface RemovedPost {
  id: string;
  topic: string;
  author: string;
  body: string;
  removedAt: Temporal.Instant;
  removedBy: string;
  byAuthor: boolean;
  reason: string | null;
}

/** What the organisation sees of the exchange area. */
@Injectable()
export class ModerationQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async members(page: number): Promise<{ count: number; lines: MemberLine[] }> {
    const rows = await this.database.rows<MemberLine & { count: number }>(
      `SELECT who.name, who.email, array_agg(DISTINCT coalesce(m.organisation, m.municipality)) AS homes,
              array_agg(DISTINCT m.year ORDER BY m.year DESC) AS years,
              (SELECT count(*)::int FROM post p WHERE p.author_id = who.id AND p.removed_at IS NULL) AS posts,
              (count(*) OVER ())::int AS count
         FROM (${membershipsSql('$1')}) m JOIN person who ON who.id = m.person_id
        GROUP BY who.id ORDER BY who.name, who.id LIMIT $2 OFFSET $3`,
      [this.clock.now().toString(), rowsPerPage, (page - 1) * rowsPerPage],
    );
    return { count: rows[0]?.count ?? 0, lines: rows };
  }

  async removed(page: number): Promise<{ count: number; lines: RemovedPost[] }> {
    const rows = await this.database.rows<
      Omit<RemovedPost, 'removedAt'> & { removedAt: Date; count: number }
    >(
      `SELECT p.id, t.title AS topic, author.name AS author, p.body, p.removed_at AS "removedAt",
              remover.name AS "removedBy", p.removed_by_id = p.author_id AS "byAuthor", p.removal_reason AS reason, (count(*) OVER ())::int AS count
         FROM post p
         JOIN topic t ON t.id = p.topic_id
         JOIN person author ON author.id = p.author_id
         LEFT JOIN person remover ON remover.id = p.removed_by_id
        WHERE p.removed_at IS NOT NULL
        ORDER BY p.removed_at DESC, p.id LIMIT $1 OFFSET $2`,
      [rowsPerPage, (page - 1) * rowsPerPage],
    );
    const lines = rows.map((row) => ({ ...row, removedAt: instantOf(row.removedAt) }));
    return { count: rows[0]?.count ?? 0, lines };
  }

  /** Figures of the overview. */
  async overview(): Promise<{ members: number; removed: number }> {
    const row = await this.database.row<{ members: number; removed: number }>(
      `SELECT (SELECT count(DISTINCT m.person_id)::int FROM (${membershipsSql('$1')}) m) AS members,
              (SELECT count(*)::int FROM post WHERE removed_at IS NOT NULL) AS removed`,
      [this.clock.now().toString()],
    );
    return row ?? { members: 0, removed: 0 };
  }
}
