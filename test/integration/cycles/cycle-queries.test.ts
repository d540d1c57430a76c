import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CycleQueries } from '../../../src/cycles/cycle.queries.js';
import { defaultConfiguration } from '../../../src/cycles/domain/defaults/cycle.js';
import { defaultForm } from '../../../src/cycles/domain/defaults/form.js';
import { prizes2024 } from '../../../src/cycles/domain/defaults/prizes.js';
import { makeCycle } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

let system: TestSystem;
let cycles: CycleQueries;
beforeAll(async () => {
  system = await startTestSystem();
  cycles = system.get(CycleQueries);
});
afterAll(() => system.close());

const berlin = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Berlin').toInstant();

describe('reading cycles', () => {
  it('finds nothing in an empty system and for what is no id', async () => {
    expect([
      await cycles.all(),
      await cycles.current(berlin('2026-04-01T12:00')),
      await cycles.byId('x'),
    ]).toEqual([[], undefined, undefined]);
  });

  it('gives the whole configuration back as it was set up', async () => {
    const { id, formVersionId, sizeClasses } = await makeCycle(system, 2026);
    const configuration = await cycles.configuration(id);
    const usual = defaultConfiguration(2026);
    expect(configuration?.milestones).toEqual(usual.milestones);
    expect(configuration).toMatchObject({ year: 2026, rubric: usual.rubric, form: defaultForm });
    expect(configuration?.prizes).toMatchObject(
      prizes2024.map(({ key, amountCents }) => ({ key, amountCents })),
    );
    expect((await cycles.byYear(2026))?.sizeClasses.map(({ id }) => id)).toEqual(
      sizeClasses.map(({ id }) => id),
    );
    expect(await cycles.formOf(formVersionId)).toEqual(await cycles.currentForm(id));
    expect(await cycles.prizes(id)).toHaveLength(prizes2024.length);
  });

  it('means by the current cycle the one in its call, else the latest that is not over, else the latest', async () => {
    await makeCycle(system, 2024);
    await makeCycle(system, 2028, { publishedAt: null });
    const yearAt = async (local: string) => (await cycles.current(berlin(local)))?.year;
    expect({
      beforeAll: await yearAt('2023-01-01T12:00'),
      call2024: await yearAt('2024-05-01T12:00'),
      lastMoment: (await cycles.current(berlin('2024-06-14T23:59:59.999')))?.year,
      afterwards: await yearAt('2024-06-15T00:00'),
      call2026: await yearAt('2026-05-01T12:00'),
      over: await yearAt('2040-01-01T12:00'),
    }).toEqual({
      beforeAll: 2026,
      call2024: 2024,
      lastMoment: 2024,
      afterwards: 2026,
      call2026: 2026,
      over: 2026,
    });
  });
});
