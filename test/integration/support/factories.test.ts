import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makeCycle, makeMunicipality } from '../../support/factories.js';
import { makeEntry } from '../../support/entry-factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.close());

it('makes entries with consecutive reference numbers in the class of their population', async () => {
  const cycle = await makeCycle(system);
  const owner = await system.person('Olga Amt');
  const koeln = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner);
  const gehrde = await makeEntry(system, cycle, await makeMunicipality(system, 'Gehrde'), owner);
  expect([koeln.reference, gehrde.reference]).toEqual(['KBW-2026-0001-9', 'KBW-2026-0002-4']);
});
