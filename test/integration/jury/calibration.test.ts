import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConflictsService } from '../../../src/jury/conflicts.service.js';
import { juryInvariants } from '../../../src/jury/jury.invariants.js';
import { RankingQueries } from '../../../src/jury/ranking.queries.js';
import { RoundsService } from '../../../src/jury/rounds.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { violationsOf } from '../../../src/platform/invariants/invariant.js';
import type { MadeEntry } from '../../support/entry-factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';
import {
  allScores,
  assignmentId,
  declareFree,
  type JurySetting,
  type MadeJuror,
  makeJuror,
  makeJurySetting,
} from './jury-setting.js';

let system: TestSystem;
let setting: JurySetting;
let organiser: Visitor;
let jurors: [MadeJuror, MadeJuror, MadeJuror];
let roundId: string;
let calibrationId: string;
const page = (part = '') => organiser.get(`/organisation/bewertung/${roundId}${part}`);

beforeAll(async () => {
  system = await startTestSystem();
  setting = await makeJurySetting(system);
  organiser = await system.signedIn(setting.organiser);
  jurors = [
    await makeJuror(system, setting, 'Ada Eins'),
    await makeJuror(system, setting, 'Bo Zwei'),
    await makeJuror(system, setting, 'Cem Drei'),
  ];
  const actor = personActor(setting.organiser.id);
  roundId = await system.get(RoundsService).plan(actor, setting.cycle.id, 'Hauptrunde');
  const apart = { jurorId: jurors[2].id, entryId: setting.gehrde.id };
  await system.get(ConflictsService).set(actor, apart, 'Schwager');
});
afterAll(() => system.close());

async function score({ visitor, ...juror }: MadeJuror, entry: MadeEntry, value: string): Promise<void> {
  const id = await assignmentId(system, calibrationId, { visitor, ...juror }, entry);
  await declareFree(system, calibrationId);
  await visitor.get(`/jury/bewertung/${id}`);
  await visitor.press('Abgeben', { ...allScores('5'), 'score.continuity': value });
}

describe('calibrating a round', () => {
  it('takes two entries of the round, no more and no less', async () => {
    await page();
    await organiser.follow('Einrichten: Probebewertung');
    expect(organiser.page!.text).toContain(
      'Eine E-Mail geht an 3 Jurymitglieder: Ada Eins, Bo Zwei, Cem Drei',
    );
    for (const second of ['', setting.koeln.id]) {
      const refused = await organiser.press('Probebewertung öffnen', { first: setting.koeln.id, second });
      expect({ status: refused.status, said: refused.text.includes('zwei verschiedene') }).toEqual({
        status: 422,
        said: true,
      });
    }
    const samples = { first: setting.koeln.id, second: setting.gehrde.id };
    const form = organiser.filled('Probebewertung öffnen', samples);
    const opened = await organiser.press('Probebewertung öffnen', samples);
    expect(opened.text).toContain('0 von 5');
    expect((await organiser.request(form.path, form as RequestInit)).status).toBe(200);
    const rounds = await system.database.rows<{ id: string; state: string; calibrates: string | null }>(
      'SELECT id, state, calibrates_id AS calibrates FROM round ORDER BY calibrates_id NULLS FIRST',
    );
    expect(rounds.map(({ state, calibrates }) => [state, calibrates])).toEqual([
      ['planned', null],
      ['open', roundId],
    ]);
    calibrationId = rounds[1]!.id;
  });

  it('is no round among the rounds', async () => {
    expect((await organiser.get('/organisation/bewertung')).text).not.toContain('Probebewertung');
    for (const part of ['', '/schliessen', '/rangliste'])
      expect((await organiser.get(`/organisation/bewertung/${calibrationId}${part}`)).status).toBe(404);
    await page();
    expect((await organiser.post(`/organisation/bewertung/${calibrationId}/schliessen`)).status).toBe(404);
  });

  it('keeps the round closed to scoring until it has ended', async () => {
    expect((await page()).text).toContain('Die Probebewertung läuft noch');
    await page('/oeffnen');
    const refused = await organiser.press('Bewertungsrunde öffnen');
    expect({ status: refused.status, said: refused.text.includes('läuft noch') }).toEqual({
      status: 422,
      said: true,
    });
  });

  it('shows organisers how far jurors are apart, and jurors nothing yet', async () => {
    const [ada, bo, cem] = jurors;
    const list = await cem.visitor.get('/jury');
    expect(list.text).toContain('gehen in keine Rangliste ein');
    expect(list.text).not.toContain(setting.gehrde.title);
    await score(ada, setting.koeln, '2');
    await score(bo, setting.koeln, '9');
    await score(ada, setting.gehrde, '4');
    await score(bo, setting.gehrde, '4');
    const shown = await page('/probe');
    expect(shown.$('svg.app-chart__svg').length).toBe(2);
    const cells = shown
      .$('table tbody tr')
      .toArray()
      .map((line) =>
        shown
          .$(line)
          .children()
          .toArray()
          .map((cell) => shown.$(cell).text().trim()),
      );
    expect(cells).toContainEqual([expect.any(String), '2', '5,50', '4,95', '2', '9']);
    expect(shown.text).not.toMatch(/Ada Eins|Bo Zwei/);
    expect((await ada.visitor.get(`/jury/probe/${calibrationId}`)).status).toBe(404);
  });

  it('lets words be refined meanwhile, which jurors read at once, but no scale', async () => {
    await page('/kriterien');
    const scale = await organiser.press('Kriterien speichern', {
      'rubric.2.max': '5',
      'rubric.2.anchors': '',
    });
    expect({ status: scale.status, said: scale.text.includes('nur Texte und Gewichte') }).toEqual({
      status: 422,
      said: true,
    });
    await page('/kriterien');
    await organiser.press('Kriterien speichern', { 'rubric.2.anchors': '10 = seit mehr als zehn Jahren' });
    const [ada] = jurors;
    await ada.visitor.get('/jury');
    const id = await assignmentId(system, calibrationId, ada, setting.koeln);
    await ada.visitor.get(`/jury/bewertung/${id}`);
    const again = await ada.visitor.press('Bogen wieder öffnen');
    expect(again.text).toContain('seit mehr als zehn Jahren');
    await ada.visitor.press('Abgeben');
  });

  it('shows jurors the same once it is released, without what is in conflict', async () => {
    await page('/probe');
    const released = await organiser.press('Streuung der Jury zeigen');
    expect(released.text).toContain('für die Jury sichtbar');
    const [ada, , cem] = jurors;
    await ada.visitor.get('/jury');
    const shown = await ada.visitor.follow('Wie weit die Jury auseinanderliegt: Probebewertung: Hauptrunde');
    expect(shown.text).toContain(setting.gehrde.title);
    expect(shown.text).not.toContain('Bo Zwei');
    const other = await cem.visitor.get(`/jury/probe/${calibrationId}`);
    expect(other.text).toContain(setting.koeln.title);
    expect(other.html).not.toContain(setting.gehrde.title);
    const stranger = await system.signedIn(await system.person('Eva Extern'));
    expect((await stranger.get(`/jury/probe/${calibrationId}`)).status).not.toBe(200);
  });

  it('ends, and nothing of it counts in the round', async () => {
    await page('/probe');
    const ended = await organiser.press('Probebewertung beenden');
    expect(ended.text).toContain('Geschlossen');
    const [ada] = jurors;
    const id = await assignmentId(system, calibrationId, ada, setting.koeln);
    const late = await ada.visitor.post(`/jury/bewertung/${id}`, { act: 'oeffnen' });
    expect(late.status).toBe(422);
    await page('/oeffnen');
    expect((await organiser.press('Bewertungsrunde öffnen')).text).toContain('0 / 11');
    const actor = personActor(setting.organiser.id);
    await system.get(RoundsService).close(actor, roundId);
    const ranking = await system.get(RankingQueries).ofRound(roundId);
    expect(ranking?.overall.map(({ n }) => n)).toEqual([0, 0, 0, 0]);
    expect(await violationsOf(juryInvariants, (type) => system.get(type))).toEqual([]);
  });

  it('is written into the audit log', async () => {
    const events = await system.database.rows<{ type: string }>(
      `SELECT type FROM audit_event WHERE subject_id = $1 AND type LIKE 'Calibration%' ORDER BY position`,
      [roundId],
    );
    expect(events.map(({ type }) => type)).toEqual([
      'CalibrationOpened',
      'CalibrationReleased',
      'CalibrationClosed',
    ]);
  });
});
