import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CycleQueries } from '../../../src/cycles/cycle.queries.js';
import { defaultScreeningRule } from '../../../src/cycles/domain/defaults/screening.js';
import { makeCycle, type MadeCycle } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let olga: Visitor;
let cycle: MadeCycle;
beforeAll(async () => {
  system = await startTestSystem();
  olga = await system.signedIn(await system.person('Olga Organisation', 'organiser'));
  cycle = await makeCycle(system, 2026, { publishedAt: null });
});
afterAll(() => system.close());

const page = () => `/organisation/wettbewerbsrunden/${cycle.id}/formale-pruefung`;
const stored = async () => (await system.get(CycleQueries).byId(cycle.id))!.screeningRule;

describe('the checklist of a cycle', () => {
  it('is reached from the cycle and comes with what the competition asks', async () => {
    await olga.get(`/organisation/wettbewerbsrunden/${cycle.id}`);
    expect(olga.page?.text).toContain('8 Prüfpunkte');
    const { text, path } = await olga.follow('Formale Prüfung');
    expect([path, text.includes('Vier-Augen-Prinzip')]).toEqual([page(), true]);
  });

  it('is added to, put in another order, shortened, and keeps the keys of what stays', async () => {
    await olga.get(page());
    await olga.press('Prüfpunkt hinzufügen');
    const saved = await olga.press('Speichern', {
      'checklist.8.text': 'Die Bewerbung ist auf Deutsch.',
      'checklist.8.mustBeMet': 'true',
      'checklist.8.position': '1',
      'checklist.0.position': '2',
      'checklist.6.remove': 'true',
      fourEyes: 'true',
      reasons: 'Erster Baustein.\r\n\r\n\r\nZweiter\r\nBaustein.',
    });
    expect(saved.text).toContain('Formale Prüfung: gespeichert.');
    expect(saved.text).toContain('8 Prüfpunkte, Vier-Augen-Prinzip');
    const { checklist, fourEyes, reasons } = await stored();
    const [onTime, eligible, sizeClass, joint, confirmed, development, , imageRights] =
      defaultScreeningRule.checklist;
    expect(checklist).toEqual([
      {
        key: expect.stringMatching(/^item-[\da-f]{8}$/),
        text: 'Die Bewerbung ist auf Deutsch.',
        hint: '',
        mustBeMet: true,
        rule: null,
      },
      onTime,
      eligible,
      sizeClass,
      joint,
      confirmed,
      development,
      imageRights,
    ]);
    expect([fourEyes, reasons]).toEqual([true, ['Erster Baustein.', 'Zweiter\nBaustein.']]);
  });

  it('refuses the same text twice at its row and keeps what was typed', async () => {
    const before = await stored();
    await olga.get(page());
    const refused = await olga.press('Speichern', { 'checklist.2.text': before.checklist[1]!.text });
    expect(refused.status).toBe(422);
    expect(refused.$('#checklist-2-text-error').text()).toContain('Diesen Prüfpunkt gibt es schon.');
    expect(refused.$('textarea[name="checklist.2.text"]').text().trim()).toBe(before.checklist[1]!.text);
    expect(await stored()).toEqual(before);
  });
});
