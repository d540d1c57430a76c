import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { currentPreview } from '../preview/preview-context.js';
import type { Actor } from './actor.js';
import { StatementNames } from './statement-names.js';
import { type DomainEvent, Tx } from './tx.js';

/** Writes emitted events within the transaction; returns whether something is to be done after commit. */
export type EventWriter = (tx: Tx, events: DomainEvent[]) => Promise<boolean>;

/** Where rows are read and written; in a preview all of it goes to the preview's one transaction, and nothing follows from it. */
@Injectable()
export class Database {
  /** Transactions that this process has committed. */
  commits = 0;
  private readonly statements = new StatementNames();
  private writeEvents: EventWriter | undefined;
  private afterCommit: (() => void) | undefined;

  constructor(
    readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** For queries: reads outside of any transaction. */
  get reader(): EntityManager {
    return currentPreview()?.manager ?? this.dataSource.manager;
  }

  /** Rows of a hand-written statement, outside of any transaction. Parameters are `$1`, `$2`, … */
  async rows<T extends object>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    void this.dataSource.logger.logQuery(sql, parameters);
    const name = this.statements.nameOf(sql);
    const statement = { text: sql, values: parameters, ...(name && { name }) };
    const result = await (currentPreview()?.query<T>(statement) ?? this.pool.query<T>(statement));
    return result.rows;
  }

  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  async row<T extends object>(sql: string, parameters: unknown[] = []): Promise<T | undefined> {
    return (await this.rows<T>(sql, parameters))[0];
  }

  /** Runs `work` in one transaction with its events; the whole of it happens or nothing. */
  async transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const preview = currentPreview();
    if (preview) return work(new Tx(preview.manager, actor, preview.now));
    const { outcome, followed } = await this.dataSource.transaction((manager) =>
      this.run(manager, actor, work),
    );
    this.commits += 1;
    if (followed) this.afterCommit?.();
    return outcome;
  }

  /**
   * Runs `work` with its events as `transaction` does, refused alike, and takes all of it back: shows what would happen.
   * @param look reads what `work` and everything that follows from it would have left; without it the outcome of `work` is returned
   */
  async rehearse<T, R = T>(
    actor: Actor,
    work: (tx: Tx) => Promise<T>,
    look?: (tx: Tx) => Promise<R>,
  ): Promise<R> {
    const rehearsed = new Rehearsed<T | R>();
    try {
      await this.dataSource.transaction(async (manager) => {
        const { outcome, tx } = await this.run(manager, actor, work);
        rehearsed.outcome = look ? await look(tx) : outcome;
        throw rehearsed;
      });
    } catch (error) {
      if (error !== rehearsed) throw error;
    }
    return rehearsed.outcome as R;
  }

  private async run<T>(manager: EntityManager, actor: Actor, work: (tx: Tx) => Promise<T>) {
    const tx = new Tx(manager, actor, this.clock.now().round('millisecond'));
    const outcome = await work(tx);
    let followed = false;
    for (let events = tx.takeEmitted(); events.length > 0; events = tx.takeEmitted()) {
      const waiting = await this.writeEvents?.(tx, events);
      followed ||= waiting ?? false;
    }
    return { outcome, followed, tx };
  }

  /** Called once by the events room. */
  onEvents(writer: EventWriter, afterCommit: () => void): void {
    this.writeEvents = writer;
    this.afterCommit = afterCommit;
  }
}

/** Ends the transaction of a rehearsal. */
class Rehearsed<T> extends Error {
  outcome: T | undefined;
}
