import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ActionRunner } from '../../../src/cycles/action-runner.service.js';
import { CyclePartsService } from '../../../src/cycles/cycle-parts.service.js';
import { CycleQueries } from '../../../src/cycles/cycle.queries.js';
import { CyclesService } from '../../../src/cycles/cycles.service.js';
import type { MilestoneKind } from '../../../src/cycles/domain/milestones.js';
import { ScheduleQueries } from '../../../src/cycles/schedule.queries.js';
import { SchedulePlanner } from '../../../src/cycles/schedule-planner.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { makeCycle } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

let system: TestSystem;
let id: string;
const actor = personActor('0197d2a0-0000-7000-8000-000000000001');
const at = (text: string) => Temporal.Instant.from(text);
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.close());

let year = 2030;
beforeEach(async () => {
  year += 2;
  system.clock.stopAt(at(`${year}-01-02T10:00:00Z`));
  id = await system.get(CyclesService).create(actor, year);
});

const cycle = async () => (await system.get(CycleQueries).byId(id))!;
const publish = async () => system.get(CyclesService).publish(actor, id, (await cycle()).version);
const move = async (kind: MilestoneKind, instant: Temporal.Instant) => {
  const { milestones, version } = await cycle();
  const change = { actor, cycleId: id, version, reason: 'Beschluss', closesCall: true };
  await system.get(CyclePartsService).changeMilestones(change, { ...milestones, [kind]: instant });
};
const rows = async () =>
  (await system.get(ScheduleQueries).actionsOf(id))
    .filter(({ kind }) => kind.startsWith('cycles.'))
    .map(({ kind, number, state, late, dueAt }) => ({ kind, number, state, late, dueAt: dueAt.toString() }));
const happened = async () =>
  (
    await system.database.rows<{ type: string }>(
      `SELECT type FROM audit_event WHERE subject_id = $1 AND type IN ('CallOpened', 'CallClosed') ORDER BY position`,
      [id],
    )
  ).map(({ type }) => type);
const runDue = () => system.get(ActionRunner).runDue();

describe('the schedule of a cycle', () => {
  it('is planned with its publication, not before', async () => {
    expect(await rows()).toEqual([]);
    await publish();
    const { callOpens, deadline } = (await cycle()).milestones;
    expect(await rows()).toEqual([
      { kind: 'cycles.openCall', number: 1, state: 'planned', late: false, dueAt: callOpens!.toString() },
      {
        kind: 'cycles.closeCall',
        number: 1,
        state: 'planned',
        late: false,
        dueAt: deadline!.add({ milliseconds: 1 }).toString(),
      },
    ]);
  });

  it('moves with its dates', async () => {
    await publish();
    const later = (await cycle()).milestones.callOpens!.add({ hours: 24 });
    await move('callOpens', later);
    expect((await rows())[0]).toMatchObject({ state: 'planned', dueAt: later.toString() });
  });

  it('happens at its instant, once, also when two look for it at the same time', async () => {
    await publish();
    const { callOpens } = (await cycle()).milestones;
    system.clock.stopAt(callOpens!.subtract({ milliseconds: 1 }));
    await runDue();
    expect(await happened()).toEqual([]);
    system.clock.stopAt(callOpens!);
    await Promise.all([runDue(), runDue(), runDue()]);
    await runDue();
    expect(await happened()).toEqual(['CallOpened']);
    expect((await rows())[0]).toMatchObject({ state: 'done', late: false });
  });

  it('happens late where the system was down, and says so', async () => {
    await publish();
    system.clock.stopAt((await cycle()).milestones.deadline!.add({ hours: 48 }));
    await runDue();
    expect(await happened()).toEqual(['CallOpened', 'CallClosed']);
    expect((await rows()).map(({ late }) => late)).toEqual([true, true]);
  });

  it('closes the call again where the deadline was extended after it, and not where it is moved back', async () => {
    await publish();
    const { deadline, screeningEnds } = (await cycle()).milestones;
    system.clock.stopAt(deadline!.add({ minutes: 1 }));
    await runDue();
    const extended = deadline!.add({ hours: 48 });
    await move('screeningEnds', screeningEnds!.add({ hours: 1 }));
    await move('deadline', extended);
    expect((await rows()).at(-1)).toMatchObject({ kind: 'cycles.closeCall', number: 2, state: 'planned' });
    await move('deadline', deadline!);
    expect((await rows()).filter(({ state }) => state === 'planned')).toEqual([]);
    await move('deadline', extended);
    system.clock.stopAt(extended.add({ minutes: 1 }));
    await runDue();
    expect(await happened()).toEqual(['CallOpened', 'CallClosed', 'CallClosed']);
  });

  it('is planned by the sweeper where nothing else did', async () => {
    const made = await makeCycle(system, year + 1);
    expect(await system.get(ScheduleQueries).actionsOf(made.id)).toEqual([]);
    await system.get(SchedulePlanner).replanAll();
    await system.get(SchedulePlanner).replanAll();
    expect((await system.get(ScheduleQueries).actionsOf(made.id)).length).toBeGreaterThan(1);
  });
});
