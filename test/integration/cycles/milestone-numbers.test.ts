import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CyclePartsService } from '../../../src/cycles/cycle-parts.service.js';
import type { Milestones } from '../../../src/cycles/domain/milestones.js';
import { systemActor } from '../../../src/platform/database/actor.js';
import { type MadeCycle, makeCycle } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

let system: TestSystem;
let cycle: MadeCycle;
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system, 2026);
});
afterAll(() => system.close());

const change = async (milestones: Milestones) => {
  const row = await system.database.row<{ version: number }>('SELECT version FROM cycle');
  await system
    .get(CyclePartsService)
    .changeMilestones(
      { actor: systemActor, cycleId: cycle.id, version: row!.version, reason: 'Beschluss' },
      milestones,
    );
};
const numbers = async () => {
  const rows = await system.database.rows<{ kind: string; sequence: number }>(
    `SELECT kind, sequence FROM milestone WHERE kind IN ('deadline', 'ceremony', 'exchangeCloses')`,
  );
  return Object.fromEntries(rows.map(({ kind, sequence }) => [kind, sequence]));
};

it('numbers a date higher each time it moves, also where it was gone meanwhile, and leaves the others', async () => {
  expect(await numbers()).toEqual({ deadline: 1, ceremony: 1, exchangeCloses: 1 });
  const moved = { ...cycle.milestones, deadline: cycle.milestones.deadline.add({ minutes: 60 }) };
  await change(moved);
  expect(await numbers()).toEqual({ deadline: 2, ceremony: 1, exchangeCloses: 1 });
  const { exchangeCloses, ...without } = moved;
  await change(without);
  expect(await numbers()).toEqual({ deadline: 2, ceremony: 1 });
  await change({ ...without, exchangeCloses });
  expect(await numbers()).toEqual({ deadline: 2, ceremony: 1, exchangeCloses: 4 });
});

it('knows when a date moved last', async () => {
  const now = Temporal.Instant.from('2026-05-05T05:05:05Z');
  system.clock.stopAt(now);
  await change({ ...cycle.milestones, ceremony: cycle.milestones.ceremony.add({ minutes: 60 }) });
  const row = await system.database.row<{ at: Date }>(
    `SELECT changed_at AS at FROM milestone WHERE kind = 'ceremony'`,
  );
  expect(row?.at.toISOString()).toBe('2026-05-05T05:05:05.000Z');
});
