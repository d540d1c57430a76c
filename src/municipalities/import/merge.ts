import type { Tx } from '../../platform/database/tx.js';
import { refuseManyRetired } from '../domain/edition.js';
import type { MergeNumbers } from '../domain/import-outcome.js';
import { editionColumns } from './stage.js';

const list = (prefix = '') => editionColumns.map((name) => `${prefix}${name}`).join(', ');
const present = 'key IS NOT NULL AND retired_on IS NULL';
const differs = `(${list('known.')}) IS DISTINCT FROM (${list('staged.')})`;

/**
 * Brings `municipality` to the staged edition in three statements. Rows keep their id, so that entries keep their
 * applicant; nothing is deleted. The same edition again touches no row.
 * @param validOn date of the edition, YYYY-MM-DD
 * @throws DirectoryFileRefused where too many would retire, before anything is changed
 */
export async function merge(tx: Tx, validOn: string, source: string): Promise<MergeNumbers> {
  const { presentBefore, ...numbers } = await compare(tx);
  refuseManyRetired(numbers.retired, presentBefore);
  await tx.rows(
    `UPDATE municipality known
     SET (${list()}, source, valid_on, retired_on) = (${list('staged.')}, $2, $1::date, NULL)
     FROM directory_stage staged
     WHERE known.key = staged.key
       AND (${differs} OR known.valid_on IS DISTINCT FROM $1::date OR known.source <> $2 OR known.retired_on IS NOT NULL)`,
    [validOn, source],
  );
  await tx.rows(
    `INSERT INTO municipality (id, key, ${list()}, source, valid_on)
     SELECT id, key, ${list()}, $2, $1::date FROM directory_stage staged
     WHERE NOT EXISTS (SELECT FROM municipality known WHERE known.key = staged.key)`,
    [validOn, source],
  );
  await tx.rows(
    `UPDATE municipality SET retired_on = $1::date
     WHERE ${present} AND key NOT IN (SELECT key FROM directory_stage)`,
    [validOn],
  );
  if (numbers.added + numbers.changed > 0) await tidy(tx);
  return numbers;
}

/** New entries wait unsorted in the index until then, and the planner knows nothing of them. */
async function tidy(tx: Tx): Promise<void> {
  await tx.rows("SELECT gin_clean_pending_list('municipality_search')");
  await tx.rows('ANALYZE municipality');
}

async function compare(tx: Tx): Promise<MergeNumbers & { presentBefore: number }> {
  const [numbers] = await tx.rows<MergeNumbers & { presentBefore: number }>(
    `SELECT count(*) FILTER (WHERE known.id IS NULL)::int AS added,
       count(*) FILTER (WHERE known.retired_on IS NOT NULL)::int AS returned,
       count(*) FILTER (WHERE known.id IS NOT NULL AND known.retired_on IS NULL AND ${differs})::int AS changed,
       count(*) FILTER (WHERE known.id IS NOT NULL AND known.retired_on IS NULL AND NOT ${differs})::int AS unchanged,
       (SELECT count(*) FROM municipality WHERE ${present})::int AS "presentBefore",
       (SELECT count(*) FROM municipality
        WHERE ${present} AND key NOT IN (SELECT key FROM directory_stage))::int AS retired
     FROM directory_stage staged LEFT JOIN municipality known ON known.key = staged.key`,
  );
  if (!numbers) throw new Error('A count without a row');
  return numbers;
}
