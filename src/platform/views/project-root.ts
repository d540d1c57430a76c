import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder of package.json, the same whether the code runs from `src` or from `dist/src`. */
export const projectRoot = findUpwards(import.meta.dirname);

function findUpwards(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder)
    throw new Error('No package.json above the program: the installation is incomplete.');
  return findUpwards(parent);
}
