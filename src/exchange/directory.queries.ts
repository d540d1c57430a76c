import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { membershipsSql } from './exchange-access.js';

export const bodiesPerPage = 24;

/** A municipality or organisation that takes part, with the people who can be met there. */
export interface DirectoryLine {
  name: string;
  organisation: boolean;
  /** Land of a municipality; the municipalities that an organisation works with. */
  about: string;
  people: string[];
  years: number[];
}

/** Who takes part. Names only: addresses are nobody's business here. */
@Injectable()
export class DirectoryQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Those whose name, Land or people contain the words, in alphabetical order. */
  async search(words: string, page: number): Promise<{ count: number; lines: DirectoryLine[] }> {
    const rows = await this.database.rows<DirectoryLine & { count: number }>(
      `WITH member AS (${membershipsSql('$1')}),
            body AS (
              SELECT coalesce(m.organisation, m.municipality) AS name, m.organisation IS NOT NULL AS organisation,
                     string_agg(DISTINCT CASE WHEN m.organisation IS NULL THEN m.state ELSE m.municipality END, ', ') AS about,
                     array_agg(DISTINCT who.name) AS people, array_agg(DISTINCT m.year ORDER BY m.year DESC) AS years
                FROM member m JOIN person who ON who.id = m.person_id AND who.deactivated_at IS NULL
               GROUP BY coalesce(m.organisation, m.municipality_id::text), coalesce(m.organisation, m.municipality),
                        m.organisation IS NOT NULL)
       SELECT name, organisation, about, people, years, (count(*) OVER ())::int AS count
         FROM body
        WHERE ${plain(`concat_ws(' ', name, about, array_to_string(people, ' '))`)} LIKE ${plain('$2')}
        ORDER BY ${plain('name')}, name LIMIT $3 OFFSET $4`,
      [this.clock.now().toString(), `%${escaped(words)}%`, bodiesPerPage, (page - 1) * bodiesPerPage],
    );
    return { count: rows[0]?.count ?? 0, lines: rows };
  }
}

/** Lower case with umlauts written out, so that "Köln" and "koeln" are one, in search and in order. */
const plain = (sql: string): string =>
  [
    ['ä', 'ae'],
    ['ö', 'oe'],
    ['ü', 'ue'],
    ['ß', 'ss'],
  ].reduce((inner, [letter, written]) => `replace(${inner}, '${letter}', '${written}')`, `lower(${sql})`);

const escaped = (words: string): string =>
  words
    .trim()
    .normalize('NFC')
    .replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
