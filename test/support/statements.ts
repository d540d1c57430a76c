import { Queues } from '../../src/platform/queue/queues.js';
import { eventually } from './eventually.js';
import type { TestSystem } from './test-system.js';

/**
 * The SQL that `work` sends through the program's data source, transactions' BEGIN and COMMIT included. What the queues do of themselves
 * when a system has started is over by then, so that it is not counted.
 */
export async function statementsOf(
  system: Pick<TestSystem, 'database' | 'get'>,
  work: () => Promise<unknown>,
): Promise<string[]> {
  await eventually(async () => {
    const counts = Object.values(await system.get(Queues).counts());
    return counts.every(({ waiting, active }) => waiting === 0 && active === 0);
  });
  const { dataSource } = system.database;
  const before = dataSource.logger;
  const seen: string[] = [];
  dataSource.logger = { ...silent, logQuery: (query: string) => void seen.push(query) };
  try {
    await work();
  } finally {
    dataSource.logger = before;
  }
  return seen;
}

const nothing = () => undefined;
const silent = {
  logQuery: nothing,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};
