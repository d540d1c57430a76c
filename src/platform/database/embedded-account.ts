import { execFileSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { userInfo } from 'node:os';

/** Who runs PostgreSQL: `undefined` is the own user; root must lend it another one, since PostgreSQL refuses root. */
export interface ServiceAccount {
  uid: number;
  gid: number;
}

const candidates = ['postgres', 'nobody'];

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
  throw new Error(
    'PostgreSQL does not run as root and no user "postgres" or "nobody" exists: set DATABASE_URL.',
  );
}

export function give(path: string, account: ServiceAccount | undefined): void {
  if (account) chownSync(path, account.uid, account.gid);
}
