import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { instantOf } from '../platform/database/instants.js';
import type { ScanState } from '../platform/storage/scan-state.js';
import { authorSql } from './exchange-access.js';
import type { Author } from './forum.queries.js';
import type { PostFile } from './post-writer.js';

export const postsPerPage = 20;

export interface TopicHead {
  id: string;
  title: string;
  board: string;
  boardName: string;
  posts: number;
  /** Posts with those taken down, whose places stay: what pages count. */
  places: number;
  subscribed: boolean;
}

export interface PostLine {
  id: string;
  authorId: string;
  author: Author;
  /** Empty where it was taken down. */
  body: string;
  writtenAt: Temporal.Instant;
  editedAt: Temporal.Instant | null;
  removed: boolean;
  files: { id: string; name: string; size: number; type: string; scan: ScanState }[];
}

/** Where a post stands. */
export interface PostPlace {
  id: string;
  topicId: string;
  topic: string;
  board: string;
  boardName: string;
  authorId: string;
  author: string;
  body: string;
  version: number;
  writtenAt: Temporal.Instant;
  removed: boolean;
  /** Its number in the topic, from 1. */
  place: number;
}

/** Posts of a topic. Who may read them is decided before, by ExchangeAccess. */
@Injectable()
export class PostsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async topic(board: string, topicId: string, personId: string): Promise<TopicHead | undefined> {
    if (!isId(topicId)) return undefined;
    return this.database.row<TopicHead>(
      `SELECT t.id, t.title, t.posts, b.slug AS board, b.name AS "boardName",
              (SELECT count(*)::int FROM post p WHERE p.topic_id = t.id) AS places,
              EXISTS (SELECT 1 FROM topic_subscription s WHERE s.topic_id = t.id AND s.person_id = $3) AS subscribed
         FROM topic t JOIN board b ON b.id = t.board_id
        WHERE b.slug = $1 AND t.id = $2`,
      [board, topicId, personId],
    );
  }

  async page(topicId: string, page: number): Promise<PostLine[]> {
    const rows = await this.database.rows<
      Omit<PostLine, 'writtenAt' | 'editedAt'> & { writtenAt: Date; editedAt: Date | null }
    >(
      `SELECT p.id, p.author_id AS "authorId", p.written_at AS "writtenAt", p.edited_at AS "editedAt",
              p.removed_at IS NOT NULL AS removed, CASE WHEN p.removed_at IS NULL THEN p.body ELSE '' END AS body,
              json_build_object('name', a.name, 'home', a.home, 'organiser', a.organiser) AS author,
              (SELECT coalesce(json_agg(json_build_object('id', f.id, 'name', f.file_name, 'size', f.size, 'type', f.type,
                                                           'scan', (SELECT state FROM stored_file s WHERE s.sha256 = f.sha256))
                                        ORDER BY f.id), '[]')
                 FROM post_attachment f WHERE f.post_id = p.id AND p.removed_at IS NULL) AS files
         FROM post p ${authorSql('p.author_id', 'a', '$2')}
        WHERE p.topic_id = $1
        ORDER BY p.written_at, p.id LIMIT $3 OFFSET $4`,
      [topicId, this.clock.now().toString(), postsPerPage, (page - 1) * postsPerPage],
    );
    return rows.map((row) => ({
      ...row,
      writtenAt: instantOf(row.writtenAt),
      editedAt: row.editedAt && instantOf(row.editedAt),
    }));
  }

  async place(postId: string): Promise<PostPlace | undefined> {
    return isId(postId) ? this.placeWhere('p.id = $1', postId) : undefined;
  }

  /** The newest post of a topic. */
  async newest(topicId: string): Promise<PostPlace | undefined> {
    return isId(topicId) ? this.placeWhere('p.topic_id = $1', topicId) : undefined;
  }

  private async placeWhere(condition: string, id: string): Promise<PostPlace | undefined> {
    const row = await this.database.row<Omit<PostPlace, 'writtenAt'> & { writtenAt: Date }>(
      `SELECT p.id, p.topic_id AS "topicId", t.title AS topic, b.slug AS board, b.name AS "boardName",
              p.author_id AS "authorId", who.name AS author, p.body, p.version, p.written_at AS "writtenAt",
              p.removed_at IS NOT NULL AS removed,
              (SELECT count(*)::int FROM post o
                WHERE o.topic_id = p.topic_id AND (o.written_at, o.id) <= (p.written_at, p.id)) AS place
         FROM post p
         JOIN topic t ON t.id = p.topic_id
         JOIN board b ON b.id = t.board_id
         JOIN person who ON who.id = p.author_id
        WHERE ${condition}
        ORDER BY p.written_at DESC, p.id DESC LIMIT 1`,
      [id],
    );
    return row && { ...row, writtenAt: instantOf(row.writtenAt) };
  }

  /** A file of a post; of one that was taken down for organisers only. */
  async file(id: string, moderates: boolean): Promise<PostFile | undefined> {
    if (!isId(id)) return undefined;
    return this.database.row<PostFile>(
      `SELECT f.file_name AS name, f.sha256, f.size::int AS size, f.type
         FROM post_attachment f JOIN post p ON p.id = f.post_id
        WHERE f.id = $1 AND (p.removed_at IS NULL OR $2)`,
      [id, moderates],
    );
  }
}
