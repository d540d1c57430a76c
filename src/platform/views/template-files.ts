import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Sources of all templates below a folder by name: `components/button`, `emails/welcome.de`. */
export function readTemplates(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.hbs'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return new Map(files.map((file) => [nameOf(relative(folder, file)), readFileSync(file, 'utf8')]));
}

function nameOf(path: string): string {
  return path
    .split(sep)
    .join('/')
    .replace(/\.hbs$/, '');
}
