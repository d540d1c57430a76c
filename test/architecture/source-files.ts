import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export interface SourceFile {
  /** Path below the project's root. */
  path: string;
  text: string;
  lines: number;
  imports: { to: string; internal: boolean; typeOnly: boolean }[];
}

const importPattern = /^\s*(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;

/** The program's own TypeScript, tests aside. */
export function sourceFiles(pattern = 'src/**/*.ts'): SourceFile[] {
  return globSync(pattern, { cwd: process.cwd() })
    .filter((path) => !path.endsWith('.spec.ts') && !path.includes('client/browser'))
    .toSorted()
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return { path, text, lines: text.split('\n').length - 1, imports: importsOf(path, text) };
    });
}

function importsOf(path: string, text: string) {
  return [...text.matchAll(importPattern)].map(([, typeOnly, to = '']) => {
    const internal = to.startsWith('.');
    return {
      to: internal ? normalize(join(dirname(path), to)).replace(/\.js$/, '.ts') : to,
      internal,
      typeOnly: typeOnly !== undefined,
    };
  });
}

/** Code without comments, so that a word in an explanation breaks no rule. */
export const codeOf = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');

export const featureOf = (path: string): string => path.split('/')[1] ?? '';
