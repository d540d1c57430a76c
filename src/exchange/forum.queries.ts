import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { instantOf } from '../platform/database/instants.js';
import { authorSql, membershipsSql } from './exchange-access.js';

export const topicsPerPage = 20;

export interface Author {
  name: string;
  /** Municipality or organisation; null for those who are not (or no longer) members. */
  home: string | null;
  organiser: boolean;
}

export interface TopicLine {
  id: string;
  title: string;
  posts: number;
  author: Author;
  lastAuthor: string;
  lastPostAt: Temporal.Instant;
}

export interface BoardLine {
  id: string;
  slug: string;
  name: string;
  description: string;
  version: number;
  topics: number;
  posts: number;
  /** The three topics with the newest posts. */
  latest: { id: string; title: string; lastPostAt: Temporal.Instant }[];
}

export interface Numbers {
  bodies: number;
  people: number;
}

type Raw<T, K extends keyof T> = Omit<T, K> & Record<K, Date>;

/** Boards and their topics. Who may read them is decided before, by ExchangeAccess. */
@Injectable()
export class ForumQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async boards(): Promise<BoardLine[]> {
    const rows = await this.database.rows<BoardLine>(
      `SELECT b.id, b.slug, b.name, b.description, b.version, total.topics, total.posts, latest.latest
         FROM board b
         CROSS JOIN LATERAL (
           SELECT count(*)::int AS topics, coalesce(sum(t.posts), 0)::int AS posts FROM topic t WHERE t.board_id = b.id
         ) total
         CROSS JOIN LATERAL (
           SELECT coalesce(json_agg(json_build_object('id', t.id, 'title', t.title, 'lastPostAt', t.last_post_at)
                                    ORDER BY t.last_post_at DESC), '[]') AS latest
             FROM (SELECT * FROM topic WHERE board_id = b.id ORDER BY last_post_at DESC LIMIT 3) t
         ) latest
        ORDER BY b.position`,
    );
    return rows.map(({ latest, ...board }) => ({
      ...board,
      latest: latest.map((topic) => ({
        ...topic,
        lastPostAt: instantOf(topic.lastPostAt as unknown as string),
      })),
    }));
  }

  /** How many municipalities and organisations, and people, are in the area. */
  async numbers(): Promise<Numbers> {
    const row = await this.database.row<Numbers>(
      `SELECT count(DISTINCT coalesce(m.organisation, m.municipality_id::text))::int AS bodies,
              count(DISTINCT m.person_id)::int AS people FROM (${membershipsSql('$1')}) m`,
      [this.clock.now().toString()],
    );
    return row ?? { bodies: 0, people: 0 };
  }

  async board(
    slug: string,
  ): Promise<{ id: string; slug: string; name: string; description: string; topics: number } | undefined> {
    return this.database.row(
      `SELECT b.id, b.slug, b.name, b.description,
              (SELECT count(*)::int FROM topic t WHERE t.board_id = b.id) AS topics
         FROM board b WHERE b.slug = $1`,
      [slug],
    );
  }

  async boardById(
    id: string,
  ): Promise<{ id: string; name: string; description: string; version: number } | undefined> {
    if (!isId(id)) return undefined;
    return this.database.row('SELECT id, name, description, version FROM board WHERE id = $1', [id]);
  }

  /** Topics of a board, the one with the newest post first. */
  async topics(boardId: string, page: number): Promise<TopicLine[]> {
    const rows = await this.database.rows<Raw<TopicLine, 'lastPostAt'>>(
      `SELECT t.id, t.title, t.posts, t.last_post_at AS "lastPostAt", last.name AS "lastAuthor",
              json_build_object('name', a.name, 'home', a.home, 'organiser', a.organiser) AS author
         FROM topic t
         ${authorSql('t.author_id', 'a', '$2')}
         JOIN LATERAL (
           SELECT who.name FROM post p JOIN person who ON who.id = p.author_id
            WHERE p.topic_id = t.id ORDER BY p.removed_at IS NOT NULL, p.written_at DESC LIMIT 1
         ) last ON true
        WHERE t.board_id = $1
        ORDER BY t.last_post_at DESC, t.id LIMIT $3 OFFSET $4`,
      [boardId, this.clock.now().toString(), topicsPerPage, (page - 1) * topicsPerPage],
    );
    return rows.map((row) => ({ ...row, lastPostAt: instantOf(row.lastPostAt) }));
  }
}
