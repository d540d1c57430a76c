import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { StartError } from './start-error.js';

/** Who runs PostgreSQL: `undefined` is the own user; root must lend it another one, since PostgreSQL refuses root. */
export interface ServiceAccount {
  uid: number;
  gid: number;
}

export interface Launch {
  command: string;
  args: string[];
  options: { uid?: number; gid?: number; cwd: string };
}

const candidates = ['postgres', 'nobody'];
const setpriv = '/usr/bin/setpriv';

export function serviceAccount(): ServiceAccount | undefined {
  if (userInfo().uid !== 0) return undefined;
  for (const name of candidates) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      continue;
    }
  }
  throw new StartError(
    'PostgreSQL does not run as root and no user "postgres" or "nobody" exists: set DATABASE_URL.',
  );
}

export function give(path: string, account: ServiceAccount | undefined): void {
  if (account) chownSync(path, account.uid, account.gid);
}

/**
 * How to run a program as the account. Below a folder that only root may enter (its home, say) the account could reach
 * neither program nor data; there it is lent the right to pass, and nothing else.
 * @throws StartError where that is needed and cannot be done
 */
export function launchAs(
  account: ServiceAccount | undefined,
  program: string,
  args: string[],
  folder: string,
): Launch {
  const cwd = '/';
  if (!account) return { command: program, args, options: { cwd } };
  if (![program, folder].some(isHidden)) return { command: program, args, options: { ...account, cwd } };
  if (!existsSync(setpriv)) {
    throw new StartError(
      `Started by root, the database cannot reach ${folder}: choose another KBW_DATA_DIR or user.`,
    );
  }
  const pass = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  const as = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups', ...pass];
  return { command: setpriv, args: [...as, program, ...args], options: { cwd } };
}

/** Some folder on the way is closed to others. */
function isHidden(path: string): boolean {
  const parent = dirname(path);
  if (parent === path) return false;
  return (statSync(parent).mode & 0o001) === 0 || isHidden(parent);
}
