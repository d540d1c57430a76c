import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Clock } from '../clock/clock.js';
import { isAlive } from './left-behind.js';

const mostSeconds = 120;

/** Of processes that start on one data folder at once, one comes after the other: the second finds what the first has started. */
export async function oneAtATime<T>(dataDir: string, start: () => Promise<T>): Promise<T> {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'starting');
  while (!taken(file)) await new Promise((resolve) => setTimeout(resolve, 100));
  try {
    return await start();
  } finally {
    rmSync(file, { force: true });
  }
}

function taken(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
    if (isLeftBehind(file)) rmSync(file, { force: true });
    return false;
  }
}

/** Its process is gone, or holds it longer than any start takes (then its number is somebody else's). */
function isLeftBehind(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    const age = new Clock().now().epochMilliseconds - statSync(file).mtimeMs;
    return age > mostSeconds * 1000 || (pid > 0 && !isAlive(pid));
  } catch {
    return false;
  }
}
