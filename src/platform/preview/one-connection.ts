import type { PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import type { QueryRunner } from 'typeorm';

/** A connection on which statements wait for each other, however many are asked for at once, and whose transaction is undone in the end. */
export class OneConnection {
  private client: PoolClient | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private over = false;
  private readonly ask: QueryRunner['query'];

  constructor(private readonly runner: QueryRunner) {
    this.ask = runner.query.bind(runner);
    runner.query = ((...parameters: Parameters<QueryRunner['query']>) =>
      this.inTurn(() => this.ask(...parameters))) as QueryRunner['query'];
  }

  /** @param limits settings of the transaction, in milliseconds */
  async begin(limits: Readonly<Record<string, number>>): Promise<void> {
    this.client = (await this.runner.connect()) as PoolClient;
    await this.runner.startTransaction();
    const settings = Object.entries(limits).map(([name, value]) => `SET LOCAL ${name} = ${value}`);
    await this.runner.query(settings.join('; '));
  }

  query<T extends QueryResultRow>(statement: QueryConfig): Promise<QueryResult<T>> {
    return this.inTurn(() => this.connected().query<T>(statement));
  }

  /**
   * From here on no statement is taken: one that comes late, of a request that went on after its browser left, would otherwise stand behind
   * the ROLLBACK and be kept. A connection on which that fails is gone, and its transaction with it.
   */
  async undo(): Promise<void> {
    const undone = this.inTurn(async () => this.client?.query('ROLLBACK'));
    this.over = true;
    try {
      await undone;
    } catch {
      // The pool throws broken connections away.
    }
    await this.runner.release();
  }

  private inTurn<T>(ask: () => Promise<T>): Promise<T> {
    if (this.over) return Promise.reject(new Error('The preview is over'));
    const answer = this.last.then(ask, ask);
    this.last = answer;
    return answer;
  }

  private connected(): PoolClient {
    if (!this.client) throw new Error('Not connected yet');
    return this.client;
  }
}
