import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freeFolder } from '../platform/database/open-database.js';
import { StartError } from '../platform/database/start-error.js';

const marker = (folder: string) => join(folder, 'vorfuehrung');
const built = (folder: string) => join(folder, 'vorfuehrung-fertig');

/**
 * Makes the folder one of the demonstration.
 * @throws StartError where it holds data of a real system
 */
export function claimFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  if (existsSync(marker(folder))) return;
  if (readdirSync(folder).length > 0)
    throw new StartError(`${folder} holds data that is not of a demonstration.`);
  writeFileSync(marker(folder), '');
}

/**
 * Empties a folder of the demonstration: to begin anew, or because building it was interrupted.
 * @throws StartError where a running demonstration uses it, or where it holds data of a real system
 */
export async function emptyFolder(folder: string): Promise<void> {
  claimFolder(folder);
  await freeFolder(folder);
  rmSync(folder, { recursive: true, force: true });
  claimFolder(folder);
}

export const isBuilt = (folder: string): boolean => existsSync(built(folder));

export const markBuilt = (folder: string): void => writeFileSync(built(folder), '');
