import { Injectable } from '@nestjs/common';
import { parseSearch } from '../../municipalities/domain/search.js';
import type { ApplicantKind } from '../../municipalities/entities/municipality.entity.js';
import { wishOf } from '../../municipalities/search-statement.js';
import { Database } from '../../platform/database/database.js';

export interface ParticipationFilter {
  /** Name, postcode or official key, as typed; empty: all. */
  text: string;
  /** Key of the Land; empty: all. */
  stateKey: string;
  /** Whether the municipality ever submitted something; null: either. */
  tookPart: boolean | null;
}

export interface ParticipationLine {
  id: string;
  key: string | null;
  kind: ApplicantKind;
  name: string;
  districtName: string | null;
  stateName: string;
  population: number;
  retired: boolean;
  /** Years in which something was submitted, the first one first. */
  years: number[];
  /** Entries that were begun, drafts included. */
  entries: number;
  awards: number;
}

export interface ParticipationPage {
  count: number;
  lines: ParticipationLine[];
}

const submitted = 'SELECT FROM entry e WHERE e.municipality_id = m.id AND e.submitted_at IS NOT NULL';

/** Municipalities with what they took part in, retired ones and those entered by hand included. */
@Injectable()
export class ParticipationsQueries {
  constructor(private readonly database: Database) {}

  /**
   * One statement, however many rows. A search puts the best first; without one those that took part come first.
   * @param page from 1; what lies behind the last page gives the last
   */
  async page(filter: ParticipationFilter, page: number, size: number): Promise<ParticipationPage> {
    const { sql, parameters } = pageSql(filter, page, size);
    const rows = await this.database.rows<ParticipationLine & { count: number }>(sql, parameters);
    return { count: rows[0]?.count ?? 0, lines: rows };
  }
}

function pageSql({ text, stateKey, tookPart }: ParticipationFilter, page: number, size: number) {
  const parameters: unknown[] = [];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const search = parseSearch(text);
  const wish = search.by === 'nothing' ? undefined : wishOf(search, text, bind);
  const conditions = [
    text === '' ? 'true' : wish ? `(${wish.where})` : 'false',
    ...(stateKey === '' ? [] : [`m.state_key = ${bind(stateKey)}`]),
    ...(tookPart === null ? [] : [`${tookPart ? '' : 'NOT '}EXISTS (${submitted})`]),
  ];
  const order = wish?.best ?? `EXISTS (${submitted}) DESC`;
  const [asked, length] = [`${bind(page)}::int`, `${bind(size)}::int`];
  const sql = `
    WITH found AS MATERIALIZED (
      SELECT m.id, row_number() OVER (ORDER BY ${order}, m.search_key, m.id) AS place
        FROM municipality m WHERE ${conditions.join(' AND ')}
    ), shown AS (
      SELECT count(*)::int AS count, (least(${asked}, greatest(1, ceil(count(*)::numeric / ${length})::int)) - 1) * ${length} AS before
        FROM found
    )
    SELECT shown.count, m.id, m.key, m.kind, m.short_name AS name, m.district_name AS "districtName",
           m.state_name AS "stateName", m.population, m.retired_on IS NOT NULL AS retired, took.*,
           (SELECT count(*)::int FROM award a JOIN entry e ON e.id = a.entry_id WHERE e.municipality_id = m.id) AS awards
      FROM shown
      JOIN found ON found.place > shown.before AND found.place <= shown.before + ${length}
      JOIN municipality m ON m.id = found.id
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS entries,
               coalesce(json_agg(DISTINCT c.year) FILTER (WHERE e.submitted_at IS NOT NULL), '[]') AS years
          FROM entry e JOIN cycle c ON c.id = e.cycle_id WHERE e.municipality_id = m.id
      ) took
     ORDER BY found.place`;
  return { sql, parameters };
}
