import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

export const isBuilt = (folder: string): boolean => existsSync(built(folder));

export const markBuilt = (folder: string): void => writeFileSync(built(folder), '');
