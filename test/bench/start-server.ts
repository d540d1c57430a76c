import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Config } from '../../src/platform/config/config.js';

/** The built program as a process of its own, on the database that was seeded. */
export async function startServer({ databaseUrl }: Pick<Config, 'databaseUrl'>, dataDir: string) {
  const settings = {
    DATABASE_URL: databaseUrl,
    KBW_DATA_DIR: dataDir,
    PORT: '0',
    KBW_LOG_LEVEL: 'silent',
  };
  const env = { PATH: process.env.PATH, ...settings, KBW_REQUESTS_PER_MINUTE: '1000000000' };
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=2', '--heap-growing-percent=20', join(import.meta.dirname, 'server.js')],
    {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return {
    url: (JSON.parse(line) as { url: string }).url,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
