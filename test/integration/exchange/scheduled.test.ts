import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PeopleService } from '../../../src/accounts/people.service.js';
import { membershipGranted } from '../../../src/exchange/domain/events.js';
import { makeEntry } from '../../support/entry-factories.js';
import { inSystem, makeCycle, makeMunicipality } from '../../support/factories.js';
import { actionsOf, passTo, readersOf } from '../../support/schedule.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.close());

it('the exchange area opens at its instant and each member gets one mail, whoever becomes one later gets theirs then', async () => {
  system.clock.stopAt(Temporal.Instant.from('2026-05-01T08:00:00Z'));
  const cycle = await makeCycle(system);
  const owner = await system.person('Olga Amt');
  const { id } = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner);
  const join = async (name: string) => {
    const person = await system.person(name);
    await inSystem(system, async (tx) => {
      await system.get(PeopleService).grant(tx, person.id, 'member', id);
      tx.emit(membershipGranted(id, person.id));
    });
  };
  await join('Amina Mitglied');
  const opens = cycle.milestones.exchangeOpens;
  await passTo(system, opens.subtract({ milliseconds: 1 }));
  expect(readersOf(system, /Erfahrungsaustausch/)).toEqual([]);
  await passTo(system, opens);
  expect(readersOf(system, /Erfahrungsaustausch/)).toEqual(['amina.mitglied@example.org']);
  expect(await actionsOf(system, cycle.id, 'exchange.open')).toMatchObject([
    { state: 'done', late: false, outcome: { members: 1 } },
  ]);
  await join('Spät Dabei');
  await passTo(system, opens.add({ hours: 1 }));
  expect(readersOf(system, /Erfahrungsaustausch/)).toEqual([
    'amina.mitglied@example.org',
    'sp.t.dabei@example.org',
  ]);
});
