import type { WithDatabase } from './factories.js';

/** The SQL that `work` sends through the program's data source, transactions' BEGIN and COMMIT included. */
export async function statementsOf(system: WithDatabase, work: () => Promise<unknown>): Promise<string[]> {
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
