import { DataSource, type DataSourceOptions, type QueryRunner } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import { SnakeNaming } from './naming.js';
import { StartError } from './start-error.js';

export type EntityClass = new () => object;

export function dataSourceOptions(url: string, entities: EntityClass[], poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNaming(),
    poolSize,
    extra: { options: '-c timezone=UTC -c statement_timeout=60000 -c jit=off' },
  };
}

const migrationLock = 7_294_011;

/**
 * Brings the schema up to date; several processes may try at once, one does it.
 * @throws StartError where the database was made by a newer version of the program
 */
export async function migrate(
  dataSource: DataSource,
  also: (runner: QueryRunner) => Promise<void>,
): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await refuseNewer(runner);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    await also(runner);
    return done.map((migration) => migration.name);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    await runner.release();
  }
}

async function refuseNewer(runner: QueryRunner): Promise<void> {
  if (!(await runner.hasTable('migration'))) return;
  const applied = (await runner.query('SELECT name FROM migration')) as { name: string }[];
  const known = new Set(migrations.map((migration) => migration.name));
  const newer = applied.map(({ name }) => name).filter((name) => !known.has(name));
  if (newer.length === 0) return;
  throw new StartError(
    `The data comes from a newer version of this program (${newer.join(', ')}). Start that version.`,
  );
}
