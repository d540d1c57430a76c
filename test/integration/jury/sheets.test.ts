import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConflictsService } from '../../../src/jury/conflicts.service.js';
import { JurorsService } from '../../../src/jury/jurors.service.js';
import { RoundsService } from '../../../src/jury/rounds.service.js';
import { builtOn, SheetsService } from '../../../src/jury/sheets.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { cookieNames } from '../../../src/platform/http/cookies.js';
import { eventually } from '../../support/eventually.js';
import { Visitor } from '../../support/visitor.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import {
  allScores,
  assignmentId,
  criteria,
  declareFree,
  type JurySetting,
  type MadeJuror,
  makeJuror,
  makeJurySetting,
  openRound,
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
  bo = await makeJuror(system, setting, 'Bo Zwei');
  roundId = await openRound(system, setting);
});
afterAll(() => system.close());

const sheetOf = (id: string) =>
  system.database.row<{ state: string; scores: object; version: number; comment: string }>(
    'SELECT state, scores, version, comment FROM score_sheet WHERE assignment_id = $1',
    [id],
  );
/** Sheets handed in, and those that the frozen result has. */
const frozenSheets = async (round: string) =>
  system.database.row<{ submitted: number; frozen: number }>(
    `SELECT (SELECT count(*)::int FROM score_sheet s JOIN assignment a ON a.id = s.assignment_id
              WHERE a.round_id = $1 AND s.state = 'submitted') AS submitted,
            (SELECT jsonb_array_length(inputs->'sheets') FROM round_result WHERE round_id = $1) AS frozen`,
    [round],
  ) as Promise<{ submitted: number; frozen: number }>;
const pathOf = async (juror: MadeJuror, entry: keyof JurySetting) => {
  const id = await assignmentId(system, roundId, juror, setting[entry] as JurySetting['koeln']);
  return { id, path: `/jury/bewertung/${id}` };
};

describe('a score sheet', () => {
  it('stands beside the dossier, without what the jury must not see', async () => {
    const { path } = await pathOf(ada, 'gehrde');
    const page = await ada.visitor.get(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Ausführlich: Gehrdes Gartenbund');
    expect(page.$('input[type=radio]').length).toBe(5 * 12);
    expect(page.text).not.toContain('Bo Zwei');
  });

  it('is kept as a draft and submitted when every criterion is answered', async () => {
    const { id, path } = await pathOf(ada, 'gehrde');
    await ada.visitor.get(path);
    await ada.visitor.press('Entwurf speichern', { 'score.continuity': '7', comment: 'Zwischenstand' });
    expect(await sheetOf(id)).toEqual({
      state: 'draft',
      scores: { continuity: 7 },
      version: 1,
      comment: 'Zwischenstand',
    });
    const missing = await ada.visitor.press('Abgeben', { comment: 'Zwischenstand, ergänzt' });
    expect(missing.status).toBe(422);
    expect(missing.title).toMatch(/^Fehler: /);
    expect(missing.$('a[href="#score-overallPicture"]').text()).toMatch(/^Gesamtbild .*: Bitte vergeben Sie/);
    expect(missing.$('textarea[name=comment]').text().trim()).toBe('Zwischenstand, ergänzt');
    expect(missing.$('input[name="score.continuity"]:checked').attr('value')).toBe('7');
    const unreasoned = { ...allScores('9'), 'score.continuity': 'enthaltung' };
    const why = await ada.visitor.press('Abgeben', unreasoned);
    expect(why.$('a[href="#reason-continuity"]').text()).toContain('Bitte nennen Sie den Grund');
    const values = { ...unreasoned, 'reason.continuity': 'Kenne die Vorgeschichte nicht.' };
    const again = ada.visitor.filled('Abgeben', values);
    const next = await ada.visitor.press('Abgeben', values);
    expect({ status: next.status, other: next.path !== path }).toEqual({ status: 200, other: true });
    const twice = await ada.visitor.request(again.path, again as RequestInit);
    expect(twice.status).toBe(200);
    expect(await sheetOf(id)).toMatchObject({ state: 'submitted', version: 2, scores: { continuity: null } });
  });

  it('is opened again by its juror until the round closes', async () => {
    const { id, path } = await pathOf(ada, 'gehrde');
    await ada.visitor.get(path);
    await ada.visitor.press('Bogen wieder öffnen');
    expect(await sheetOf(id)).toMatchObject({ state: 'draft' });
    await ada.visitor.get(path);
    await ada.visitor.press('Abgeben');
    expect(await sheetOf(id)).toMatchObject({ state: 'submitted' });
  });

  it('takes no value off the scale and no criterion of another rubric', async () => {
    const { id, path } = await pathOf(ada, 'flensburg');
    await ada.visitor.get(path);
    const wrong = ['11', '-1', '7.5', 'viel', '1e1', ' '].map((value) => ({ 'score.continuity': value }));
    for (const fields of [...wrong, { 'score.schoenheit': '5' }]) {
      const answer = await ada.visitor.post(path, {
        act: 'speichern',
        version: '0',
        comment: 'bleibt',
        ...fields,
      });
      expect({ fields, status: answer.status }).toEqual({ fields, status: 422 });
      expect(answer.$('textarea[name=comment]').text().trim()).toBe('bleibt');
    }
    expect(await sheetOf(id)).toBeUndefined();
  });

  it('keeps a remark that is too long, with both numbers', async () => {
    const { path } = await pathOf(ada, 'flensburg');
    await ada.visitor.get(path);
    const long = 'ä'.repeat(10_000);
    const answer = await ada.visitor.press('Entwurf speichern', { comment: long });
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/10.?000 Zeichen, erlaubt sind 4.?000/);
    expect(answer.$('textarea[name=comment]').text().trim()).toBe(long);
  });

  it('takes an abstention from the whole entry with its reason', async () => {
    const { id, path } = await pathOf(ada, 'flensburg');
    await ada.visitor.get(path);
    expect((await ada.visitor.press('Abgeben', { abstain: 'true' })).status).toBe(422);
    await ada.visitor.get(path);
    expect((await ada.visitor.press('Entwurf speichern', { abstention: 'Ohne Kreuz' })).status).toBe(422);
    await ada.visitor.get(path);
    await ada.visitor.press('Abgeben', { abstain: 'true', abstention: 'Zu nah am Thema' });
    expect(await sheetOf(id)).toMatchObject({ state: 'submitted', scores: {} });
  });

  it('shows both versions where it was changed in another window', async () => {
    const { id, path } = await pathOf(ada, 'koeln');
    await ada.visitor.get(path);
    const old = ada.visitor.filled('Entwurf speichern', {
      'score.continuity': '3',
      comment: 'zweites Fenster',
    });
    await ada.visitor.press('Entwurf speichern', { 'score.continuity': '8', comment: 'erstes Fenster' });
    const stale = await ada.visitor.request(old.path, old as RequestInit);
    expect(stale.status).toBe(422);
    expect(stale.text).toContain('gespeichert „erstes Fenster“, eingegeben „zweites Fenster“');
    expect(stale.text).toContain('gespeichert „8“, eingegeben „3“');
    await ada.visitor.press('Entwurf speichern');
    expect(await sheetOf(id)).toMatchObject({ comment: 'zweites Fenster', scores: { continuity: 3 } });
  });

  it('comes back with its text after the session has ended', async () => {
    const { path } = await pathOf(bo, 'koeln');
    const visitor = await system.signedIn(await system.person('Bo Zwei'));
    await visitor.get(path);
    const typed = visitor.filled('Entwurf speichern', { comment: 'lang getippt', 'score.continuity': '6' });
    const session = visitor.cookie(cookieNames.session) ?? '';
    visitor.forgetCookie(cookieNames.session);
    expect((await visitor.request(typed.path, typed as RequestInit)).path).toContain('/anmelden');
    const again = new Visitor(system.url, {
      [cookieNames.session]: session,
      [cookieNames.kept]: visitor.cookie(cookieNames.kept) ?? '',
    });
    const back = await again.get(path);
    expect(back.$('textarea[name=comment]').text().trim()).toBe('lang getippt');
    expect(back.$('input[name="score.continuity"]:checked').attr('value')).toBe('6');
  });
});

describe('a sheet that saves itself while its juror types', () => {
  /** What the page's script would post for these fields. */
  const autosave = async (visitor: Visitor, path: string, fields: Record<string, string>, marks?: string) => {
    const basis = marks ?? visitor.page!.$('input[name=_grundlage]').attr('value') ?? '';
    const own = basis.split(' ').filter((mark) => Object.hasOwn(fields, mark.split(':')[0]!));
    const body = new URLSearchParams({
      _csrf: visitor.page!.$('input[name=_csrf]').first().attr('value') ?? '',
      _grundlage: own.join(' '),
      ...fields,
    });
    const headers = { accept: 'application/json' };
    const answer = await visitor.fetch(`${path}/zwischenstand`, { method: 'POST', body, headers });
    return { status: answer.status, said: (await answer.json()) as Record<string, unknown> };
  };

  it('keeps single fields and says what to build on', async () => {
    const { id, path } = await pathOf(bo, 'flensburg');
    const page = await bo.visitor.get(path);
    expect(page.$('form[data-autosave]').attr('data-autosave')).toBe(`${path}/zwischenstand`);
    const { status, said } = await autosave(bo.visitor, path, {
      comment: 'erste Zeile',
      'score.continuity': '4',
    });
    expect({ status, conflicts: said.conflicts }).toEqual({ status: 200, conflicts: [] });
    expect(said.text).toMatch(/^Gespeichert um /);
    expect(await sheetOf(id)).toMatchObject({ comment: 'erste Zeile', scores: { continuity: 4 } });
    const after = await autosave(bo.visitor, path, { comment: 'zweite Zeile' }, String(said.marks));
    expect(after.said.conflicts).toEqual([]);
    expect(await sheetOf(id)).toMatchObject({ comment: 'zweite Zeile', scores: { continuity: 4 } });
  });

  it('puts two tabs together, and asks where both changed the same', async () => {
    const { id, path } = await pathOf(bo, 'bersenbrueck');
    await bo.visitor.get(path);
    const old = bo.visitor.page!.$('input[name=_grundlage]').attr('value')!;
    const button = bo.visitor.filled('Entwurf speichern', {
      comment: 'zweiter Tab',
      'score.continuity': '2',
    });
    await autosave(bo.visitor, path, { privateNote: 'erster Tab', 'score.continuity': '9' }, old);
    const other = await autosave(bo.visitor, path, { comment: 'zweiter Tab', 'score.continuity': '2' }, old);
    expect({ status: other.status, conflicts: other.said.conflicts }).toEqual({
      status: 200,
      conflicts: ['score.continuity'],
    });
    expect(await sheetOf(id)).toMatchObject({ comment: 'zweiter Tab', scores: { continuity: 9 } });
    const asked = await bo.visitor.request(button.path, button as RequestInit);
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('gespeichert „9“, eingegeben „2“');
    expect(asked.$('textarea[name=privateNote]').text().trim()).toBe('erster Tab');
  });

  it('says why where a value is none, and changes nothing', async () => {
    const { id, path } = await pathOf(bo, 'bersenbrueck');
    await bo.visitor.get(path);
    const before = await sheetOf(id);
    const { status, said } = await autosave(bo.visitor, path, { 'score.continuity': '99' });
    expect({ status, reason: said.reason }).toEqual({
      status: 422,
      reason: ['Bitte wählen Sie einen Wert von 0 bis 10.'],
    });
    expect(await sheetOf(id)).toEqual(before);
  });
});

describe('sheets of others', () => {
  it('are not there: another juror, an organiser, an unknown id, no id', async () => {
    const { path } = await pathOf(ada, 'koeln');
    expect((await bo.visitor.get(path)).status).toBe(404);
    const organiser = await system.signedIn(setting.organiser);
    expect((await organiser.get(path)).status).toBe(403);
    expect((await bo.visitor.get(`/jury/bewertung/${setting.koeln.id}`)).status).toBe(404);
    expect((await bo.visitor.get('/jury/bewertung/keine-nummer')).status).toBe(404);
    await bo.visitor.get('/konto');
    expect((await bo.visitor.post(path, { act: 'abgeben', version: '1', ...allScores('1') })).status).toBe(
      404,
    );
  });

  it('are shown to nobody in the organisation before the round closes', async () => {
    const organiser = await system.signedIn(setting.organiser);
    const ranking = await organiser.get(`/organisation/bewertung/${roundId}/rangliste`);
    expect(ranking.text).toContain('Noch keine Rangliste');
    expect((await organiser.fetch(`/organisation/bewertung/${roundId}/rangliste.csv`)).status).toBe(404);
  });
});

describe('what a juror sees of own scores', () => {
  it('is how the scales were used, from own values alone', async () => {
    const { path } = await pathOf(bo, 'bersenbrueck');
    await bo.visitor.get(path);
    await bo.visitor.press('Entwurf speichern', { 'score.equalFooting': '10' });
    const page = await ada.visitor.get(`/jury/runde/${roundId}/verteilung`);
    expect(page.$('svg[role=img]').length).toBe(5);
    expect(page.$('tbody tr').eq(3).text()).not.toContain('10: 1-mal');
    expect(page.text).not.toContain('Bo Zwei');
    const other = await bo.visitor.get(`/jury/runde/${roundId}/verteilung`);
    expect(other.$('tbody tr').eq(3).text()).toContain('10: 1-mal');
  });

  it('is nothing in a round in which nothing is assigned', async () => {
    expect((await ada.visitor.get(`/jury/runde/${setting.koeln.id}/verteilung`)).status).toBe(404);
  });
});

describe('what a juror writes for the organisation', () => {
  it('is read there at once, feedback after closing, private notes never, scores neither', async () => {
    const { path } = await pathOf(ada, 'bersenbrueck');
    await ada.visitor.get(path);
    const words = {
      organiserNote: 'Die Anlage 2 fehlt.',
      feedback: 'Weiter so, liebe Nachbarn!',
      privateNote: 'Ganz geheim',
      comment: 'Fürs Gespräch',
    };
    await ada.visitor.press('Abgeben', { ...allScores('8'), ...words });
    const organiser = await system.signedIn(setting.organiser);
    const page = await organiser.get(`/organisation/bewertung/${roundId}/boegen`);
    const shown = Object.values(words).filter((word) => page.text.includes(word));
    expect(shown).toEqual(['Die Anlage 2 fehlt.']);
    expect(page.$('tbody tr').first().text()).toMatch(/Ada Eins.*Bewertungsbogen abgegeben/s);
    expect((await ada.visitor.get(`/organisation/bewertung/${roundId}/boegen`)).status).toBe(403);
  });
});

describe('the end of scoring', () => {
  it('comes for a juror with removal', async () => {
    const cleo = await makeJuror(system, setting, 'Cleo Drei');
    const actor = personActor(setting.organiser.id);
    await system.get(RoundsService).completeAssignments(actor, roundId);
    await declareFree(system, roundId);
    const { id, path } = await pathOf(cleo, 'koeln');
    await cleo.visitor.get(path);
    const late = cleo.visitor.filled('Abgeben', { ...allScores('10'), comment: 'Hart erarbeitet' });
    await system.get(JurorsService).remove(actor, cleo.id, 'Umgezogen');
    const answer = await cleo.visitor.request(late.path, late as RequestInit);
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('Es wurde nichts gespeichert');
    expect(answer.text).toContain('Hart erarbeitet');
    expect(answer.text).not.toContain(setting.koeln.title);
    expect(await sheetOf(id)).toBeUndefined();
  });

  it('comes for an entry with a conflict, and shows what was typed and nothing of the entry', async () => {
    const dora = await makeJuror(system, setting, 'Dora Vier');
    const actor = personActor(setting.organiser.id);
    await system.get(RoundsService).completeAssignments(actor, roundId);
    await declareFree(system, roundId);
    const { id, path } = await pathOf(dora, 'gehrde');
    await dora.visitor.get(path);
    const late = dora.visitor.filled('Abgeben', { ...allScores('7'), comment: 'Gerade fertig' });
    await system
      .get(ConflictsService)
      .set(actor, { jurorId: dora.id, entryId: setting.gehrde.id }, 'Nachträglich bekannt');
    const answer = await dora.visitor.request(late.path, late as RequestInit);
    expect({ status: answer.status, typed: answer.text.includes('Gerade fertig') }).toEqual({
      status: 404,
      typed: true,
    });
    expect(answer.text).not.toContain(setting.gehrde.title);
    expect(await sheetOf(id)).toBeUndefined();
  });

  it('waits for a sheet that is being handed in, and has it whole', async () => {
    const actor = personActor(ada.personId);
    const other = await openRound(system, setting, 'Zweite Runde');
    const id = await assignmentId(system, other, ada, setting.koeln);
    const scores = Object.fromEntries(criteria.map((key) => [key, 6]));
    let closed: Promise<unknown> | undefined;
    await system.database.transaction(actor, async (tx) => {
      await system
        .get(SheetsService)
        .write(tx, ada.personId, id, 'submit', builtOn({ scores, abstention: null }, 0));
      closed = system.get(RoundsService).close(personActor(setting.organiser.id), other);
      await eventually(async () => {
        const waiting = await system.database.rows(
          `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
        );
        return waiting.length > 0;
      });
    });
    await closed;
    expect(await frozenSheets(other)).toEqual({ submitted: 1, frozen: 1 });
  });

  it('takes a sheet before it or not at all, whoever is faster', async () => {
    const scores = Object.fromEntries(criteria.map((key) => [key, 6]));
    for (const name of ['Dritte Runde', 'Vierte Runde', 'Fünfte Runde']) {
      const other = await openRound(system, setting, name);
      const ids = await Promise.all(
        [ada, bo].map((juror) => assignmentId(system, other, juror, setting.flensburg)),
      );
      await Promise.allSettled([
        system
          .get(SheetsService)
          .submit(personActor(ada.personId), ada.personId, ids[0]!, { scores, abstention: null }, 0),
        system.get(RoundsService).close(personActor(setting.organiser.id), other),
        system
          .get(SheetsService)
          .submit(personActor(bo.personId), bo.personId, ids[1]!, { scores, abstention: null }, 0),
      ]);
      const { submitted, frozen } = await frozenSheets(other);
      expect(frozen).toBe(submitted);
    }
  });

  it('keeps what was typed where the round was closed meanwhile', async () => {
    const { id, path } = await pathOf(bo, 'gehrde');
    await bo.visitor.get(path);
    const late = bo.visitor.filled('Abgeben', { ...allScores('10'), comment: 'eine Sekunde zu spät' });
    await system.get(RoundsService).close(personActor(setting.organiser.id), roundId);
    const organiser = await system.signedIn(setting.organiser);
    const told = await organiser.get(`/organisation/bewertung/${roundId}/boegen`);
    expect(told.text).toContain('Weiter so, liebe Nachbarn!');
    expect(told.text).not.toContain('Ganz geheim');
    const answer = await bo.visitor.request(late.path, late as RequestInit);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Die Bewertungsrunde ist geschlossen');
    expect(answer.$('textarea[name=comment]').text().trim()).toBe('eine Sekunde zu spät');
    expect(await sheetOf(id)).toBeUndefined();
  });
});
