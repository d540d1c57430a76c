import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { systemActor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { RowSource } from '../platform/database/row-source.js';
import type { Tx } from '../platform/database/tx.js';
import { type PlanChanges, type PlannedAction, reconcile } from './domain/reconcile.js';
import { schedulePlanned } from './domain/schedule-events.js';
import { ScheduledAction } from './entities/scheduled-action.entity.js';
import { ScheduleKinds } from './schedule-kinds.js';
import { occurrencesOf, readScheduledCycle } from './scheduled-cycle.js';

/**
 * Makes the rows of a cycle's schedule agree with its plan. Whoever changes what a kind plans from calls `replan` in the same
 * transaction; the sweeper calls `replanAll` for what a crash or another version of the program left behind.
 */
@Injectable()
export class SchedulePlanner {
  constructor(
    private readonly database: Database,
    private readonly kinds: ScheduleKinds,
  ) {}

  /**
   * The cycle is held, so that plans are made one after the other. Rows that somebody is working on are left alone: waiting for them while
   * holding the cycle could be waiting for each other, and whoever works on them plans again afterwards.
   */
  async replan(tx: Tx, cycleId: string): Promise<void> {
    await tx.rows('SELECT id FROM cycle WHERE id = $1 FOR NO KEY UPDATE', [cycleId]);
    const planned = await this.plan(tx, cycleId);
    if (!planned) return;
    if (isEmpty(reconcile(await tx.find(ScheduledAction, { cycleId }), planned, tx.now))) return;
    const { free, isBusy } = await this.holdRows(tx, cycleId);
    const { insert, move, remove } = reconcile(
      free.filter((row) => !isBusy(row)),
      planned.filter((each) => !isBusy(each)),
      tx.now,
    );
    if (remove.length > 0) await tx.delete(ScheduledAction, { id: In([...remove]) });
    for (const { id, ...when } of move) {
      const version = free.find((row) => row.id === id)!.version + 1;
      await tx.update(ScheduledAction, { id }, { ...when, ...untried, version });
    }
    if (insert.length > 0)
      await tx.insert(
        ScheduledAction,
        insert.map((row) => ({ ...row, id: newId(), cycleId, state: 'planned' as const })),
      );
    const changes = { added: insert.length, moved: move.length, removed: remove.length };
    if (!isEmpty({ insert, move, remove })) tx.emit(schedulePlanned(cycleId, changes));
  }

  /** The rows of a cycle that nobody is working on, and what is left alone since somebody is. */
  private async holdRows(tx: Tx, cycleId: string) {
    const free = await tx.manager.find(ScheduledAction, {
      where: { cycleId },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
    const held = new Set(free.map(({ id }) => id));
    const busy = (await tx.find(ScheduledAction, { cycleId })).filter(({ id }) => !held.has(id));
    const isBusy = (each: Pick<ScheduledAction, 'kind' | 'occurrence'>) =>
      busy.some(({ kind, occurrence }) => kind === each.kind && occurrence === each.occurrence);
    return { free, isBusy };
  }

  /** Every published cycle, each in a transaction of its own. */
  async replanAll(): Promise<void> {
    const cycles = await this.database.rows<{ id: string }>(
      'SELECT id FROM cycle WHERE published_at IS NOT NULL ORDER BY id',
    );
    for (const { id } of cycles) await this.database.transaction(systemActor, (tx) => this.replan(tx, id));
  }

  /** Everything that is to happen in a published cycle, by what is known now; nothing where it is not published. */
  async plan(source: RowSource, cycleId: string): Promise<PlannedAction[] | undefined> {
    const cycle = await readScheduledCycle(source, cycleId);
    if (!cycle) return undefined;
    const planned: PlannedAction[] = [];
    for (const kind of this.kinds.all())
      for (const occurrence of await occurrencesOf(source, kind, cycle))
        planned.push({ ...occurrence, kind: kind.key, again: kind.again ?? false });
    return planned;
  }
}

/** A row that was moved starts anew. */
const untried = { failures: 0, failure: '', failedAt: null };

const isEmpty = ({ insert, move, remove }: PlanChanges): boolean =>
  insert.length + move.length + remove.length === 0;
