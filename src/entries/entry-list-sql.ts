import { searchKey } from '../municipalities/domain/search-key.js';
import type { EntryFilter, EntrySort } from './domain/entry-filter.js';

interface Condition {
  where: string;
  parameters: unknown[];
}

/** What an applicant has not submitted yet is the applicant's: a draft has no title for the organisation. */
const title = `CASE WHEN e.state <> 'draft' AND e.submitted_at IS NOT NULL THEN e.title ELSE '' END`;

/** Conditions on `entry e JOIN municipality m`. */
export function filterSql(cycleId: string, filter: EntryFilter): Condition {
  const parameters: unknown[] = [];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = [`e.cycle_id = ${bind(cycleId)}`];
  if (filter.state) conditions.push(`e.state = ${bind(filter.state)}`);
  if (filter.stateKey) conditions.push(`m.state_key = ${bind(filter.stateKey)}`);
  if (filter.sizeClass) {
    conditions.push(
      `e.size_class_id = (SELECT id FROM size_class WHERE cycle_id = $1 AND key = ${bind(filter.sizeClass)})`,
    );
  }
  if (filter.text) conditions.push(textSql(filter.text, bind));
  return { where: conditions.join(' AND '), parameters };
}

function textSql(text: string, bind: (value: unknown) => string): string {
  const said = bind(containing(text));
  const name = searchKey(text);
  const places = [`e.reference ILIKE ${said}`, `${title} ILIKE ${said}`];
  if (name !== '') places.push(`m.search_key LIKE ${bind(containing(name))}`);
  return `(${places.join(' OR ')})`;
}

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

/** Lines of the entries whose ids `ids` gives as an array, in its order. */
export const lineSql = (ids: string): string => `
  SELECT e.id, e.reference, e.state, ${title} AS title, m.short_name AS municipality, m.key, m.district_name AS "districtName",
    m.state_name AS "stateName", e.population, json_build_object('min', s.min, 'max', s.max) AS "range", s.label AS "sizeClass", p.partners, p.confirmed,
    e.submitted_at AS "submittedAt"
  FROM unnest(${ids}) WITH ORDINALITY AS wanted (id, place)
    JOIN entry e ON e.id = wanted.id
    JOIN municipality m ON m.id = e.municipality_id
    LEFT JOIN size_class s ON s.id = e.size_class_id
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE state <> 'withdrawn')::int AS partners,
        count(*) FILTER (WHERE state = 'confirmed')::int AS confirmed
      FROM partner WHERE entry_id = e.id
    ) p
  ORDER BY wanted.place`;
