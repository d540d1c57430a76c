import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeclarationsService } from '../../../src/jury/declarations.service.js';
import { JurorsService } from '../../../src/jury/jurors.service.js';
import { RoundsService } from '../../../src/jury/rounds.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import type { MadeEntry } from '../../support/entry-factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import {
  allScores,
  assignmentId,
  type JurySetting,
  type MadeJuror,
  makeJuror,
  makeJurySetting,
  noAffiliations,
} from './jury-setting.js';

let system: TestSystem;
let setting: JurySetting;
let ada: MadeJuror;
let bo: MadeJuror;
let roundId: string;
beforeAll(async () => {
  system = await startTestSystem();
  setting = await makeJurySetting(system);
  ada = await makeJuror(system, setting, 'Ada Eins');
  bo = await makeJuror(system, setting, 'Bo Zwei', { employer: 'Ausführlich GmbH, Vertrieb' });
  const actor = personActor(setting.organiser.id);
  roundId = await system.get(RoundsService).plan(actor, setting.cycle.id, 'Hauptrunde');
  await system.get(RoundsService).open(actor, roundId);
});
afterAll(() => system.close());

const idOf = (juror: MadeJuror, entry: MadeEntry) => assignmentId(system, roundId, juror, entry);
const facts = async ({ id }: MadeJuror) => {
  const row = await system.database.row<{ free: number; conflicts: number; hints: number }>(
    `SELECT (SELECT count(*)::int FROM conflict_declaration WHERE juror_id = $1) AS free,
            (SELECT count(*)::int FROM conflict_of_interest WHERE juror_id = $1) AS conflicts,
            (SELECT count(*)::int FROM conflict_hint WHERE juror_id = $1) AS hints`,
    [id],
  );
  return row!;
};

describe('before the declaration', () => {
  it('there are title and applicant, and no way past them', async () => {
    const id = await idOf(ada, setting.gehrde);
    const list = await ada.visitor.get('/jury');
    expect(list.text).toContain('Bewerbungen, zu denen Ihre Erklärung fehlt: 4');
    expect(list.$('a[href^="/jury/bewertung/"]')).toHaveLength(0);
    const sheet = await ada.visitor.get(`/jury/bewertung/${id}`);
    expect({ path: sheet.path, h1: sheet.$('h1').text().trim() }).toEqual({
      path: `/jury/befangenheit/${id}`,
      h1: 'Sind Sie befangen?',
    });
    expect(sheet.text).toContain(setting.gehrde.title);
    expect(sheet.text).not.toContain('Ausführlich');
    const file = await ada.visitor.fetch(`/jury/bewertung/${id}/anlagen/${'a'.repeat(64)}`);
    expect(file.status).toBe(404);
    const forced = await ada.visitor.post(`/jury/bewertung/${id}`, {
      act: 'abgeben',
      version: '0',
      comment: 'schon getippt',
      ...allScores('5'),
    });
    expect(forced.status).toBe(409);
    expect(forced.text).toContain('Bitte erklären Sie zuerst, ob Sie bei dieser Bewerbung befangen sind');
    expect(forced.text).toContain('schon getippt');
    expect(forced.text).not.toContain('Ausführlich');
    expect(await system.database.rows('SELECT 1 FROM score_sheet')).toEqual([]);
  });

  it('the juror declares one by one, and it opens', async () => {
    const id = await idOf(ada, setting.gehrde);
    await ada.visitor.get(`/jury/befangenheit/${id}`);
    const again = ada.visitor.filled('Nicht befangen, Bewerbung öffnen');
    const sheet = await ada.visitor.press('Nicht befangen, Bewerbung öffnen');
    expect(sheet.path).toBe(`/jury/bewertung/${id}`);
    expect(sheet.text).toContain('Ausführlich: Gehrdes Gartenbund');
    expect((await ada.visitor.request(again.path, again as RequestInit)).path).toBe(sheet.path);
    const events = await system.database.rows(`SELECT 1 FROM audit_event WHERE type = 'ConflictDenied'`);
    expect([events.length, await facts(ada)]).toEqual([1, { free: 1, conflicts: 0, hints: 0 }]);
  });

  it('or the whole list on one page, in several sittings', async () => {
    const page = await ada.visitor.get('/jury/befangenheit');
    expect(page.$('input[type=radio]')).toHaveLength(6);
    const [bersenbrueck, flensburg] = await Promise.all(
      [setting.bersenbrueck, setting.flensburg].map((entry) => idOf(ada, entry)),
    );
    expect((await ada.visitor.press('Erklärungen abgeben')).text).toContain('zu mindestens einer Bewerbung');
    const odd = await ada.visitor.press('Erklärungen abgeben', {
      [`urteil.${bersenbrueck}`]: 'frei',
      [`grund.${bersenbrueck}`]: 'Meine Schwester wohnt dort.',
    });
    expect(odd.status).toBe(422);
    expect(odd.text).toContain('Bitte wählen Sie „Befangen“, oder löschen Sie den Grund');
    expect(odd.$(`input[name="grund.${bersenbrueck}"]`).attr('value')).toBe('Meine Schwester wohnt dort.');
    const rest = await ada.visitor.press('Erklärungen abgeben', {
      [`urteil.${bersenbrueck}`]: 'befangen',
      [`urteil.${flensburg}`]: 'frei',
    });
    expect(rest.path).toBe('/jury/befangenheit');
    expect(rest.text).toContain('Nicht befangen: 1. Befangen: 1.');
    expect(rest.$('input[type=radio]')).toHaveLength(2);
    expect((await ada.visitor.get('/jury')).text).not.toContain(setting.bersenbrueck.title);
    expect(await facts(ada)).toEqual({ free: 2, conflicts: 1, hints: 0 });
  });

  it('nobody declares for somebody else, nor for what is not there', async () => {
    const foreign = await idOf(bo, setting.koeln);
    await ada.visitor.get('/jury/befangenheit');
    const answer = await ada.visitor.press('Erklärungen abgeben', { [`urteil.${foreign}`]: 'frei' });
    expect(answer.text).toContain('Nicht befangen: 0. Befangen: 0.');
    expect((await ada.visitor.post(`/jury/befangenheit/${foreign}`, { urteil: 'frei' })).status).toBe(404);
    expect(await facts(bo)).toMatchObject({ free: 0, conflicts: 0 });
  });
});

describe('a hint', () => {
  it('asks to look closely and says where the employer is named; it blocks nothing', async () => {
    const id = await idOf(bo, setting.koeln);
    const page = await bo.visitor.get(`/jury/befangenheit/${id}`);
    expect(page.text).toContain('Bitte sehen Sie hier genau hin');
    expect(page.text).toMatch(
      /Ihr Arbeitgeber ist in der Bewerbung genannt: „Ausführlich GmbH, Vertrieb“ \([^)]+\)/,
    );
    await bo.visitor.press('Nicht befangen, Bewerbung öffnen');
    expect(await facts(bo)).toEqual({ free: 1, conflicts: 0, hints: 4 });
  });

  it('that is new takes an earlier declaration back, a sheet in work stays', async () => {
    const id = await idOf(bo, setting.koeln);
    await bo.visitor.get(`/jury/bewertung/${id}`);
    const typed = bo.visitor.filled('Entwurf speichern', { comment: 'zweites Fenster' });
    await bo.visitor.press('Entwurf speichern', { comment: 'Zwischenstand' });
    const actor = personActor(setting.organiser.id);
    await system.get(JurorsService).changeAffiliations(actor, bo.id, {
      ...noAffiliations,
      employer: 'Hafen Köln',
    });
    expect(await facts(bo)).toEqual({ free: 0, conflicts: 0, hints: 1 });
    const refused = await bo.visitor.request(typed.path, typed as RequestInit);
    expect([refused.status, refused.text.includes('zweites Fenster')]).toEqual([409, true]);
    const asked = await bo.visitor.get(`/jury/bewertung/${id}`);
    expect(asked.text).toContain('Ihr Arbeitgeber trägt den Namen der Kommune: Hafen Köln');
    const sheet = await bo.visitor.press('Nicht befangen, Bewerbung öffnen');
    expect(sheet.$('textarea[name=comment]').text().trim()).toBe('Zwischenstand');
  });
});

describe('a conflict declared after scoring', () => {
  it('says what becomes of the sheet, keeps it, counts it no more, and is in the audit log once', async () => {
    const id = await idOf(bo, setting.koeln);
    await bo.visitor.get(`/jury/bewertung/${id}`);
    await bo.visitor.press('Abgeben', allScores('9'));
    await bo.visitor.get(`/jury/bewertung/${id}`);
    const page = await bo.visitor.follow('Befangen melden');
    expect(page.text).toContain('Ihr abgegebener Bogen bleibt erhalten, zählt aber nicht mehr');
    await bo.visitor.press('Befangen melden', { reason: 'Neuer Auftrag' });
    expect((await bo.visitor.get(`/jury/bewertung/${id}`)).status).toBe(404);
    const olga = await system.signedIn(setting.organiser);
    expect((await olga.get(`/organisation/bewertung/${roundId}`)).text).toContain('Zählt nicht: befangen');
    const events = await system.database.rows(
      `SELECT facts FROM audit_event WHERE type = 'SheetExcluded' AND facts->>'assignmentId' = $1`,
      [id],
    );
    expect(events).toHaveLength(1);
  });

  it('two clicks at once are one', async () => {
    const id = await idOf(bo, setting.flensburg);
    const verdict = { assignmentId: id, free: false, reason: '' };
    const declare = () =>
      system.get(DeclarationsService).declare(personActor(bo.personId), bo.personId, verdict);
    await Promise.all([declare(), declare()]);
    expect(await facts(bo)).toMatchObject({ conflicts: 2 });
  });
});
