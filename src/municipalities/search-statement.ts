import type { DirectorySearch } from './domain/search.js';
import type { ApplicantKind } from './entities/municipality.entity.js';

export interface FoundMunicipality {
  id: string;
  key: string;
  kind: ApplicantKind;
  shortName: string;
  districtName: string | null;
  /** Where another body of the Kreis has the same name. */
  associationName: string | null;
  stateName: string;
  population: number;
  postcode: string | null;
}

export type Wanted = Exclude<DirectorySearch, { by: 'nothing' }>;

interface Statement {
  sql: string;
  parameters: unknown[];
}

type Bind = (value: unknown) => string;

/** What a search finds among the rows of `municipality`, and the order in which the best come first. */
export interface Wish {
  where: string;
  best: string;
}

/**
 * Each kind of search by an index.
 * @param said what was typed
 * @param bind takes a value into the statement and gives its placeholder
 */
export function wishOf(search: Wanted, said: string, bind: Bind): Wish {
  switch (search.by) {
    case 'postcodeOrDistrict': {
      const digits = bind(search.postcode);
      return { where: `postcode = ${digits} OR key = ${digits}`, best: largest };
    }
    case 'key':
      return { where: `key = ${bind(search.key)}`, best: largest };
    case 'ars':
      return { where: `key = ANY (${bind(keysOfArs(search.ars))})`, best: largest };
    case 'name': {
      const key = bind(search.searchKey);
      return { where: byName(key), best: bestName(key, bind(said.toLowerCase()), bind(search.postcode)) };
    }
  }
}

const largest = 'population DESC';

/**
 * Similar, or as beginning of a word: three steps by the trigram index. With OR the planner takes long texts for
 * dearer than reading the whole table, which they are not.
 */
const byName = (key: string): string => `id IN (
  SELECT id FROM municipality WHERE search_key % ${key}
  UNION ALL SELECT id FROM municipality WHERE search_key LIKE ${key} || '%'
  UNION ALL SELECT id FROM municipality WHERE search_key LIKE '% ' || ${key} || '%')`;

/** The same spelling before the same key ("Münster" before "Munster"), then what begins so, then what resembles. */
const bestName = (key: string, said: string, postcode: string): string => `
  coalesce(postcode = ${postcode}, false) DESC, lower(short_name) = ${said} DESC, search_key = ${key} DESC,
  search_key LIKE ${key} || '%' DESC, search_key LIKE '% ' || ${key} || '%' DESC,
  CASE WHEN search_key LIKE ${key} || '%' THEN 0 ELSE similarity(search_key, ${key}) END DESC, population DESC`;

/** A municipality's key without the digits of its Verband, then Kreis and Verband themselves. */
function keysOfArs(ars: string): string[] {
  if (ars.endsWith('0000000')) return [ars.slice(0, 5) + ars.slice(9), ars.slice(0, 5)];
  return ars.endsWith('000')
    ? [ars.slice(0, 5) + ars.slice(9), ars.slice(0, 9)]
    : [ars.slice(0, 5) + ars.slice(9)];
}

/** Bodies that can be chosen: of the directory as it is today. */
export function searchStatement(search: Wanted, said: string, limit: number): Statement {
  const parameters: unknown[] = [];
  const bind: Bind = (value) => `$${parameters.push(value)}`;
  const { where, best } = wishOf(search, said, bind);
  const sql = `
    SELECT id, key, kind, short_name AS "shortName", district_name AS "districtName",
      CASE WHEN EXISTS (
        SELECT FROM municipality other
        WHERE other.district_key = found.district_key AND other.short_name = found.short_name
          AND other.id <> found.id AND other.retired_on IS NULL
      ) THEN association_name END AS "associationName",
      state_name AS "stateName", population, postcode
    FROM (
      SELECT *, row_number() OVER (ORDER BY ${best}, key) AS place
      FROM municipality
      WHERE (${where}) AND retired_on IS NULL AND key IS NOT NULL
      ORDER BY place LIMIT ${bind(limit)}
    ) found
    ORDER BY place`;
  return { sql, parameters };
}
