import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../views/project-root.js';

/** Paths of the hashed files of the browser. */
export interface Assets {
  css: string;
  js: string;
  icon: string;
  /** Fonts worth loading before the style sheet asks for them. */
  fonts: string[];
}

/** Folder to serve under `/assets/`; every name holds a hash of its content. */
export const assetsFolder = join(projectRoot, 'dist', 'assets');

let known: Assets | undefined;

/** Read once. Without a build the pages name files that do not exist and still work. */
export function assets(): Assets {
  known ??= readManifest();
  return known;
}

function readManifest(): Assets {
  const file = join(assetsFolder, 'manifest.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Assets;
  return { css: '/assets/app.css', js: '/assets/app.js', icon: '/assets/icon.svg', fonts: [] };
}
