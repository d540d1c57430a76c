import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

const serverUrl = () => {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('The tests need their global set-up: npm run jest');
  return url;
};

/** A database of its own: migrated and empty, or a copy of another one that nobody uses at the moment. */
export async function testDatabase(original?: TestDatabase): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = original ? new URL(original.url).pathname.slice(1) : 'empty_system';
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    url: serverUrl().replace(/postgres$/, name),
    drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
