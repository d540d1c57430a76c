import { HttpException, Injectable } from '@nestjs/common';
import type { QueryConfig, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import { systemActor } from '../database/actor.js';
import { Tx } from '../database/tx.js';
import { OneConnection } from './one-connection.js';
import { type PreviewContext, withinPreview } from './preview-context.js';

/** Of the connections of a process previews take so many, whoever waits takes none: everybody else finds one. */
const mostAtOnce = 2;
const mostWaiting = 20;

/** Milliseconds. A preview gives way: it holds no lock for long and waits for none for long. */
const limits = {
  lock_timeout: 2_000,
  statement_timeout: 10_000,
  idle_in_transaction_session_timeout: 20_000,
};
/** Whatever happens to its request, a preview is over then, in milliseconds. */
const longest = 30_000;

export interface OpenPreview<T> {
  context: PreviewContext;
  prepared: T;
  /** Undoes everything. Twice is fine. */
  close(): Promise<void>;
}

/** The only way to begin a preview: a transaction on a connection of its own, of which nothing will be kept. */
@Injectable()
export class Previews {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly dataSource: DataSource) {}

  /**
   * @param prepare makes the rows look as they would; runs in the preview
   * @throws HttpException 503 where too many wait already
   */
  async open<T>(now: Temporal.Instant, prepare: (tx: Tx) => Promise<T>): Promise<OpenPreview<T>> {
    await this.takePlace();
    const runner = this.dataSource.createQueryRunner();
    const connection = new OneConnection(runner);
    const context = {
      now,
      over: false,
      manager: runner.manager,
      query: <R extends QueryResultRow>(statement: QueryConfig) => connection.query<R>(statement),
    };
    const close = once(async () => {
      context.over = true;
      clearTimeout(timer);
      await connection.undo();
      this.leavePlace();
    });
    const timer = setTimeout(() => void close(), longest).unref();
    try {
      await connection.begin(limits);
      const tx = new Tx(runner.manager, systemActor, now);
      const prepared = await withinPreview(context, () => prepare(tx));
      return { context, prepared, close };
    } catch (error) {
      await close();
      throw error;
    }
  }

  private async takePlace(): Promise<void> {
    if (this.running < mostAtOnce) {
      this.running += 1;
      return;
    }
    if (this.waiting.length >= mostWaiting) throw new HttpException('Too many previews', 503);
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** The place goes to whoever waits longest. */
  private leavePlace(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
