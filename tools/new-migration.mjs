// Writes a migration with the difference between the entities and the migrations so far:
//   npm run build && node tools/new-migration.mjs create-something [table …]
// With table names only the statements on those tables are written.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chmodSync } from 'node:fs';
import { startEmbeddedDatabase } from '../dist/src/platform/database/embedded-database.js';
import { dataSourceOptions } from '../dist/src/platform/database/data-source.js';
import { entities } from '../dist/src/entities.js';
import { DataSource } from 'typeorm';

const [name, ...tables] = process.argv.slice(2);
if (!name) {
  console.error('usage: node tools/new-migration.mjs <imperative-name> [table …]');
  process.exit(2);
}
const dataDir = mkdtempSync(join(tmpdir(), 'kbw-migration-'));
chmodSync(dataDir, 0o755);
const server = await startEmbeddedDatabase({ dataDir, settings: ['fsync=off'] });
const dataSource = new DataSource(dataSourceOptions(server.url, entities));
await dataSource.initialize();
await dataSource.runMigrations();
const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
const wanted = ({ query }) =>
  tables.length === 0 || tables.some((table) => new RegExp(`(TABLE|ON) "${table}"`).test(query));
const quoted = ({ query }) => `    await runner.query(\`${query.replaceAll('`', '\\`')}\`);`;
const stamp = new Date().toISOString().replaceAll(/[-:T]/g, '').slice(0, 14);
const className = name.replaceAll(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase()) + stamp;
const up = upQueries.filter(wanted).map(quoted).join('\n');
const down = downQueries.filter(wanted).map(quoted).toReversed().join('\n');
writeFileSync(
  `migrations/${stamp}-${name}.ts`,
  `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  name = '${className}';

  async up(runner: QueryRunner): Promise<void> {
${up}
  }

  async down(runner: QueryRunner): Promise<void> {
${down}
  }
}
`,
);
console.log(
  `migrations/${stamp}-${name}.ts: ${upQueries.filter(wanted).length} statements; name it in migrations/index.ts`,
);
await dataSource.destroy();
await server.stop();
rmSync(dataDir, { recursive: true, force: true });
