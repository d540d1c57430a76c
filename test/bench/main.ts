import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedDatabase } from '../../src/platform/database/embedded-database.js';
import { exportBench } from './export.js';
import { benchPages } from './pages.js';
import { benchRush } from './rush.js';

/** `npm run bench [-- NAME] [--json]`: exit code 1 where a figure falls short. */
const names = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const json = process.argv.includes('--json');
const known = ['pages', 'rush', 'export'];
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`bench: no benchmark "${unknown[0]}"; there is ${known.join(', ')}`);
  process.exit(2);
}

const dataDir = mkdtempSync(join(tmpdir(), 'kbw-bench-'));
chmodSync(dataDir, 0o755);
const server = await startEmbeddedDatabase({ dataDir });
try {
  if (names.length === 0 || names.includes('pages')) await pages();
  if (names.includes('rush')) await rush();
  if (names.includes('export')) await exports();
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

async function exports(): Promise<void> {
  const { figures, shortfalls } = await exportBench.run(server.url, dataDir);
  if (json) console.log(JSON.stringify({ ...figures, shortfalls }));
  else console.table(figures);
  report(shortfalls);
}

function report(shortfalls: readonly string[]): void {
  if (!json) for (const shortfall of shortfalls) console.log(`short: ${shortfall}`);
  if (shortfalls.length > 0) process.exitCode = 1;
}
