import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { invariants } from '../../../src/invariants.js';
import { violationsOf } from '../../../src/platform/invariants/invariant.js';
import { eventually } from '../../support/eventually.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import { breaks } from './breaks.js';
import { makeHealthyDatabase } from './healthy.js';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
  await makeHealthyDatabase(system);
  await eventually(async () => {
    const [waiting] = await system.database.rows(
      `SELECT 1 FROM domain_event WHERE delivered_at IS NULL UNION ALL SELECT 1 FROM message WHERE state <> 'sent' AND next_try_at IS NULL LIMIT 1`,
    );
    return !waiting;
  });
});
afterAll(() => system.close());

const violations = () => violationsOf(invariants, (type) => system.get(type));

/** Breaks the database, looks, and puts its tables (`a, b`) back as they were, past every constraint. */
async function whileBroken<T>(tables: string, sql: string, look: () => Promise<T>): Promise<T> {
  const runner = system.database.dataSource.createQueryRunner();
  try {
    await runner.query(`SET session_replication_role = replica`);
    for (const table of tables.split(', '))
      await runner.query(`CREATE TEMP TABLE kept_${table} AS TABLE ${table}`);
    const affected = (await runner.query(sql, undefined, true)).affected ?? 0;
    if (affected === 0) throw new Error(`Nothing was broken by ${sql}`);
    return await look();
  } finally {
    for (const table of tables.split(', ')) {
      await runner.query(`DELETE FROM ${table}`);
      await runner.query(`INSERT INTO ${table} TABLE kept_${table}`);
      await runner.query(`DROP TABLE kept_${table}`);
    }
    await runner.query(`SET session_replication_role = DEFAULT`);
    await runner.release();
  }
}

describe('invariants', () => {
  it('hold in a healthy database', async () => {
    expect(await violations()).toEqual([]);
  });

  it.each(breaks)('"$invariant" is reported when $how', async ({ invariant, also, table, sql }) => {
    const found = await whileBroken(table, sql, violations);
    expect(new Set(found.map((each) => each.invariant))).toEqual(new Set([invariant, ...also]));
  });

  it('each have a test that breaks them', () => {
    const tested = new Set(breaks.map(({ invariant }) => invariant));
    expect(invariants.map(({ name }) => name).filter((name) => !tested.has(name))).toEqual([]);
  });

  it('are named once each', () => {
    expect(new Set(invariants.map(({ name }) => name)).size).toBe(invariants.length);
  });
});
