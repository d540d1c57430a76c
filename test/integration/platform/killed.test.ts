import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { runningDatabase } from '../../../src/platform/database/embedded-database.js';
import { MailCatcher } from '../../support/mail-catcher.js';
import { Visitor } from '../../support/visitor.js';
import { eventually } from '../notifications/support.js';
import { dataFolder, Program } from './program.js';

/** The built program on a data folder of its own, killed and started again. */
const folder = dataFolder();
const email = 'ada@example.org';
let mails: MailCatcher;
let program: Program;
beforeAll(async () => {
  mails = await MailCatcher.start();
});
afterEach(() => mails.clear());
afterAll(async () => {
  await program.kill('SIGTERM');
  await mails.stop();
  folder.remove();
});

const start = (settings: Record<string, string> = {}) => {
  program = Program.start(folder.path, { SMTP_URL: mails.smtpUrl, ...settings });
  return program.url();
};

async function withDatabase<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: runningDatabase(folder.path)?.url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const count = async (client: Client, what: string): Promise<number> =>
  Number((await client.query<{ count: string }>(`SELECT count(*) FROM ${what}`)).rows[0]?.count);

async function askForLink(url: string): Promise<number> {
  const visitor = new Visitor(url);
  await visitor.get('/anmelden');
  return (await visitor.press('Link zuschicken', { email })).status;
}

/** Whoever wants to put a job into the queue waits from now on, until the transaction of `client` ends. */
async function holdQueue(client: Client): Promise<void> {
  const tables = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq'`,
  );
  await client.query('BEGIN');
  await client.query(`LOCK TABLE ${tables.rows.map(({ name }) => name).join(', ')} IN ACCESS EXCLUSIVE MODE`);
}

it('creates its first administrator from the link on the console', async () => {
  const url = await start({ KBW_ROLE: 'web' });
  const [, link = ''] = await program.line(/first administrator .*: (\S+)$/m);
  const visitor = new Visitor(url);
  await visitor.get(link.replace(url, ''));
  await visitor.press('Konto einrichten', { name: 'Ada', email, password: 'ein langes Kennwort' });
  expect((await visitor.get('/konto')).text).toContain(email);
});

it('delivers after a restart what was committed and never reached the queue', async () => {
  const url = await program.url();
  await withDatabase(async (client) => {
    await holdQueue(client);
    expect(await askForLink(url)).toBe(200);
    const stuck = `pg_stat_activity WHERE wait_event_type = 'Lock'`;
    await eventually(async () => ((await count(client, stuck)) > 0 ? true : undefined));
    await program.kill('SIGKILL');
    await client.query(`SELECT pg_terminate_backend(pid) FROM ${stuck}`);
    await client.query('ROLLBACK');
    expect(await count(client, 'domain_event WHERE dispatched_at IS NULL AND delivered_at IS NULL')).toBe(1);
    expect(await count(client, `message WHERE state = 'queued' AND attempts = 0`)).toBe(1);
  });
  await start();
  await mails.waitForMailTo(email, 30);
  await withDatabase((client) =>
    eventually(async () =>
      (await count(client, `message WHERE state = 'sent'`)) === 1 &&
      (await count(client, 'domain_event WHERE delivered_at IS NULL')) === 0
        ? true
        : undefined,
    ),
  );
  expect(mails.mails).toHaveLength(1);
});

it('recovers by itself when everything was killed, the database too', async () => {
  const server = runningDatabase(folder.path);
  await program.kill('SIGKILL');
  process.kill(server?.pid ?? 0, 'SIGKILL');
  const url = await start();
  expect(await askForLink(url)).toBe(200);
  await mails.waitForMailTo(email, 30);
});
