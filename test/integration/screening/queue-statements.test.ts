import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeEntry } from '../../support/entry-factories.js';
import { makeMunicipality } from '../../support/factories.js';
import { statementsOf } from '../../support/statements.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import { fillChecklist, makeScene, type ScreeningScene } from './support.js';

let system: TestSystem;
let scene: ScreeningScene;
beforeAll(async () => {
  system = await startTestSystem();
  scene = await makeScene(system, 2026, { oneEntryPerMunicipality: false });
  await fillChecklist(scene.olga, scene.koeln);
});
afterAll(() => system.close());

describe('the work list of the screening', () => {
  it('asks the database as often for thirty entries as for two', async () => {
    const path = '/organisation/pruefung?runde=2026';
    await scene.olga.get(path);
    const two = await statementsOf(system, () => scene.olga.get(path));
    const gehrde = await makeMunicipality(system, 'Gehrde');
    for (let n = 0; n < 28; n += 1) {
      const { id } = await makeEntry(system, scene.cycle, gehrde, scene.owner, 'submitted');
      await system.database.rows('UPDATE entry SET exclusive = false WHERE id = $1', [id]);
    }
    const thirty = await statementsOf(system, () => scene.olga.get(path));
    expect(scene.olga.page?.text).toContain('30');
    expect(thirty.length).toBe(two.length);
  });
});
