import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';

/**
 * The process of the server that runs on this folder of PostgreSQL, if one does. A number in its file may have been given to
 * somebody else since: after a reboot, in a container started again. Then the file goes, or PostgreSQL would believe it.
 */
export function serverOn(folder: string): number | undefined {
  const pidFile = join(folder, 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!isAlive(pid)) return undefined;
  if (commandOf(pid)?.includes(folder) ?? true) return pid;
  rmSync(pidFile, { force: true });
  return undefined;
}

/** Stops a server whose process was killed away from under it. */
export async function stopLeftBehind(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT');
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 50));
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

/** With what a process was called; nothing where the system does not say. */
function commandOf(pid: number): string | undefined {
  try {
    return platform() === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
}
