import { AsyncLocalStorage } from 'node:async_hooks';
import type { QueryConfig, QueryResult, QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';

/** What a request works on that looks at another time as somebody else: a clock that stands, one connection, one transaction that will be undone. */
export interface PreviewContext {
  readonly now: Temporal.Instant;
  readonly manager: EntityManager;
  /** Hand-written statements on the same connection. */
  query<T extends QueryResultRow>(statement: QueryConfig): Promise<QueryResult<T>>;
  /** The transaction is undone: nothing can be read any more. */
  readonly over: boolean;
}

const contexts = new AsyncLocalStorage<PreviewContext>();

/** Everything that `work` begins, also what it does not wait for, happens in the preview. */
export const withinPreview = <T>(context: PreviewContext, work: () => T): T => contexts.run(context, work);

/**
 * The preview in which the running code was called, if any.
 * @throws Error where it is over: what comes too late must not reach the real rows
 */
export function currentPreview(): PreviewContext | undefined {
  const context = contexts.getStore();
  if (context?.over) throw new Error('The preview is over');
  return context;
}

/** Nothing that a preview does may leave it. */
export class PreviewReadOnly extends Error {}

/** For whatever writes elsewhere than into the database: queues, mail, files. */
export function refuseInPreview(): void {
  if (contexts.getStore()) throw new PreviewReadOnly();
}
