import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CyclePartsService } from '../../../src/cycles/cycle-parts.service.js';
import { CycleQueries } from '../../../src/cycles/cycle.queries.js';
import { CyclesService } from '../../../src/cycles/cycles.service.js';
import { AuditLog } from '../../../src/platform/audit/audit-log.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

let system: TestSystem;
let id: string;
const actor = personActor('0197d2a0-0000-7000-8000-000000000001');
beforeAll(async () => {
  system = await startTestSystem();
  system.clock.jumpTo(Temporal.Instant.from('2026-02-01T10:00:00Z'));
  id = await system.get(CyclesService).create(actor, 2026);
});
afterAll(() => system.close());

const view = async () => (await system.get(CycleQueries).withPrizes(id))!;
const change = async (reason = '') => ({ actor, cycleId: id, version: (await view()).version, reason });
const events = (type: string) =>
  system.database.rows<{ facts: Record<string, unknown>; reason: string | null }>(
    'SELECT facts, reason FROM audit_event WHERE type = $1 ORDER BY position',
    [type],
  );

describe('changing a cycle', () => {
  it('keeps the rows of size classes and prizes that stay', async () => {
    const before = await view();
    const wider = before.sizeClasses.map(({ key, label, min, max }) => ({ key, label, min, max }));
    wider[0] = { ...wider[0]!, max: 25_000 };
    wider[1] = { ...wider[1]!, min: 25_000 };
    const parts = system.get(CyclePartsService);
    await parts.changeSizeClasses(await change(), wider);
    await parts.changePrizes(
      await change(),
      before.prizes.slice(1).map(({ key, kind, title, sizeClass, place, amountCents }) => {
        return { key, kind, title, sizeClass, place, amountCents };
      }),
    );
    const after = await view();
    expect(after.sizeClasses.map(({ id, max }) => [id, max])).toEqual(
      before.sizeClasses.map(({ id }, i) => [id, [25_000, 100_000, null][i]]),
    );
    expect(after.prizes.map(({ id }) => id)).toEqual(before.prizes.slice(1).map(({ id }) => id));
    expect(after.version).toBe(before.version + 2);
    expect((await events('CycleChanged')).map(({ facts }) => facts['part'])).toEqual([
      'sizeClasses',
      'prizes',
    ]);
  });

  it('refuses to remove a class that prizes belong to', async () => {
    await expect(system.get(CyclePartsService).changeSizeClasses(await change(), [])).rejects.toMatchObject({
      key: 'cycles.errors.sizeClassInUse',
    });
  });

  it('leaves no trace of a change that changes nothing', async () => {
    const { version, rubric } = await view();
    await system.get(CyclePartsService).changeRubric(await change(), rubric);
    expect((await view()).version).toBe(version);
  });

  it('lets one of two changes on the same version through', async () => {
    const stale = await change();
    const { rubric } = await view();
    const heavier = (weight: number) => rubric.map((each, i) => (i === 0 ? { ...each, weight } : each));
    const parts = system.get(CyclePartsService);
    const outcomes = await Promise.allSettled([
      parts.changeRubric(stale, heavier(30)),
      parts.changeRubric(stale, heavier(40)),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('publishes once, then wants reasons', async () => {
    const { version } = await view();
    const cycles = system.get(CyclesService);
    await Promise.all([cycles.publish(actor, id, version), cycles.publish(actor, id, version)]);
    expect(await events('CyclePublished')).toHaveLength(1);
    const parts = system.get(CyclePartsService);
    const rule = { ...(await view()).partnerRule, minimumPartners: 2 };
    await expect(parts.changePartnerRule(await change(), rule)).rejects.toMatchObject({
      key: 'cycles.errors.reasonMissing',
    });
    await parts.changePartnerRule(await change('Beschluss des Beirats'), rule);
    expect((await events('CycleChanged')).at(-1)?.reason).toBe('Beschluss des Beirats');
    await expect(parts.changeMilestones(await change('Test'), {})).rejects.toThrow('milestoneMissing');
    expect((await system.get(AuditLog).verify()).breaks).toEqual([]);
  });

  it('refuses a second cycle of the year', async () => {
    await expect(system.get(CyclesService).create(actor, 2026)).rejects.toMatchObject({ field: 'year' });
  });
});
