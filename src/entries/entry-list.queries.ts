import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../cycles/domain/localized-text.js';
import { Database } from '../platform/database/database.js';
import type { EntryFilter } from './domain/entry-filter.js';
import type { EntryState } from './domain/entry-state.js';
import { filterSql, lineSql, orderSql } from './entry-list-sql.js';

export interface EntryLine {
  id: string;
  reference: string | null;
  state: EntryState;
  title: string;
  municipality: string;
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
}

export type StateCounts = Record<EntryState, number>;

const batchSize = 500;

/** Entries of a cycle as the organisation lists them: always the same number of statements, however many there are. */
@Injectable()
export class EntryListQueries {
  constructor(private readonly database: Database) {}

  /** How many entries the filter finds in each state, whichever state it asks for itself. */
  async counts(cycleId: string, filter: EntryFilter): Promise<StateCounts> {
    const { where, parameters } = filterSql(cycleId, { ...filter, state: null });
    const rows = await this.database.rows<{ state: EntryState; count: number }>(
      `SELECT e.state, count(*)::int AS count FROM entry e JOIN municipality m ON m.id = e.municipality_id
       WHERE ${where} GROUP BY e.state`,
      parameters,
    );
    const counts: StateCounts = { draft: 0, submitted: 0, admitted: 0, rejected: 0, withdrawn: 0 };
    for (const { state, count } of rows) counts[state] = count;
    return counts;
  }

  async page(cycleId: string, filter: EntryFilter, page: number, size: number): Promise<EntryLine[]> {
    const { sql, parameters } = idsSql(cycleId, filter, { limit: size, offset: (page - 1) * size });
    return this.database.rows<EntryLine>(lineSql(`ARRAY(${sql})`), parameters);
  }

  /** Exactly what the filter finds at this moment: the number first, then line after line, some hundred at a time. */
  async all(
    cycleId: string,
    filter: EntryFilter,
  ): Promise<{ count: number; lines: AsyncGenerator<EntryLine> }> {
    const { sql, parameters } = idsSql(cycleId, filter);
    const ids = (await this.database.rows<{ id: string }>(sql, parameters)).map(({ id }) => id);
    return { count: ids.length, lines: this.inBatches(ids) };
  }

  private async *inBatches(ids: string[]): AsyncGenerator<EntryLine> {
    for (let from = 0; from < ids.length; from += batchSize) {
      yield* await this.lines(ids.slice(from, from + batchSize));
    }
  }

  /** In the order of `ids`. */
  private lines(ids: string[]): Promise<EntryLine[]> {
    return this.database.rows<EntryLine>(lineSql('$1::uuid[]'), [ids]);
  }
}

/** Ids of what the filter finds, in its order: all, or a part of them. */
function idsSql(cycleId: string, filter: EntryFilter, part?: { limit: number; offset: number }) {
  const { where, parameters } = filterSql(cycleId, filter);
  const limits = part ? `LIMIT $${parameters.push(part.limit)} OFFSET $${parameters.push(part.offset)}` : '';
  const sql = `SELECT e.id FROM entry e
      JOIN municipality m ON m.id = e.municipality_id
      LEFT JOIN size_class s ON s.id = e.size_class_id
    WHERE ${where} ORDER BY ${orderSql(filter)} ${limits}`;
  return { sql, parameters };
}
