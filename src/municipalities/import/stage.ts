import { newId } from '../../platform/database/new-id.js';
import type { Tx } from '../../platform/database/tx.js';
import type { ApplicantBody } from '../domain/applicant-body.js';

const batchSize = 1_000;

/** Columns of an edition, as they stand in `municipality`. */
export const editionColumns = [
  'ars',
  'kind',
  'name',
  'short_name',
  'search_key',
  'district_key',
  'district_name',
  'association_name',
  'state_key',
  'state_name',
  'population',
  'postcode',
] as const;

const typed = editionColumns
  .map((name) => `${name} ${name === 'population' ? 'integer' : 'text'}`)
  .join(', ');

/** Puts the bodies of an edition into a temporary table of the transaction, `directory_stage`, batch by batch. */
export async function stage(
  tx: Tx,
  bodies: ApplicantBody[],
  staged: (done: number) => Promise<void>,
): Promise<void> {
  await tx.rows(
    `CREATE TEMPORARY TABLE directory_stage (id uuid, key text PRIMARY KEY, ${typed}) ON COMMIT DROP`,
  );
  for (let from = 0; from < bodies.length; from += batchSize) {
    const batch = bodies.slice(from, from + batchSize).map(stagedRow);
    await tx.rows(
      `INSERT INTO directory_stage
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS body(id uuid, key text, ${typed})`,
      [JSON.stringify(batch)],
    );
    await staged(Math.min(from + batchSize, bodies.length));
  }
  await tx.rows('ANALYZE directory_stage');
}

const stagedRow = (body: ApplicantBody) => ({
  id: newId(),
  key: body.key,
  ars: body.ars,
  kind: body.kind,
  name: body.name,
  short_name: body.shortName,
  search_key: body.searchKey,
  district_key: body.districtKey,
  district_name: body.districtName,
  association_name: body.associationName,
  state_key: body.stateKey,
  state_name: body.stateName,
  population: body.population,
  postcode: body.postcode,
});
