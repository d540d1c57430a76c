import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CycleQueries } from '../../../src/cycles/cycle.queries.js';
import { makeCycle } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let otto: Visitor;
let id: string;
beforeAll(async () => {
  system = await startTestSystem();
  ({ id } = await makeCycle(system));
  otto = await system.signedIn(await system.person('Otto Organisation', 'organiser'));
});
afterAll(() => system.close());

const limits = async () => (await system.get(CycleQueries).byId(id))?.fileLimits;
const page = () => `/organisation/wettbewerbsrunden/${id}/dateien`;

describe('limits of files of a cycle', () => {
  it('are changed on their page, with a reason once the cycle is published', async () => {
    expect((await otto.get(page())).$('input[name=fileMegabytes]').val()).toBe('20');
    await otto.press('Änderung prüfen', { fileMegabytes: '25', entryMegabytes: '150' });
    await otto.press('Änderung speichern', { reason: 'Pläne sind groß' });
    expect(await limits()).toEqual({
      fileMegabytes: 25,
      entryFiles: 30,
      entryMegabytes: 150,
      cycleGigabytes: 20,
    });
    expect(otto.page?.text).toContain('Höchstens 30 je Bewerbung, jede bis 25 MB');
  });

  it('that contradict each other are refused at their field, and what was typed stays', async () => {
    await otto.get(page());
    const refused = await otto.press('Änderung prüfen', { fileMegabytes: '50', entryMegabytes: '40' });
    expect([refused.status, refused.$('input[name=entryMegabytes]').val()]).toEqual([422, '40']);
    expect(refused.text).toContain('mindestens eine Datei der größten erlaubten Größe');
    const odd = await otto.press('Änderung prüfen', { entryFiles: '0' });
    expect([odd.status, odd.text.includes('Bitte geben Sie eine ganze Zahl von 1 bis 100 an.')]).toEqual([
      422,
      true,
    ]);
    expect((await limits())?.fileMegabytes).toBe(25);
  });
});
