import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../cycles/domain/localized-text.js';
import { Database } from '../platform/database/database.js';
import type { EntryFilter, FilterQuery } from './domain/entry-filter.js';
import type { EntryState } from './domain/entry-state.js';
import { filterSql, lineSql, listedEntries, orderSql, searchSql } from './entry-list-sql.js';

export interface EntryLine {
  id: string;
  reference: string | null;
  state: EntryState;
  /** Of the last submission. */
  title: string;
  municipality: string;
  municipalityId: string;
  key: string | null;
  districtName: string | null;
  stateName: string;
  population: number;
  sizeClass: LocalizedText | null;
  /** Population of the size class; min null where the cycle has no classes. */
  range: { min: number | null; max: number | null };
  /** Partners that carry the entry now, and how many of them confirmed. */
  partners: number;
  confirmed: number;
  submittedAt: Date | null;
  /** Attachments of the last submission. */
  files: number;
  /** The municipality submitted nothing in an earlier cycle. */
  newcomer: boolean;
  tags: string[];
  /** Where the words searched for stand, between `foundMarks`; null where nothing was searched for. */
  excerpt: string | null;
}

export type StateCounts = Record<EntryState, number>;

export interface SavedFilterLine {
  id: string;
  name: string;
  query: FilterQuery;
  shared: boolean;
  owner: string;
  own: boolean;
}

/** What stands around the list: numbers, and what can be chosen. */
export interface ListSurroundings {
  /** How many entries the filter finds in each state, whichever states it asks for itself. */
  counts: StateCounts;
  tags: { id: string; name: string }[];
  /** Kreise with entries of the cycle. */
  districts: { key: string; name: string }[];
  /** Those of the person, and what colleagues share. */
  savedFilters: SavedFilterLine[];
}

const batchSize = 500;

/** Entries of a cycle as the organisation lists them: always the same number of statements, however many there are. */
@Injectable()
export class EntryListQueries {
  constructor(private readonly database: Database) {}

  async surroundings(cycleId: string, filter: EntryFilter, personId: string): Promise<ListSurroundings> {
    const { where, parameters } = filterSql(cycleId, { ...filter, states: [] });
    const person = `$${parameters.push(personId)}`;
    const row = await this.database.row<{ counts: Partial<StateCounts> } & Omit<ListSurroundings, 'counts'>>(
      `SELECT
        (SELECT coalesce(json_object_agg(state, n), '{}') FROM (
           SELECT e.state, count(*)::int AS n FROM ${listedEntries} WHERE ${where} GROUP BY e.state) c) AS counts,
        (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name) ORDER BY key), '[]')
           FROM entry_tag WHERE cycle_id = $1) AS tags,
        (SELECT coalesce(json_agg(json_build_object('key', d.key, 'name', d.name) ORDER BY d.name), '[]') FROM (
           SELECT m.district_key AS key, min(m.district_name) AS name FROM entry e JOIN municipality m ON m.id = e.municipality_id
            WHERE e.cycle_id = $1 AND m.district_key IS NOT NULL GROUP BY m.district_key) d) AS districts,
        (SELECT coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'query', f.query, 'shared', f.shared,
             'owner', p.name, 'own', f.owner_id = ${person}) ORDER BY lower(f.name), f.id), '[]')
           FROM saved_filter f JOIN person p ON p.id = f.owner_id
          WHERE f.owner_id = ${person} OR f.shared) AS "savedFilters"`,
      parameters,
    );
    if (!row) throw new Error('A statement of counts gives one row');
    const none: StateCounts = { draft: 0, submitted: 0, admitted: 0, rejected: 0, withdrawn: 0 };
    return { ...row, counts: { ...none, ...row.counts } };
  }

  async page(cycleId: string, filter: EntryFilter, page: number, size: number): Promise<EntryLine[]> {
    const { sql, parameters } = idsSql(cycleId, filter, { limit: size, offset: (page - 1) * size });
    const search = filter.text ? searchSql(filter.text, (value) => `$${parameters.push(value)}`) : undefined;
    return this.database.rows<EntryLine>(lineSql(`ARRAY(${sql})`, search), parameters);
  }

  /** Exactly what the filter finds at this moment, in its order. */
  async ids(cycleId: string, filter: EntryFilter): Promise<string[]> {
    const { sql, parameters } = idsSql(cycleId, filter);
    return (await this.database.rows<{ id: string }>(sql, parameters)).map(({ id }) => id);
  }

  /** The number first, then line after line, some hundred at a time. */
  async all(
    cycleId: string,
    filter: EntryFilter,
  ): Promise<{ count: number; lines: AsyncGenerator<EntryLine> }> {
    const ids = await this.ids(cycleId, filter);
    return { count: ids.length, lines: this.inBatches(ids) };
  }

  /** Those of `ids` that are entries of the cycle, in the order of `ids`. */
  async linesOf(cycleId: string, ids: readonly string[]): Promise<EntryLine[]> {
    return this.database.rows<EntryLine>(
      lineSql(`ARRAY(SELECT w.id FROM unnest($1::uuid[]) WITH ORDINALITY w (id, n) JOIN entry o ON o.id = w.id
        WHERE o.cycle_id = $2 ORDER BY w.n)`),
      [ids, cycleId],
    );
  }

  private async *inBatches(ids: string[]): AsyncGenerator<EntryLine> {
    for (let from = 0; from < ids.length; from += batchSize) {
      yield* await this.lines(ids.slice(from, from + batchSize));
    }
  }

  private lines(ids: string[]): Promise<EntryLine[]> {
    return this.database.rows<EntryLine>(lineSql('$1::uuid[]'), [ids]);
  }
}

/** Ids of what the filter finds, in its order: all, or a part of them. */
function idsSql(cycleId: string, filter: EntryFilter, part?: { limit: number; offset: number }) {
  const { where, parameters } = filterSql(cycleId, filter);
  const limits = part ? `LIMIT $${parameters.push(part.limit)} OFFSET $${parameters.push(part.offset)}` : '';
  const sql = `SELECT e.id FROM ${listedEntries}
      LEFT JOIN size_class s ON s.id = e.size_class_id
    WHERE ${where} ORDER BY ${orderSql(filter)} ${limits}`;
  return { sql, parameters };
}
