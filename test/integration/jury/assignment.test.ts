import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RoundsService } from '../../../src/jury/rounds.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { makeMunicipality } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';
import { type JurySetting, makeJuror, makeJurySetting } from './jury-setting.js';

let system: TestSystem;
let setting: JurySetting;
let organiser: Visitor;
let roundId: string;
const pathOf = (part = '') => `/organisation/bewertung/${roundId}/zuweisung${part}`;
const loads = async () =>
  (
    await system.database.rows<{ count: number }>(
      `SELECT count(*)::int FROM assignment WHERE round_id = $1 GROUP BY juror_id ORDER BY 1`,
      [roundId],
    )
  ).map(({ count }) => count);
const runs = async () =>
  (await system.database.rows(`SELECT 1 FROM domain_event WHERE type = 'AssignmentsPlanned'`)).length;

beforeAll(async () => {
  system = await startTestSystem();
  setting = await makeJurySetting(system);
  organiser = await system.signedIn(setting.organiser);
  const actor = personActor(setting.organiser.id);
  roundId = await system.get(RoundsService).plan(actor, setting.cycle.id, 'Hauptrunde');
  const gehrde = await makeMunicipality(system, 'Gehrde');
  // In conflict with both entries of the Kreis.
  await makeJuror(system, setting, 'Ada Eins', { municipalityId: gehrde.id });
  await makeJuror(system, setting, 'Bo Zwei');
});
afterAll(() => system.close());

describe('the rule of a round', () => {
  it('is chosen before it is opened; nonsense is refused', async () => {
    await organiser.get(`/organisation/bewertung/${roundId}`);
    await organiser.follow('Zuweisung');
    const refused = await organiser.press('Regel speichern', { assigning: 'perEntry', perEntry: '0' });
    expect({ status: refused.status, said: refused.text.includes('von 1 bis 50') }).toEqual({
      status: 422,
      said: true,
    });
    const chosen = await organiser.press('Regel speichern', { assigning: 'perEntry', perEntry: '2' });
    expect(chosen.text).toContain('Die Regel der Zuweisung ist gespeichert');
    expect(chosen.text).toContain('Jede Bewerbung bekommt 2 Jurymitglieder.');
  });
});

describe('a run', () => {
  it('names the entries it cannot cover, and who is kept from them by what', async () => {
    const page = await organiser.get(pathOf('/lauf?perEntry=2'));
    expect(page.text).toMatch(/„Gehrdes Gartenbund“: es fehlen 1\. Ada Eins befangen\./);
    expect(page.text).toMatch(/„Bersenbrücker Brückenschlag“: es fehlen 1\. Ada Eins befangen\./);
    expect(page.text).not.toMatch(/„Kölner Klimapartnerschaft“: es fehlen/);
    expect(await loads()).toEqual([]);
  });

  it('is refused where something changed since it was seen, and shown anew', async () => {
    await makeJuror(system, setting, 'Cem Drei');
    const stale = await organiser.press('Zuweisung übernehmen', { reason: 'Erste Verteilung' });
    expect({
      status: stale.status,
      said: stale.text.includes('Bitte prüfen Sie den neuen Vergleich'),
    }).toEqual({
      status: 422,
      said: true,
    });
    expect(stale.text).toContain('Erste Verteilung');
    expect(stale.text).not.toContain('es fehlen');
    expect(await loads()).toEqual([]);
  });

  it('is applied once, evenly, with its reason in the history', async () => {
    const form = organiser.filled('Zuweisung übernehmen');
    const applied = await organiser.press('Zuweisung übernehmen', { reason: 'Erste Verteilung' });
    expect(applied.text).toContain('Die Zuweisung ist übernommen');
    expect(applied.text).toContain('2 je Bewerbung: 8 neu, 0 geblieben, 0 entfallen');
    expect(applied.text).toContain('Erste Verteilung');
    await organiser.request(form.path, form as RequestInit);
    expect({ loads: await loads(), runs: await runs() }).toEqual({ loads: [2, 3, 3], runs: 1 });
  });

  it('finds nothing to change then', async () => {
    const page = await organiser.get(pathOf('/lauf?perEntry=2'));
    expect(page.text).toContain('Es ändert sich nichts.');
    expect(page.text).not.toContain('Zuweisung übernehmen');
  });

  it('takes back what is more than it should be, but nothing where it is to keep all', async () => {
    expect((await organiser.get(pathOf('/lauf?perEntry=1&keepAll=true'))).text).toContain(
      'Es ändert sich nichts.',
    );
    const page = await organiser.get(pathOf('/lauf?perEntry=1'));
    expect(page.text).toContain('Bewerbungen mit Änderungen');
    expect((await organiser.get(pathOf('/lauf?perEntry=viele'))).status).toBe(422);
  });

  it('is seen by auditors, who cannot apply it, and by no juror', async () => {
    const auditor = await system.signedIn(await system.person('Anton Auditor', 'auditor'));
    const page = await auditor.get(pathOf('/lauf?perEntry=1'));
    expect({ status: page.status, act: page.text.includes('Zuweisung übernehmen') }).toEqual({
      status: 200,
      act: false,
    });
    const juror = await makeJuror(system, setting, 'Dana Vier');
    expect((await juror.visitor.get(pathOf())).status).toBe(403);
  });
});

describe('opening by the rule', () => {
  it('keeps what stands and adds nothing beyond it', async () => {
    const page = await organiser.get(`/organisation/bewertung/${roundId}/oeffnen`);
    expect(page.text).toContain('Jede Bewerbung bekommt 2 Jurymitglieder');
    await organiser.press('Bewertungsrunde öffnen');
    expect(await loads()).toEqual([2, 3, 3]);
    await organiser.press('Zuweisungen ergänzen');
    expect(await loads()).toEqual([2, 3, 3]);
    expect((await organiser.get(pathOf())).text).not.toContain('Regel speichern');
  });

  it('is refused where everyone would score everything beyond a limit', async () => {
    const actor = personActor(setting.organiser.id);
    const other = await system.get(RoundsService).plan(actor, setting.cycle.id, 'Zweite Runde');
    await system.database.rows(
      `UPDATE juror SET load_limit = 1 WHERE person_id = (SELECT id FROM person WHERE name = 'Bo Zwei')`,
    );
    await organiser.get(`/organisation/bewertung/${other}/oeffnen`);
    const refused = await organiser.press('Bewertungsrunde öffnen');
    expect({ status: refused.status, said: refused.text.includes('Bo Zwei bekäme 4 Bewerbungen') }).toEqual({
      status: 422,
      said: true,
    });
  });
});
