import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askClamd } from '../../src/platform/storage/clamd.js';
import { Readable } from 'node:stream';
import { eventually } from './eventually.js';

/** What every scanner calls a virus and is none (eicar.org), put together so that no scanner minds this file. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** Whether the machine has clamd; in continuous integration it must. */
export function clamdIsThere(): boolean {
  try {
    execFileSync('clamd', ['--version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    if (process.env['CI']) throw new Error('clamd is not installed: see .ci/run', { cause: error });
    return false;
  }
}

export interface RunningClamd {
  host: string;
  stop(): Promise<void>;
}

/** A port of this machine that nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A real clamd that knows nothing but the EICAR test file, alone and within other files. */
export async function startClamd(port: number): Promise<RunningClamd> {
  const folder = mkdtempSync(join(tmpdir(), 'kbw-clamd-'));
  const md5 = createHash('md5').update(eicar).digest('hex');
  writeFileSync(join(folder, 'test.hdb'), `${md5}:${eicar.length}:Eicar-Test-File\n`);
  writeFileSync(join(folder, 'test.ndb'), `Eicar-Within:0:*:${Buffer.from(eicar).toString('hex')}\n`);
  const settings = [
    `TCPSocket ${port}`,
    'TCPAddr 127.0.0.1',
    `DatabaseDirectory ${folder}`,
    `TemporaryDirectory ${folder}`,
    'Foreground true',
    'MaxThreads 2',
    'StreamMaxLength 25M',
  ];
  const path = join(folder, 'clamd.conf');
  writeFileSync(path, `${settings.join('\n')}\n`);
  const child = spawn('clamd', ['--config-file', path], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const host = `127.0.0.1:${port}`;
  await eventually(() => askClamd(host, Readable.from([Buffer.from('Hallo')])).catch(() => undefined), 60);
  return {
    host,
    stop: async () => {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
