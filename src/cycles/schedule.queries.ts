import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { instantOf } from '../platform/database/instants.js';
import type { ActionState, Outcome } from './domain/scheduled-action.js';
import { type Recipient, ScheduleKinds } from './schedule-kinds.js';

/** A scheduled action as pages read it. */
export interface ActionView {
  readonly id: string;
  readonly cycleId: string;
  readonly kind: string;
  /** Its kind and what tells it from others of its kind, in German. */
  readonly name: string;
  readonly occurrence: string;
  readonly number: number;
  readonly label: string;
  readonly dueAt: Temporal.Instant;
  readonly senseUntil: Temporal.Instant | null;
  readonly state: ActionState;
  readonly late: boolean;
  readonly happenedAt: Temporal.Instant | null;
  readonly outcome: Outcome | null;
  readonly reason: string;
  readonly decidedById: string | null;
  readonly decidedBy: string | null;
  readonly failures: number;
  readonly failure: string;
  readonly failedAt: Temporal.Instant | null;
  readonly version: number;
}

type Row = Omit<ActionView, 'name' | 'dueAt' | 'senseUntil' | 'happenedAt' | 'failedAt'> &
  Record<'senseUntil' | 'happenedAt' | 'failedAt', Date | null> & { dueAt: Date };

const select = `SELECT a.id, a.cycle_id AS "cycleId", a.kind, a.occurrence, a.number, a.label, a.due_at AS "dueAt",
    a.sense_until AS "senseUntil", a.state, a.late, a.happened_at AS "happenedAt", a.outcome, a.reason,
    a.decided_by_id AS "decidedById", p.name AS "decidedBy", a.failures, a.failure, a.failed_at AS "failedAt", a.version
  FROM scheduled_action a LEFT JOIN person p ON p.id = a.decided_by_id`;

/** What happens by itself in a cycle: what comes, what happened. */
@Injectable()
export class ScheduleQueries {
  constructor(
    private readonly database: Database,
    private readonly kinds: ScheduleKinds,
  ) {}

  /** Everything of a cycle, in the order of its dates. */
  async actionsOf(cycleId: string): Promise<ActionView[]> {
    return this.views(`${select} WHERE a.cycle_id::text = $1 ORDER BY a.due_at, a.kind, a.number`, [cycleId]);
  }

  /** What comes next by itself: planned, not paused; what is overdue comes first. */
  async next(cycleId: string, now: Temporal.Instant, limit: number): Promise<ActionView[]> {
    return this.views(
      `${select} WHERE a.cycle_id::text = $1 AND a.state = 'planned' AND (a.sense_until IS NULL OR a.sense_until > $2)
        ORDER BY a.due_at, a.kind, a.number LIMIT $3`,
      [cycleId, now.toString(), limit],
    );
  }

  async action(cycleId: string, id: string): Promise<ActionView | undefined> {
    return (await this.views(`${select} WHERE a.cycle_id::text = $1 AND a.id::text = $2`, [cycleId, id]))[0];
  }

  /**
   * Whom these actions of one cycle would reach now, by the action's id; nothing for those that reach nobody in particular. One statement
   * a kind.
   */
  async recipients(actions: readonly ActionView[]): Promise<Map<string, Recipient[]>> {
    const reached = new Map<string, Recipient[]>();
    for (const [key, ofKind] of Map.groupBy(actions, ({ kind }) => kind)) {
      const kind = this.kinds.of(key);
      if (!kind?.recipients) continue;
      const occurrences = ofKind.map(({ occurrence }) => occurrence);
      const all = await kind.recipients(this.database, ofKind[0]!.cycleId, occurrences);
      for (const { id, occurrence } of ofKind)
        reached.set(
          id,
          all.filter((each) => each.occurrence === occurrence),
        );
    }
    return reached;
  }

  private async views(sql: string, parameters: unknown[]): Promise<ActionView[]> {
    const rows = await this.database.rows<Row>(sql, parameters);
    return rows.map((row) => ({
      ...row,
      name: [this.kinds.of(row.kind)?.name ?? row.kind, row.label].filter(Boolean).join(': '),
      dueAt: instantOf(row.dueAt),
      senseUntil: row.senseUntil && instantOf(row.senseUntil),
      happenedAt: row.happenedAt && instantOf(row.happenedAt),
      failedAt: row.failedAt && instantOf(row.failedAt),
    }));
  }
}
