import { Injectable } from '@nestjs/common';
import type { DomainEvent, Tx } from '../database/tx.js';

export interface StoredEvent {
  id: string;
  type: string;
  subjectKind: string;
  subjectId: string;
  payload: Record<string, unknown>;
  occurredAt: Temporal.Instant;
}

export type InTransaction = (tx: Tx, event: DomainEvent, eventId: string) => Promise<void>;
export type AfterCommit = (tx: Tx, event: StoredEvent) => Promise<void>;

/** Who follows which event. Features do not call their followers; followers register here when the process starts. */
@Injectable()
export class EventHandlers {
  private readonly within = new Map<string, InTransaction[]>();
  private readonly later = new Map<string, { name: string; handler: AfterCommit }[]>();

  /** Runs in the transaction of the cause: for rows that must exist exactly if the cause does, such as messages. */
  inTransaction(types: string | string[], handler: InTransaction): void {
    for (const type of [types].flat()) this.within.set(type, [...this.inTransactionOf(type), handler]);
  }

  /** Runs once after commit in a transaction of its own, again after a crash; `name` stays the same for ever. */
  afterCommit(name: string, types: string | string[], handler: AfterCommit): void {
    for (const type of [types].flat()) {
      if (this.afterCommitOf(type).some((other) => other.name === name))
        throw new Error(`Two handlers named ${name}`);
      this.later.set(type, [...this.afterCommitOf(type), { name, handler }]);
    }
  }

  inTransactionOf(type: string): InTransaction[] {
    return this.within.get(type) ?? [];
  }

  afterCommitOf(type: string): { name: string; handler: AfterCommit }[] {
    return this.later.get(type) ?? [];
  }
}
