import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedDatabase } from '../../src/platform/database/embedded-database.js';
<<<<<<< HEAD
import { benchPages } from './pages.js';
import { benchRush } from './rush.js';
=======
>>>>>>> 6aa56f3 (Measure the memory of a ZIP export of 500 dossiers)

/** What a benchmark found: printed as it is, or by its own words. */
export interface BenchResult {
  shortfalls: string[];
  /** For people; the rest is for `--json`. */
  print(): void;
}
export interface Bench {
  run(databaseUrl: string, dataDir: string): Promise<BenchResult>;
}

/** Each on a database of its own. */
const benches: Record<string, () => Promise<Bench>> = {
  pages: async () => (await import('./pages.js')).pagesBench,
  export: async () => (await import('./export.js')).exportBench,
};

/** `npm run bench [-- NAME …] [--json]`: exit code 1 where a figure falls short; `pages` where none is named. */
const names = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const json = process.argv.includes('--json');
<<<<<<< HEAD
const known = ['pages', 'rush'];
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`bench: no benchmark "${unknown[0]}"; there is ${known.join(', ')}`);
=======
const unknown = names.find((name) => !(name in benches));
if (unknown !== undefined) {
  console.error(`bench: no benchmark "${unknown}"; there is ${Object.keys(benches).join(', ')}`);
>>>>>>> 6aa56f3 (Measure the memory of a ZIP export of 500 dossiers)
  process.exit(2);
}
for (const name of names.length > 0 ? names : ['pages']) await bench(name);

<<<<<<< HEAD
const dataDir = mkdtempSync(join(tmpdir(), 'kbw-bench-'));
chmodSync(dataDir, 0o755);
const server = await startEmbeddedDatabase({ dataDir });
try {
  if (names.length === 0 || names.includes('pages')) await pages();
  if (names.includes('rush')) await rush();
} finally {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function pages(): Promise<void> {
  const result = await benchPages(server.url, dataDir);
  if (json) console.log(JSON.stringify(result));
  else {
    console.table(Object.fromEntries(result.pages.map(({ page, ...figures }) => [page, figures])));
    console.log(`resident memory under load: ${result.residentMegabytes} MB`);
  }
  report(result.shortfalls);
}

async function rush(): Promise<void> {
  const result = await benchRush(server.url, dataDir);
  if (json) console.log(JSON.stringify(result));
  else console.table(result.figures);
  report(result.shortfalls);
}

function report(shortfalls: readonly string[]): void {
  if (!json) for (const shortfall of shortfalls) console.log(`short: ${shortfall}`);
  if (shortfalls.length > 0) process.exitCode = 1;
=======
async function bench(name: string): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kbw-bench-'));
  chmodSync(dataDir, 0o755);
  const server = await startEmbeddedDatabase({ dataDir });
  try {
    const { run } = await benches[name]!();
    const result = await run(server.url, dataDir);
    if (json) console.log(JSON.stringify(result));
    else result.print();
    for (const shortfall of json ? [] : result.shortfalls) console.log(`short: ${shortfall}`);
    if (result.shortfalls.length > 0) process.exitCode = 1;
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
>>>>>>> 6aa56f3 (Measure the memory of a ZIP export of 500 dossiers)
}
