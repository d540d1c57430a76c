import { searchKey } from '../municipalities/domain/search-key.js';
import type { EntryFilter, EntrySort, MissingThing } from './domain/entry-filter.js';
import { prefixQuery, webQuery } from './domain/search-query.js';

interface Condition {
  where: string;
  parameters: unknown[];
}
type Bind = (value: unknown) => string;

/** What an applicant has not submitted yet is the applicant's: the title is that of the last submission. */
const title = `coalesce(x.title, '')`;

/** What every statement on the list reads: `e`, `m` and, where something was submitted, `x`. */
export const listedEntries = `entry e JOIN municipality m ON m.id = e.municipality_id
  LEFT JOIN entry_search x ON x.entry_id = e.id`;

/** Conditions on `listedEntries`; `$1` is the cycle. */
export function filterSql(cycleId: string, filter: EntryFilter): Condition {
  const parameters: unknown[] = [];
  const bind: Bind = (value) => `$${parameters.push(value)}`;
  const conditions = [`e.cycle_id = ${bind(cycleId)}`];
  const among = (column: string, values: readonly string[], type = 'text') => {
    if (values.length > 0) conditions.push(`${column} = ANY (${bind(values)}::${type}[])`);
  };
  among('e.state', filter.states);
  among('m.state_key', filter.stateKeys);
  among('m.district_key', filter.districtKeys);
  if (filter.sizeClasses.length > 0)
    conditions.push(
      `e.size_class_id IN (SELECT id FROM size_class WHERE cycle_id = $1 AND key = ANY (${bind(filter.sizeClasses)}::text[]))`,
    );
  if (filter.partnerKinds.length > 0)
    conditions.push(`x.partner_kinds && ${bind(filter.partnerKinds)}::text[]`);
  if (filter.tags.length > 0)
    conditions.push(
      `e.id IN (SELECT entry_id FROM entry_tagging WHERE tag_id = ANY (${bind(filter.tags)}::uuid[]))`,
    );
  if (filter.newcomers) conditions.push(newcomer);
  for (const thing of filter.missing) conditions.push(missing[thing]);
  if (filter.text) conditions.push(textSql(filter.text, bind));
  return { where: conditions.join(' AND '), parameters };
}

/** The municipality submitted nothing in an earlier cycle. */
const newcomer = `NOT EXISTS (SELECT FROM entry o JOIN cycle oc ON oc.id = o.cycle_id
  WHERE o.municipality_id = e.municipality_id AND o.submitted_at IS NOT NULL
    AND oc.year < (SELECT year FROM cycle WHERE id = e.cycle_id))`;

const partnerThat = (condition: string): string =>
  `(SELECT FROM partner p WHERE p.entry_id = e.id AND ${condition})`;

const missing: Record<MissingThing, string> = {
  confirmation: `NOT EXISTS ${partnerThat(`p.state = 'confirmed'`)}`,
  objection: `EXISTS ${partnerThat(`p.state = 'objected'`)}`,
  outdated: `(e.state <> 'draft' AND EXISTS ${partnerThat(`p.state = 'confirmed' AND p.content_hash <> x.substance_hash`)})`,
  files: '(x.files = 0)',
  submission: `(e.state = 'draft')`,
  screening: `(e.state = 'submitted')`,
};

/**
 * Found in the last submission, by reference number or by the name of the municipality. Each way is a step of its own by its
 * index: joined by OR the planner would read every entry.
 */
function textSql(text: string, bind: Bind): string {
  const ways = [`SELECT entry_id FROM entry_search WHERE document @@ ${searchSql(text, bind)}`];
  const name = searchKey(text);
  if (name !== '')
    ways.push(
      `SELECT named.id FROM municipality said JOIN entry named ON named.municipality_id = said.id
        WHERE said.search_key LIKE ${bind(containing(name))} AND named.cycle_id = $1`,
    );
  if (/\d/.test(text))
    ways.push(`SELECT id FROM entry WHERE cycle_id = $1 AND reference ILIKE ${bind(containing(text))}`);
  return `e.id IN (${ways.join(' UNION ALL ')})`;
}

/** What was meant as web search, or as beginnings of words while somebody is typing. */
export const searchSql = (text: string, bind: Bind): string =>
  `(websearch_to_tsquery('kbw_german', ${bind(webQuery(text))}) || to_tsquery('kbw_german', ${bind(prefixQuery(text))}))`;

const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

const order: Record<EntrySort, string> = {
  kommune: 'm.search_key',
  titel: `nullif(lower(${title}), '')`,
  land: 'm.state_name',
  klasse: 's.position',
  stand: `array_position('{draft,submitted,admitted,rejected,withdrawn}'::text[], e.state)`,
  eingang: 'e.submitted_at',
};

/** What is missing comes last either way; the name of the municipality decides between equals, the id at the end. */
export const orderSql = ({ sort, descending }: EntryFilter): string =>
  `${order[sort]} ${descending ? 'DESC' : 'ASC'} NULLS LAST, m.search_key, e.id`;

/** Around what was found in an excerpt: signs that no text holds, so that text stays text. */
export const foundMarks = { start: '\u0002', end: '\u0003' } as const;
const headline = `'StartSel="${foundMarks.start}", StopSel="${foundMarks.end}", MaxFragments=2, MaxWords=14, MinWords=6, FragmentDelimiter=" … "'`;

/**
 * Lines of the entries whose ids `ids` gives as an array, in its order.
 * @param search what to show an excerpt for, as statement (`searchSql`)
 */
export const lineSql = (ids: string, search?: string): string => `
  SELECT e.id, e.reference, e.state, ${title} AS title, m.short_name AS municipality,
    e.municipality_id AS "municipalityId", m.key,
    m.district_name AS "districtName", m.state_name AS "stateName", e.population,
    json_build_object('min', s.min, 'max', s.max) AS "range", s.label AS "sizeClass", p.partners, p.confirmed,
    e.submitted_at AS "submittedAt", coalesce(x.files, 0) AS files, ${newcomer} AS newcomer,
    (SELECT coalesce(json_agg(t.name ORDER BY t.key), '[]') FROM entry_tagging g JOIN entry_tag t ON t.id = g.tag_id
      WHERE g.entry_id = e.id) AS tags,
    ${search ? `ts_headline('kbw_german', x.body, ${search}, ${headline})` : 'NULL'} AS excerpt
  FROM unnest(${ids}) WITH ORDINALITY AS wanted (id, place)
    JOIN entry e ON e.id = wanted.id
    JOIN municipality m ON m.id = e.municipality_id
    LEFT JOIN entry_search x ON x.entry_id = e.id
    LEFT JOIN size_class s ON s.id = e.size_class_id
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE state <> 'withdrawn')::int AS partners,
        count(*) FILTER (WHERE state = 'confirmed')::int AS confirmed
      FROM partner WHERE entry_id = e.id
    ) p
  ORDER BY wanted.place`;
