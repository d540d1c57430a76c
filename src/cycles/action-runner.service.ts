import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { systemActor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors } from '../platform/http/domain-error.js';
import { Texts } from '../platform/i18n/texts.js';
import { carryOut, plannedNow, skip } from './action-writer.js';
import { betweenAttempts, verdict } from './domain/due.js';
import { isPending } from './domain/reconcile.js';
import { actionFailed } from './domain/schedule-events.js';
import { ScheduledAction } from './entities/scheduled-action.entity.js';
import { ScheduleKinds } from './schedule-kinds.js';
import { SchedulePlanner } from './schedule-planner.service.js';

/** Planned actions whose instant has come, and those that lost their sense; what just failed waits. */
const dueSql = `
  SELECT id, cycle_id AS "cycleId" FROM scheduled_action
   WHERE (state = 'planned' AND due_at <= $1 OR state IN ('planned', 'paused') AND sense_until <= $1)
     AND (failed_at IS NULL OR failed_at > $1 OR failed_at <= $2)
   ORDER BY due_at, id`;

interface Due {
  id: string;
  cycleId: string;
}
const longestFailure = 500;

/** Does what is due: each action once, in a transaction of its own, whoever else looks for due actions at the same time. */
@Injectable()
export class ActionRunner {
  private readonly logger = new Logger('ActionRunner');

  constructor(
    private readonly database: Database,
    private readonly kinds: ScheduleKinds,
    private readonly planner: SchedulePlanner,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  /** One that fails keeps none of the others from happening. */
  async runDue(): Promise<void> {
    const now = this.clock.now();
    const due = await this.database.rows<Due>(dueSql, [
      now.toString(),
      now.subtract(betweenAttempts).toString(),
    ]);
    for (const action of due) await this.attempt(action);
  }

  /** Plans again afterwards: the row may have been passed over by a change of dates while it was held here. */
  private async attempt({ id, cycleId }: Due): Promise<void> {
    try {
      await this.database.transaction(systemActor, (tx) => this.decide(tx, id));
      await this.database.transaction(systemActor, (tx) => this.planner.replan(tx, cycleId));
    } catch (error) {
      await this.noteFailure(id, error);
    }
  }

  private async decide(tx: Tx, id: string): Promise<void> {
    const action = await tx.manager.findOne(ScheduledAction, {
      where: { id },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
    const kind = action && this.kinds.of(action.kind);
    if (!action || !kind) return;
    const decided = verdict(action, await plannedNow(tx, kind, action), tx.now);
    if (decided === 'run') await carryOut(tx, kind, action);
    if (decided === 'skip') await skip(tx, action);
  }

  /** What was begun is undone by now; that it failed is kept apart from it. */
  private async noteFailure(id: string, error: unknown): Promise<void> {
    this.logger.warn(`Scheduled action ${id} failed: ${error instanceof Error ? error.name : 'error'}`);
    await this.database.transaction(systemActor, async (tx) => {
      const action = await tx.lock(ScheduledAction, { id });
      if (!action || !isPending(action)) return;
      const failures = action.failures + 1;
      const failure = this.inWords(error).slice(0, longestFailure);
      await tx.update(ScheduledAction, { id }, { failures, failure, failedAt: tx.now });
      if (failures === 1) tx.emit(actionFailed(action, this.nameOf(action)));
    });
  }

  private nameOf({ kind, label }: ScheduledAction): string {
    return [this.kinds.of(kind)?.name ?? kind, label].filter(Boolean).join(': ');
  }

  private inWords(error: unknown): string {
    if (error instanceof DomainError) return this.texts.t('de', error.key, error.params);
    if (error instanceof DomainErrors)
      return error.problems.map(({ key, params }) => this.texts.t('de', key, params)).join(' ');
    return error instanceof Error ? error.message : String(error);
  }
}
