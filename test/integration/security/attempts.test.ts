import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Attempts, type Limit } from '../../../src/platform/security/attempts.service.js';
import { Secret } from '../../../src/platform/security/secret.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

let system: TestSystem;
let processes: Attempts[];
beforeAll(async () => {
  system = await startTestSystem();
  processes = [1, 2].map(() => new Attempts(system.database, system.get(Secret), system.clock));
});
afterAll(() => system.close());

const limit: Limit = { of: 'test', most: 3, within: Temporal.Duration.from({ minutes: 15 }) };
const refused = (attempts: Attempts, caller: string, of = limit) =>
  attempts.demand(of, caller).then(
    () => false,
    () => true,
  );

describe('failed attempts', () => {
  it('of one caller count in all processes together, at the same instant too, and in none for others', async () => {
    await Promise.all([0, 1, 0].map((index) => processes[index]!.failed(limit, '192.0.2.1')));
    expect(await Promise.all(processes.map((each) => refused(each, '192.0.2.1')))).toEqual([true, true]);
    expect(await refused(processes[0]!, '192.0.2.2')).toBe(false);
    expect(await refused(processes[0]!, '192.0.2.1', { ...limit, of: 'something else' })).toBe(false);
  });

  it('are over after the span of time, and leave no row and no address behind', async () => {
    system.clock.jumpTo(system.clock.now().add({ minutes: 15, seconds: 1 }));
    expect(await refused(processes[1]!, '192.0.2.1')).toBe(false);
    await processes[0]!.failed(limit, '192.0.2.1');
    const rows = await system.database.rows<{ count: number; caller: string }>(
      'SELECT count, caller FROM failed_attempt',
    );
    expect(rows).toEqual([{ count: 1, caller: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    system.clock.jumpTo(system.clock.now().add({ hours: 25 }));
    await processes[0]!.failed(limit, '192.0.2.3');
    expect(await system.database.rows('SELECT 1 FROM failed_attempt')).toHaveLength(1);
  });
});
