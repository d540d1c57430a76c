import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import type { SavedFilterLine } from './entry-list.queries.js';

export interface NoteLine {
  id: string;
  text: string;
  author: string;
  own: boolean;
  writtenAt: string;
  changedAt: string | null;
}
export interface DeskOfEntry {
  tags: { id: string; name: string }[];
  /** Those of the cycle that the entry does not have. */
  otherTags: { id: string; name: string }[];
  /** The latest first. */
  notes: NoteLine[];
}

/** What organisers note about entries, for organisers. */
@Injectable()
export class DeskQueries {
  constructor(private readonly database: Database) {}

  async ofEntry(entryId: string, personId: string): Promise<DeskOfEntry | undefined> {
    if (!isId(entryId)) return undefined;
    return this.database.row<DeskOfEntry>(
      `SELECT
        (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY t.key), '[]')
           FROM entry_tagging g JOIN entry_tag t ON t.id = g.tag_id WHERE g.entry_id = e.id) AS tags,
        (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY t.key), '[]')
           FROM entry_tag t WHERE t.cycle_id = e.cycle_id
            AND NOT EXISTS (SELECT FROM entry_tagging g WHERE g.tag_id = t.id AND g.entry_id = e.id)) AS "otherTags",
        (SELECT coalesce(json_agg(json_build_object('id', n.id, 'text', n.text, 'author', p.name, 'own', n.author_id = $2,
             'writtenAt', n.written_at, 'changedAt', n.changed_at) ORDER BY n.written_at DESC, n.id), '[]')
           FROM entry_note n JOIN person p ON p.id = n.author_id WHERE n.entry_id = e.id) AS notes
       FROM entry e WHERE e.id = $1`,
      [entryId, personId],
    );
  }

  /** A note that is the person's own. */
  async ownNote(entryId: string, noteId: string, personId: string): Promise<{ text: string } | undefined> {
    if (!isId(entryId) || !isId(noteId)) return undefined;
    return this.database.row<{ text: string }>(
      'SELECT text FROM entry_note WHERE id = $1 AND entry_id = $2 AND author_id = $3',
      [noteId, entryId, personId],
    );
  }

  tagsOf(cycleId: string): Promise<{ id: string; name: string }[]> {
    return this.database.rows('SELECT id, name FROM entry_tag WHERE cycle_id = $1 ORDER BY key', [cycleId]);
  }

  /** Those of the person, and what colleagues share. */
  savedFilters(personId: string): Promise<SavedFilterLine[]> {
    return this.database.rows<SavedFilterLine>(
      `SELECT f.id, f.name, f.query, f.shared, p.name AS owner, f.owner_id = $1 AS own
       FROM saved_filter f JOIN person p ON p.id = f.owner_id WHERE f.owner_id = $1 OR f.shared ORDER BY lower(f.name), f.id`,
      [personId],
    );
  }
}
