import { afterEach, expect, it } from '@jest/globals';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { introduced } from '../../../src/demonstration/introduced.js';
import { type DataFolder, dataFolder, Program } from '../platform/program.js';

let folder: DataFolder;
let program: Program;
afterEach(async () => {
  await program.kill('SIGTERM');
  folder.remove();
});

const demo = (...options: string[]) =>
  (program = Program.start(folder.path, {}, ['dist/src/cli.js', 'demo', ...options]));
const mark = (name: string) => writeFileSync(join(folder.path, name), '');

it('goes on with what is built, and says so in one line of JSON', async () => {
  folder = dataFolder();
  mark('vorfuehrung');
  mark('vorfuehrung-fertig');
  const [, line = ''] = await demo('--json').line(/^(\{.*\})$/m);
  const { url, mailbox, accounts, partners } = JSON.parse(line) as Record<'url' | 'mailbox', string> & {
    accounts: { role: string; link: string }[];
    partners: unknown[];
  };
  expect(partners).toEqual([]);
  expect(accounts.map(({ role }) => role)).toEqual(introduced.map(({ role }) => role));
  expect(accounts.every(({ link }) => link.startsWith(`${url}/`))).toBe(true);
  expect((await fetch(mailbox)).status).toBe(200);
  expect((await fetch(`${url}/preistraeger/2024`)).status).toBe(404);
}, 30_000);

it('begins anew by itself where building was interrupted', async () => {
  folder = dataFolder();
  mark('vorfuehrung');
  mark('half-built');
  await demo().line(/Die Vorführung wird aufgebaut/);
  expect(existsSync(join(folder.path, 'half-built'))).toBe(false);
}, 30_000);

it('touches no folder that holds data of a real system', async () => {
  folder = dataFolder();
  mark('secret');
  const { code, errors } = await demo('--fresh').end();
  expect(code).toBe(1);
  expect(errors).toEqual([`${folder.path} holds data that is not of a demonstration.`]);
  expect(existsSync(join(folder.path, 'secret'))).toBe(true);
}, 30_000);
