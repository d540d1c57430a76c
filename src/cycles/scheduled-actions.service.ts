import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found } from '../platform/http/domain-error.js';
import { carryOut } from './action-writer.js';
import { type ActionAct, actRefusal, checkReason, isAlready } from './domain/action-acts.js';
import { cycleErrors } from './domain/errors.js';
import { actionDecided } from './domain/schedule-events.js';
import { ScheduledAction } from './entities/scheduled-action.entity.js';
import { ScheduleKinds } from './schedule-kinds.js';
import { SchedulePlanner } from './schedule-planner.service.js';

/** Which action an organiser steps in on, on which version of it, and why. */
export interface Decision {
  readonly actor: Actor;
  readonly cycleId: string;
  readonly actionId: string;
  readonly version: number;
  readonly reason: string;
}

/** Where organisers step in: an action is paused, resumed, done now. */
@Injectable()
export class ScheduledActionsService {
  constructor(
    private readonly database: Database,
    private readonly kinds: ScheduleKinds,
    private readonly planner: SchedulePlanner,
  ) {}

  /**
   * @returns whether it changed anything: an act that has its effect already is fine, so a second click does nothing
   * @throws DomainError 409 where the action changed meanwhile, DomainErrors where it cannot be decided on any more
   */
  async decide(act: ActionAct, decision: Decision): Promise<boolean> {
    const { actor, cycleId, actionId, version, reason } = decision;
    const changed = await this.database.transaction(actor, async (tx) => {
      const action = found(isId(actionId) ? await tx.lock(ScheduledAction, { id: actionId }) : null);
      if (action.cycleId !== cycleId) found(null);
      if (isAlready(act, action)) return false;
      const kind = found(this.kinds.of(action.kind));
      const refusal = actRefusal(action, kind.onlyByDate ?? false, tx.now);
      const problems = refusal ? [refusal] : checkReason(reason);
      if (problems.length > 0) throw new DomainErrors(problems);
      if (action.version !== version) throw new DomainError(cycleErrors.actionStale, {}, 409);
      if (act === 'fire') await carryOut(tx, kind, action, reason.trim());
      else await this.hold(tx, act, action, reason.trim());
      return true;
    });
    // Dates may have been moved while the row was held.
    if (changed) await this.database.transaction(actor, (tx) => this.planner.replan(tx, cycleId));
    return changed;
  }

  private async hold(
    tx: Tx,
    act: Exclude<ActionAct, 'fire'>,
    action: ScheduledAction,
    reason: string,
  ): Promise<void> {
    await tx.update(
      ScheduledAction,
      { id: action.id },
      {
        state: act === 'pause' ? 'paused' : 'planned',
        reason,
        decidedById: tx.actor.personId,
        version: action.version + 1,
      },
    );
    tx.emit(actionDecided(act, action, reason));
  }
}
