import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { entities } from '../../src/entities.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { testDatabase, type TestDatabase } from '../support/test-database.js';

let store: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  store = await testDatabase();
  dataSource = await new DataSource(dataSourceOptions(store.url, entities)).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await store.drop();
});

const difference = async () => {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
};

it('rule 7: after all migrations nothing differs between schema and entities', async () => {
  expect(await difference()).toEqual([]);
});

/**
 * What nobody names in `FileReferences` is swept away. A new column either holds the hash of a stored file, then its feature says so there,
 * or that of something else, then it is called a hash or only stands here.
 */
it('every column that may name a stored file is known to do so or not', () => {
  const hashes = dataSource.entityMetadatas.flatMap(({ tableName, columns }) =>
    columns
      .filter(({ type, length, databaseName }) => {
        const isHash = type === 'char' && length === '64';
        return isHash && !/(hash|caller)$/.test(databaseName);
      })
      .map(({ databaseName }) => `${tableName}.${databaseName}`),
  );
  const ofFiles = [
    'attachment.sha256',
    'attachment.thumbnail',
    'directory_import.sha256',
    'export_job.sha256',
    'post_attachment.sha256',
    'round_file.replacement',
    'stored_file.sha256',
  ];
  const ofOthers = ['issued_document.sha256', 'round_file.sha256'];
  expect(hashes.toSorted()).toEqual([...ofFiles, ...ofOthers].toSorted());
});

it('every migration can be taken back and done again', async () => {
  const steps = dataSource.migrations.length;
  for (let step = 0; step < steps; step += 1) await dataSource.undoLastMigration();
  const left = await dataSource.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration'`,
  );
  expect(left).toEqual([]);
  await dataSource.runMigrations();
  expect(await difference()).toEqual([]);
});
