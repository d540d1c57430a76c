import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { give, launchAs, serviceAccount } from './embedded-account.js';
import { postgresBinaries } from './embedded-binaries.js';
import { serverOn } from './left-behind.js';
import { StartError } from './start-error.js';

export interface EmbeddedDatabase {
  url: string;
  /** True when this process started the server and will stop it. */
  own: boolean;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  dataDir: string;
  /** Further settings, such as `fsync=off` for tests. */
  settings?: string[];
}

interface Access {
  port: number;
  password: string;
}

const user = 'kbw';
const urlOf = ({ port, password }: Access) => `postgres://${user}:${password}@127.0.0.1:${port}/postgres`;

/** The address of a server that already runs on this data folder (the web process's, or one left behind), if any. */
export function runningDatabase(dataDir: string): { url: string; pid: number } | undefined {
  const pid = serverOn(join(dataDir, 'postgres'));
  if (pid === undefined) return undefined;
  return { url: urlOf(readAccess(dataDir)), pid };
}

/** Starts the data folder's own PostgreSQL on loopback, creating it first where there is none. */
export async function startEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const folder = join(options.dataDir, 'postgres');
  const binaries = await postgresBinaries();
  const account = serviceAccount();
  mkdirSync(options.dataDir, { recursive: true });
  if (!existsSync(join(folder, 'PG_VERSION'))) initialise(binaries.initdb, options.dataDir, folder, account);
  for (let tries = 1; ; tries += 1) {
    const access = { ...readAccess(options.dataDir), port: await freePort() };
    writeAccess(options.dataDir, access);
    try {
      const server = await launch(binaries.postgres, folder, access.port, options.settings);
      return { url: urlOf(access), own: true, stop: () => stopped(server, 'SIGINT') };
    } catch (error) {
      if (tries === mostTries || !passes.test((error as Error).message)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

/** What a moment later is over: processes of a killed server that still end, a port that somebody else was faster to take. */
const passes = /shared memory block|could not (bind|create any)/;
const mostTries = 40;

async function launch(
  postgres: string,
  folder: string,
  port: number,
  settings: string[] = [],
): Promise<ChildProcess> {
  const fixed = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'timezone=UTC'];
  const args = ['-D', folder, ...[...fixed, ...settings].flatMap((setting) => ['-c', setting])];
  const { command, args: launched, options } = launchAs(serviceAccount(), postgres, args, folder);
  const server = spawn(command, launched, {
    ...options,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await untilReady(server);
  return server;
}

function initialise(
  initdb: string,
  dataDir: string,
  folder: string,
  account: ReturnType<typeof serviceAccount>,
): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  give(folder, account);
  const password = randomBytes(24).toString('base64url');
  writeAccess(dataDir, { port: 0, password });
  const passwordFile = join(folder, '..', '.initial-password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  give(passwordFile, account);
  const flags = ['-D', folder, '-U', user, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const { command, args, options } = launchAs(
    account,
    initdb,
    [...flags, ...locale, '--no-instructions'],
    folder,
  );
  const run = spawnSync(command, args, { ...options, encoding: 'utf8' });
  rmSync(passwordFile, { force: true });
  if (run.status === 0) return;
  rmSync(folder, { recursive: true, force: true });
  throw new StartError(
    `PostgreSQL could not be set up in ${folder}: ${run.stderr || run.error?.message}`.trim(),
  );
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      if (said.includes('database system is ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new StartError(`PostgreSQL did not start: ${reasonIn(said)}`)));
  });
}

/** The line that says why, of all that a server writes when it starts. */
const reasonIn = (said: string): string => /^.*FATAL:\s*(.*)$/m.exec(said)?.[1] ?? said.trim();

function stopped(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill(signal);
  });
}

const accessFile = (dataDir: string) => join(dataDir, 'postgres-access.json');

function readAccess(dataDir: string): Access {
  return JSON.parse(readFileSync(accessFile(dataDir), 'utf8')) as Access;
}

function writeAccess(dataDir: string, access: Access): void {
  writeFileSync(accessFile(dataDir), JSON.stringify(access), { mode: 0o600 });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
