import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import * as fc from 'fast-check';
import { ActionRunner } from '../../../src/cycles/action-runner.service.js';
import { CyclePartsService } from '../../../src/cycles/cycle-parts.service.js';
import { CycleQueries } from '../../../src/cycles/cycle.queries.js';
import { CyclesService } from '../../../src/cycles/cycles.service.js';
import type { ActionAct } from '../../../src/cycles/domain/action-acts.js';
import { type MilestoneKind, milestoneKinds } from '../../../src/cycles/domain/milestones.js';
import { isPending } from '../../../src/cycles/domain/reconcile.js';
import { ScheduledActionsService } from '../../../src/cycles/scheduled-actions.service.js';
import { ScheduleKinds } from '../../../src/cycles/schedule-kinds.js';
import { SchedulePlanner } from '../../../src/cycles/schedule-planner.service.js';
import { ScheduleQueries } from '../../../src/cycles/schedule.queries.js';
import { type Actor, personActor } from '../../../src/platform/database/actor.js';
import { DomainErrors } from '../../../src/platform/http/domain-error.js';
import { EventHandlers } from '../../../src/platform/events/event-handlers.js';
import { type RunningSystem, startSystem } from '../../../src/start-system.js';
import { testKind } from '../../support/schedule-kind.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

let system: TestSystem;
let beside: RunningSystem;
let actor: Actor;
let cycleId: string;
let year = 2028;
/** So many of the next attempts break off: one in the middle of what it does, the next when everything is written. */
let breakOffs = 0;

beforeAll(async () => {
  system = await startTestSystem({}, prepare);
  actor = personActor((await system.person('Otto Organisation', 'organiser')).id);
  beside = await startBeside();
});
afterAll(async () => {
  await beside.stop();
  await system.close();
});

/** Reminders whose every run leaves an event in its transaction, and a process that breaks off now and then. */
function prepare(app: INestApplicationContext): void {
  const breakOff = (where: 'within' | 'at the end') => {
    if (breakOffs > 0 && (breakOffs % 2 === 0) === (where === 'within')) {
      breakOffs -= 1;
      throw new Error('broken off');
    }
  };
  app.get(ScheduleKinds).add({
    ...testKind(),
    run: async (tx, { id, cycleId: subject, occurrence }) => {
      tx.emit({ type: 'TestReminded', subject: { kind: 'cycle', id: subject }, payload: { id, occurrence } });
      breakOff('within');
      return { sent: 1 };
    },
  });
  app.get(EventHandlers).inTransaction('ScheduledActionDone', async () => breakOff('at the end'));
}

const startBeside = () =>
  startSystem(system.config, {
    use: 'beside',
    work: true,
    clock: system.clock,
    strictTexts: true,
    extend: prepare,
  });

const runBoth = () =>
  Promise.all([system.app, beside.app, system.app].map((app) => app.get(ActionRunner).runDue()));
const actions = () => system.get(ScheduleQueries).actionsOf(cycleId);

/** Moves a date and all dates after it, as far as they stay after those before it. What the rules refuse leaves everything as it is. */
async function move(first: number, hours: number): Promise<void> {
  const { milestones, version } = (await system.get(CycleQueries).byId(cycleId))!;
  const later = milestoneKinds.slice(first);
  const start = milestones[later[0]!]!;
  const earliest = milestoneKinds
    .slice(0, first)
    .map((kind) => milestones[kind]!)
    .reduce((a, b) => (Temporal.Instant.compare(a, b) > 0 ? a : b), start.subtract({ hours: 24 * 365 }));
  const room = earliest.until(start).total('hours');
  const by = { milliseconds: Math.round(Math.max(hours, -room / 2) * 3_600_000) };
  const moved = later.flatMap((kind): [MilestoneKind, Temporal.Instant][] =>
    milestones[kind] ? [[kind, milestones[kind].add(by)]] : [],
  );
  const change = { actor, cycleId, version, reason: 'Beschluss', closesCall: true };
  await system
    .get(CyclePartsService)
    .changeMilestones(change, { ...milestones, ...Object.fromEntries(moved) })
    .catch((error: unknown) => {
      if (!(error instanceof DomainErrors)) throw error;
    });
}

/** What two people do at the same moment happens once; who comes too late is told so. */
async function decide(act: ActionAct, which: number): Promise<void> {
  const open = (await actions()).filter((action) => action.kind === 'test.remind' && isPending(action));
  const action = open[which % Math.max(1, open.length)];
  if (!action) return;
  const decision = { actor, cycleId, actionId: action.id, version: action.version, reason: 'Beschluss' };
  await Promise.allSettled(
    [system.app, beside.app].map((app) => app.get(ScheduledActionsService).decide(act, decision)),
  );
}

const hours = (min: number, max: number) => fc.integer({ min, max });
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: hours(1, 24 * 20) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: hours(-72, -1) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      first: fc.nat({ max: milestoneKinds.length - 2 }),
      hours: hours(-24 * 30, 24 * 30),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('break' as const), times: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('pause' as const, 'resume' as const, 'fire' as const),
      which: fc.nat({ max: 5 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Each step happens while both workers look for what is due. */
async function take(next: Step): Promise<void> {
  switch (next.do) {
    case 'wait':
      system.clock.stopAt(system.clock.now().add({ hours: next.hours }));
      await runBoth();
      return;
    case 'move':
      await Promise.all([move(next.first, next.hours), runBoth()]);
      return;
    case 'break':
      breakOffs = next.times;
      return;
    case 'restart':
      await Promise.all([beside.stop(), system.get(ActionRunner).runDue()]);
      beside = await startBeside();
      return;
    default:
      await Promise.all([decide(next.do, next.which), runBoth()]);
  }
}

/** Everything is up, nothing is held back, every date is past. */
async function settle(): Promise<void> {
  breakOffs = 0;
  for (const { id, version, state } of await actions())
    if (state === 'paused')
      await system
        .get(ScheduledActionsService)
        .decide('resume', { actor, cycleId, actionId: id, version, reason: 'Beschluss' });
  await system.get(SchedulePlanner).replanAll();
  system.clock.stopAt(system.clock.now().add({ hours: 24 * 365 * 2 }));
  await runBoth();
  // Whatever one of them held just then is left to the next sweep.
  await runBoth();
}

/** How often the audit log of the cycle has an event, by what tells them apart. */
async function audited(condition: string, what: string): Promise<Map<string, number>> {
  const rows = await system.database.rows<{ what: string; count: number }>(
    `SELECT ${what} AS what, count(*)::int AS count FROM audit_event WHERE ${condition} AND subject_id = $1 GROUP BY 1`,
    [cycleId],
  );
  return new Map(rows.map(({ what: name, count }) => [name, count]));
}

/** What happened beside what was planned; nothing where all of it happened once and at its time. */
async function complaints(): Promise<string[]> {
  const all = await actions();
  const planned = (await system.get(SchedulePlanner).plan(system.database, cycleId))!;
  const reminded = await audited(`type = 'TestReminded'`, `facts->>'id'`);
  const final = await audited(
    `type IN ('ScheduledActionDone', 'ScheduledActionSkipped')`,
    `concat_ws(' ', facts->>'kind', facts->>'occurrence', facts->>'number')`,
  );
  const keyOf = ({ kind, occurrence }: { kind: string; occurrence: string }) => `${kind} ${occurrence}`;
  const missing = planned
    .filter((each) => !all.some((row) => keyOf(row) === keyOf(each) && !isPending(row)))
    .map((each) => `${keyOf(each)} is missing`);
  const wrong = all.flatMap((row) => {
    const key = `${keyOf(row)} ${row.number}`;
    const reminds = row.kind === 'test.remind';
    const early =
      row.state === 'done' && !row.decidedBy && Temporal.Instant.compare(row.happenedAt!, row.dueAt) < 0;
    const pointless =
      row.state === 'done' &&
      row.senseUntil &&
      Temporal.Instant.compare(row.happenedAt!, row.senseUntil) >= 0;
    return [
      ...(isPending(row) ? [`${key} is still ${row.state}: ${row.failure}`] : []),
      ...(final.get(key) === 1 ? [] : [`${key} happened ${final.get(key) ?? 0} times`]),
      ...(reminds && (reminded.get(row.id) ?? 0) !== (row.state === 'done' ? 1 : 0)
        ? [`${key} is ${row.state} and reminded ${reminded.get(row.id) ?? 0} times`]
        : []),
      ...(reminds && row.number > 1 ? [`${key} happened again`] : []),
      ...(early ? [`${key} happened early`] : []),
      ...(pointless ? [`${key} happened without sense`] : []),
    ];
  });
  return [...missing, ...wrong];
}

describe('a cycle of two years with restarts, two workers, broken attempts and dates that move', () => {
  it('does everything that is planned, once and at its time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 36, size: 'max' }), async (steps) => {
        year += 6;
        system.clock.stopAt(Temporal.Instant.from(`${year - 1}-12-01T10:00:00Z`));
        cycleId = await system.get(CyclesService).create(actor, year);
        await system.get(CyclesService).publish(actor, cycleId, 1);
        for (const next of steps) await take(next);
        await settle();
        expect(await complaints()).toEqual([]);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  }, 300_000);
});
