import { afterAll, expect, it } from '@jest/globals';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { runningDatabase } from '../../../src/platform/database/embedded-database.js';
import { dataFolder, Program } from './program.js';

const folder = dataFolder();
const pidFile = join(folder.path, 'postgres', 'postmaster.pid');
afterAll(() => folder.remove());

it('refuses wrong settings all at once', async () => {
  const { code, errors } = await Program.start(folder.path, {
    PORT: 'eighty',
    KBW_ROLE: 'boss',
    KBW_SMTP: 'x',
  }).end();
  expect([code, errors.map((line) => line.split(':')[0])]).toEqual([1, ['PORT', 'KBW_ROLE', 'KBW_SMTP']]);
});

it('lets one of two that start at once have the data folder', async () => {
  const both = [Program.start(folder.path), Program.start(folder.path)];
  const outcomes = await Promise.all(
    both.map((program) =>
      Promise.race([
        program.url().then(
          () => 'runs',
          () => 'ended',
        ),
        program.end().then(() => 'ended'),
      ]),
    ),
  );
  expect(outcomes.toSorted()).toEqual(['ended', 'runs']);
  const [loser, winner] = [both[outcomes.indexOf('ended')], both[outcomes.indexOf('runs')]];
  const refused = await loser?.end();
  expect([refused?.code, refused?.errors.length]).toEqual([1, 1]);
  expect((await fetch(`${await winner?.url()}/anmelden`)).status).toBe(200);
  expect(await winner?.kill('SIGTERM')).toEqual({ code: 0, errors: [] });
});

it('says in one line that the folder is in use, stops in order and leaves no database behind', async () => {
  const program = Program.start(folder.path);
  await program.url();
  const pid = runningDatabase(folder.path)?.pid ?? 0;
  const second = await Program.start(folder.path).end();
  expect(second).toEqual({
    code: 1,
    errors: [`The data folder ${folder.path} is already in use by a running system.`],
  });
  expect(await program.kill('SIGTERM')).toEqual({ code: 0, errors: [] });
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  expect(existsSync(pidFile)).toBe(false);
});

it('says in one line that the port is taken, and leaves no database behind', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => other.once('listening', listening));
  const { port } = other.address() as { port: number };
  const outcome = await Program.start(folder.path, { PORT: String(port) }).end();
  other.close();
  expect(outcome).toEqual({
    code: 1,
    errors: [`Port ${port} is taken by another program; choose one with PORT.`],
  });
  expect(existsSync(pidFile)).toBe(false);
});

it('starts where a reboot left the number of a process that is somebody else now', async () => {
  writeFileSync(pidFile, `${process.pid}\n${join(folder.path, 'postgres')}\n1\n1\n`);
  const program = Program.start(folder.path);
  expect((await fetch(`${await program.url()}/anmelden`)).status).toBe(200);
  expect(await program.kill('SIGTERM')).toEqual({ code: 0, errors: [] });
});

it('says in one line that the data is of a newer version, and leaves no database behind', async () => {
  const program = Program.start(folder.path);
  await program.url();
  const client = new Client({ connectionString: runningDatabase(folder.path)?.url });
  await client.connect();
  await client.query(
    `INSERT INTO migration (timestamp, name) VALUES (20991231235959, 'AddTimeTravel20991231235959')`,
  );
  await client.end();
  await program.kill('SIGTERM');
  expect(await Program.start(folder.path).end()).toEqual({
    code: 1,
    errors: [
      'The data comes from a newer version of this program (AddTimeTravel20991231235959). Start that version.',
    ],
  });
  expect(existsSync(pidFile)).toBe(false);
});
