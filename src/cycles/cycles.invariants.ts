import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { type Invariant, sqlInvariant } from '../platform/invariants/invariant.js';
import { isPending, reconcile } from './domain/reconcile.js';
import { SchedulePlanner } from './schedule-planner.service.js';
import { ScheduleQueries } from './schedule.queries.js';
import { CycleQueries } from './cycle.queries.js';
import { checkOrder, missingMilestones } from './domain/milestones.js';
import { checkPrizes } from './domain/prize.js';
import { checkRubric } from './domain/rubric.js';
import { checkSizeClasses } from './domain/size-class.js';

export const cycleInvariants: Invariant[] = [
  {
    name: 'a published cycle is complete and does not contradict itself',
    check: async (services) => {
      const cycles = services(CycleQueries);
      const problems: string[] = [];
      for (const { id, year, published } of await cycles.all()) {
        if (!published) continue;
        const setUp = await cycles.configuration(id);
        if (!setUp) continue;
        const { milestones, sizeClasses, rubric, prizes } = setUp;
        const found = [
          ...missingMilestones(milestones),
          ...checkOrder(milestones),
          ...checkSizeClasses(sizeClasses),
          ...checkRubric(rubric),
          ...checkPrizes(prizes, sizeClasses),
        ];
        problems.push(...found.map(({ key, field }) => `${year}: ${key} ${field ?? ''}`));
      }
      return problems;
    },
  },
  {
    name: 'what happens by itself is what the dates of published cycles say',
    check: async (services) => {
      const problems: string[] = [];
      for (const { id, year } of await services(CycleQueries).all()) {
        const planned = await services(SchedulePlanner).plan(services(Database), id);
        const rows = await services(ScheduleQueries).actionsOf(id);
        const { insert, move, remove } = reconcile(rows, planned ?? [], services(Clock).now());
        const differing = new Set([...move.map((each) => each.id), ...remove]);
        problems.push(
          ...insert.map(({ kind, occurrence }) => `${year}: ${kind} ${occurrence} has no row`),
          ...rows
            .filter((row) => isPending(row) && differing.has(row.id))
            .map(({ kind, occurrence }) => `${year}: ${kind} ${occurrence} is not planned so`),
        );
      }
      return problems;
    },
  },
  sqlInvariant(
    'what happened by itself happened once, and what is to come has not happened',
    `SELECT 'action ' || a.id AS problem FROM scheduled_action a
      WHERE (a.state = 'done')::int <> (SELECT count(*) FROM domain_event e
        WHERE e.type = 'ScheduledActionDone' AND e.subject_id = a.cycle_id::text AND e.payload->>'kind' = a.kind
          AND e.payload->>'occurrence' = a.occurrence AND e.payload->>'number' = a.number::text)
     UNION ALL
     SELECT 'twice for one date: ' || min(id::text) FROM scheduled_action WHERE state = 'done'
      GROUP BY cycle_id, kind, occurrence, due_at HAVING count(*) > 1`,
  ),
];
