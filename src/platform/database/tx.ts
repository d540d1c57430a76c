import type { EntityManager, FindOptionsWhere } from 'typeorm';
import type { Actor } from './actor.js';

/**
 * Something that happened, as the feature says it. It is audited and stored with the change that caused it and
 * handled after commit. `payload`, `before` and `after` hold ids and facts, nothing that names a person.
 */
export interface DomainEvent {
  type: string;
  subject: { kind: string; id: string };
  payload?: Record<string, unknown>;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  /** Why, in the words of the person who decided. */
  reason?: string;
}

/** One transaction: where services write. Passed as first argument from service to service. */
export class Tx {
  private readonly emitted: DomainEvent[] = [];

  constructor(
    readonly manager: EntityManager,
    readonly actor: Actor,
    /** The instant of this transaction, read once. */
    readonly now: Temporal.Instant,
  ) {}

  emit(event: DomainEvent): void {
    this.emitted.push(event);
  }

  async insert<E extends object>(entity: new () => E, rows: Partial<E> | Partial<E>[]): Promise<void> {
    await this.manager.insert(entity, rows as never);
  }

  /** Changes the rows that match; returns how many did. */
  async update<E extends object>(
    entity: new () => E,
    where: FindOptionsWhere<E>,
    set: Partial<E>,
  ): Promise<number> {
    return (await this.manager.update(entity, where, set as never)).affected ?? 0;
  }

  /** Deletes the rows that match; returns how many did. */
  async delete<E extends object>(entity: new () => E, where: FindOptionsWhere<E>): Promise<number> {
    return (await this.manager.delete(entity, where)).affected ?? 0;
  }

  /** The row that matches, locked until the transaction ends, so that two commands on it come one after the other. */
  async lock<E extends object>(entity: new () => E, where: FindOptionsWhere<E>): Promise<E | null> {
    return this.manager.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
  }

  async find<E extends object>(entity: new () => E, where: FindOptionsWhere<E>): Promise<E[]> {
    return this.manager.findBy(entity, where);
  }

  async findOne<E extends object>(entity: new () => E, where: FindOptionsWhere<E>): Promise<E | null> {
    return this.manager.findOneBy(entity, where);
  }

  async rows<T extends object>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.manager.query<T[]>(sql, parameters);
  }

  takeEmitted(): DomainEvent[] {
    return this.emitted.splice(0);
  }
}
