import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedDatabase } from '../../src/platform/database/embedded-database.js';
import { benchPages } from './pages.js';

/** `npm run bench [-- NAME] [--json]`: exit code 1 where a figure falls short. */
const names = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const json = process.argv.includes('--json');
const known = ['pages'];
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`bench: no benchmark "${unknown[0]}"; there is ${known.join(', ')}`);
  process.exit(2);
}

const dataDir = mkdtempSync(join(tmpdir(), 'kbw-bench-'));
chmodSync(dataDir, 0o755);
const server = await startEmbeddedDatabase({ dataDir });
try {
  const result = await benchPages(server.url, dataDir);
  if (json) console.log(JSON.stringify(result));
  else {
    console.table(Object.fromEntries(result.pages.map(({ page, ...figures }) => [page, figures])));
    console.log(`resident memory under load: ${result.residentMegabytes} MB`);
    for (const shortfall of result.shortfalls) console.log(`short: ${shortfall}`);
  }
  process.exitCode = result.shortfalls.length > 0 ? 1 : 0;
} finally {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
