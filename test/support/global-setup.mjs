import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { Client } from 'pg';
import { entities } from '../../dist/src/entities.js';
import { dataSourceOptions, migrate } from '../../dist/src/platform/database/data-source.js';
import { startEmbeddedDatabase } from '../../dist/src/platform/database/embedded-database.js';
import { postgresQueues } from '../../dist/src/platform/queue/queue-connection.js';

/** One PostgreSQL for all tests, with a migrated database from which every test file gets its own copy. */
export default async function setUp() {
  const dataDir = mkdtempSync(join(tmpdir(), 'kbw-test-'));
  chmodSync(dataDir, 0o755);
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'];
  const server = await startEmbeddedDatabase({ dataDir, settings });
  const client = new Client({ connectionString: server.url });
  await client.connect();
  await client.query('CREATE DATABASE empty_system');
  await client.end();
  const url = server.url.replace(/postgres$/, 'empty_system');
  const dataSource = await new DataSource(dataSourceOptions(url, entities)).initialize();
  const queues = postgresQueues(url);
  await migrate(dataSource, () => queues.prepare());
  await queues.close();
  await dataSource.destroy();
  globalThis.kbwTestDatabase = { server, dataDir };
  process.env.TEST_DATABASE_URL = server.url;
}
