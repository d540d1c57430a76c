import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedDatabase } from '../../src/platform/database/embedded-database.js';
import { benchAssignment } from './assignment.js';
import { exportBench } from './export.js';
import { benchPages } from './pages.js';
import { benchRanking } from './ranking.js';
import { benchRush } from './rush.js';

/** `npm run bench [-- NAME] [--json]`: exit code 1 where a figure falls short. */
const names = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const json = process.argv.includes('--json');
const known = ['pages', 'rush', 'export', 'ranking', 'assignment'];
/** Those that need no database. */
const pure = ['ranking', 'assignment'];
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`bench: no benchmark "${unknown[0]}"; there is ${known.join(', ')}`);
  process.exit(2);
}

if (names.includes('ranking')) ranking();
if (names.includes('assignment')) assignment();
if (names.some((name) => !pure.includes(name)) || names.length === 0) await withDatabase();

async function withDatabase(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kbw-bench-'));
  chmodSync(dataDir, 0o755);
  const server = await startEmbeddedDatabase({ dataDir });
  try {
    if (names.length === 0 || names.includes('pages')) await pages(server.url, dataDir);
    if (names.includes('rush')) await rush(server.url, dataDir);
    if (names.includes('export')) await exports(server.url, dataDir);
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function ranking(): void {
  const { figures, shortfalls } = benchRanking();
  if (json) console.log(JSON.stringify({ figures, shortfalls }));
  else console.table(Object.fromEntries(figures.map(({ round, ...each }) => [round, each])));
  report(shortfalls);
}

async function pages(databaseUrl: string, dataDir: string): Promise<void> {
  const result = await benchPages(databaseUrl, dataDir);
  if (json) console.log(JSON.stringify(result));
  else {
    console.table(Object.fromEntries(result.pages.map(({ page, ...figures }) => [page, figures])));
    console.log(`resident memory under load: ${result.residentMegabytes} MB`);
  }
  report(result.shortfalls);
}

async function rush(databaseUrl: string, dataDir: string): Promise<void> {
  const result = await benchRush(databaseUrl, dataDir);
  if (json) console.log(JSON.stringify(result));
  else console.table(result.figures);
  report(result.shortfalls);
}

async function exports(databaseUrl: string, dataDir: string): Promise<void> {
  const { figures, shortfalls } = await exportBench.run(databaseUrl, dataDir);
  if (json) console.log(JSON.stringify({ ...figures, shortfalls }));
  else console.table(figures);
  report(shortfalls);
}

function assignment(): void {
  const { figures, shortfalls } = benchAssignment();
  if (json) console.log(JSON.stringify({ ...figures, shortfalls }));
  else console.table(figures);
  report(shortfalls);
}

function report(shortfalls: readonly string[]): void {
  if (!json) for (const shortfall of shortfalls) console.log(`short: ${shortfall}`);
  if (shortfalls.length > 0) process.exitCode = 1;
}
