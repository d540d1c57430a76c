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

type Wanted = Exclude<DirectorySearch, { by: 'nothing' }>;

interface Statement {
  sql: string;
  parameters: unknown[];
}

/** One statement for each kind of search, every one by an index. */
export function searchStatement(search: Wanted, said: string, limit: number): Statement {
  switch (search.by) {
    case 'postcodeOrDistrict':
      return statement('postcode = $2 OR key = $2', 'population DESC', [limit, search.postcode]);
    case 'key':
      return statement('key = $2', 'population DESC', [limit, search.key]);
    case 'ars':
      return statement('key = ANY ($2)', 'population DESC', [limit, keysOfArs(search.ars)]);
    case 'name':
      return statement(byName, bestName, [limit, search.searchKey, said.toLowerCase(), search.postcode]);
  }
}

/**
 * Similar, or as beginning of a word: three steps by the trigram index. With OR the planner takes long texts for
 * dearer than reading the whole table, which they are not.
 */
const byName = `id IN (
  SELECT id FROM municipality WHERE search_key % $2
  UNION ALL SELECT id FROM municipality WHERE search_key LIKE $2 || '%'
  UNION ALL SELECT id FROM municipality WHERE search_key LIKE '% ' || $2 || '%')`;

/** The same spelling before the same key ("Münster" before "Munster"), then what begins so, then what resembles. */
const bestName = `coalesce(postcode = $4, false) DESC, lower(short_name) = $3 DESC, search_key = $2 DESC,
  search_key LIKE $2 || '%' DESC, search_key LIKE '% ' || $2 || '%' DESC,
  CASE WHEN search_key LIKE $2 || '%' THEN 0 ELSE similarity(search_key, $2) END DESC, population DESC`;

/** A municipality's key without the digits of its Verband, then Kreis and Verband themselves. */
function keysOfArs(ars: string): string[] {
  if (ars.endsWith('0000000')) return [ars.slice(0, 5) + ars.slice(9), ars.slice(0, 5)];
  return ars.endsWith('000')
    ? [ars.slice(0, 5) + ars.slice(9), ars.slice(0, 9)]
    : [ars.slice(0, 5) + ars.slice(9)];
}

function statement(condition: string, order: string, parameters: unknown[]): Statement {
  const sql = `
    SELECT id, key, kind, short_name AS "shortName", district_name AS "districtName",
      CASE WHEN EXISTS (
        SELECT FROM municipality other
        WHERE other.district_key = found.district_key AND other.short_name = found.short_name
          AND other.id <> found.id AND other.retired_on IS NULL
      ) THEN association_name END AS "associationName",
      state_name AS "stateName", population, postcode
    FROM (
      SELECT *, row_number() OVER (ORDER BY ${order}, key) AS place
      FROM municipality
      WHERE (${condition}) AND retired_on IS NULL AND key IS NOT NULL
      ORDER BY place LIMIT $1
    ) found
    ORDER BY place`;
  return { sql, parameters };
}
