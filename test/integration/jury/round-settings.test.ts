import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Shortlist } from '../../../src/jury/entities/shortlist.entity.js';
import { ShortlistEntry } from '../../../src/jury/entities/shortlist-entry.entity.js';
import { entriesOf, jurorsOf } from '../../../src/jury/round-members.js';
import { RoundsService } from '../../../src/jury/rounds.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { inSystem } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';
import { type JurySetting, type MadeJuror, makeJuror, makeJurySetting } from './jury-setting.js';

let system: TestSystem;
let setting: JurySetting;
let organiser: Visitor;
let jurors: MadeJuror[];
let first: string;
let final: string;
const pageOf = (id: string, part = '') => `/organisation/bewertung/${id}${part}`;
const row = (sql: string, id: string) => system.database.row<Record<string, unknown>>(sql, [id]);

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
  first = await system.get(RoundsService).plan(actor, setting.cycle.id, 'Vorauswahl');
  final = await system.get(RoundsService).plan(actor, setting.cycle.id, 'Endrunde');
});
afterAll(() => system.close());

describe('setting up a round', () => {
  it('takes quorum, rule and what is hidden, and refuses what makes no sense', async () => {
    await organiser.get(pageOf(first));
    await organiser.follow('Ändern: Quorum');
    const wrong = await organiser.press('Regeln speichern', { quorum: '0', rule: 'median' });
    expect({ status: wrong.status, said: wrong.text.includes('ganze Zahl von 1 bis 100') }).toEqual({
      status: 422,
      said: true,
    });
    const saved = await organiser.press('Regeln speichern', {
      quorum: '2',
      rule: 'median',
      applicant: 'true',
    });
    expect(saved.path).toBe(pageOf(first));
    expect(saved.text).toContain('2 Bögen je Bewerbung');
    expect(saved.text).toContain('Kommune und Partner');
    expect(
      await row('SELECT rule, quorum, blindness, entries_from_id, version FROM round WHERE id = $1', first),
    ).toEqual({
      rule: 'median',
      quorum: 2,
      blindness: { applicant: true, attachments: false },
      entries_from_id: null,
      version: 2,
    });
  });

  it('keeps what somebody else saved meanwhile', async () => {
    await organiser.get(pageOf(first, '/regeln'));
    const form = organiser.filled('Regeln speichern', { quorum: '3' });
    await organiser.press('Regeln speichern', { quorum: '2', attachments: 'true' });
    const late = await organiser.request(form.path, form as RequestInit);
    expect({ status: late.status, said: late.text.includes('inzwischen geändert') }).toEqual({
      status: 422,
      said: true,
    });
    expect(await row('SELECT quorum FROM round WHERE id = $1', first)).toEqual({ quorum: 2 });
  });

  it('gives a round criteria of its own, beginning with those of the cycle', async () => {
    await organiser.get(pageOf(first, '/kriterien'));
    const weightless = await organiser.press('Kriterien speichern', { 'rubric.0.weight': '0' });
    expect(weightless.status).toBe(422);
    const offScale = await organiser.press('Kriterien speichern', {
      'rubric.0.weight': '3',
      'rubric.0.anchors': '99 = unerhört',
    });
    expect({ status: offScale.status, said: offScale.text.includes('auf der Skala nicht gibt') }).toEqual({
      status: 422,
      said: true,
    });
    const saved = await organiser.press('Kriterien speichern', {
      'rubric.0.anchors': '10 = herausragend',
      'rubric.4.uncounted': 'true',
      'rubric.3.optional': 'true',
    });
    expect(saved.text).toContain('5, davon 1 ohne Einfluss auf die Rangliste');
    const { rubric } = (await row('SELECT rubric FROM round WHERE id = $1', first)) as {
      rubric: { weight: number; anchors: unknown; optional?: true; uncounted?: true }[];
    };
    expect(rubric[0]).toMatchObject({ weight: 3, anchors: [{ value: 10, text: { de: 'herausragend' } }] });
    expect(rubric.map(({ optional, uncounted }) => [optional, uncounted].map(Boolean))).toEqual([
      [false, false],
      [false, false],
      [false, false],
      [true, false],
      [false, true],
    ]);
  });

  it('chooses some of those who accepted', async () => {
    const [ada, bo] = jurors as [MadeJuror, MadeJuror, MadeJuror];
    await organiser.get(pageOf(first));
    await organiser.follow('Ändern: Jurymitglieder');
    const none = await organiser.press('Auswahl speichern', { who: 'chosen', jurors: [] });
    expect({ status: none.status, said: none.text.includes('mindestens ein Jurymitglied') }).toEqual({
      status: 422,
      said: true,
    });
    const stranger = await organiser.press('Auswahl speichern', { who: 'chosen', jurors: [newId()] });
    expect(stranger.status).toBe(422);
    expect((await jurorsOf(system.database, first)).length).toBe(3);
    const saved = await organiser.press('Auswahl speichern', { who: 'chosen', jurors: [ada.id, bo.id] });
    expect(saved.text).toContain('2 ausgewählt');
    expect((await jurorsOf(system.database, first)).map(({ name }) => name)).toEqual(['Ada Eins', 'Bo Zwei']);
    expect((await jurorsOf(system.database, final)).length).toBe(3);
  });

  it('lets a later round take what goes on from an earlier one, never the other way round', async () => {
    await organiser.get(pageOf(final, '/regeln'));
    const itself = await organiser.press('Regeln speichern', { entriesFromId: final });
    expect({ status: itself.status, said: itself.text.includes('wählen Sie eine frühere') }).toEqual({
      status: 422,
      said: true,
    });
    const saved = await organiser.press('Regeln speichern', { entriesFromId: first, quorum: '4' });
    expect(saved.text).toContain('Shortlist aus „Vorauswahl“');
  });
});

describe('opening', () => {
  it('is refused with everything that stands in the way', async () => {
    await organiser.get(pageOf(final, '/oeffnen'));
    const refused = await organiser.press('Bewertungsrunde öffnen');
    expect(refused.status).toBe(422);
    for (const said of ['„Vorauswahl“, und diese Runde ist noch nicht geschlossen', 'verlangt 4 Bögen'])
      expect(refused.text).toContain(said);
    const shown = await organiser.get(pageOf(final));
    expect(shown.text).toContain('verlangt 4 Bögen');
  });

  it('assigns the entries of the round to its jurors, and locks what it is scored by', async () => {
    await organiser.get(pageOf(first, '/regeln'));
    const late = organiser.filled('Regeln speichern', { rule: 'mean' });
    await organiser.get(pageOf(first, '/kriterien'));
    const lateRubric = organiser.filled('Kriterien speichern', { 'rubric.0.weight': '9' });
    await organiser.get(pageOf(first, '/oeffnen'));
    const opened = await organiser.press('Bewertungsrunde öffnen');
    expect(opened.text).toContain('Festgeschrieben beim Öffnen');
    expect(
      await row(
        'SELECT count(*)::int AS n, count(DISTINCT juror_id)::int AS jurors FROM assignment WHERE round_id = $1',
        first,
      ),
    ).toEqual({ n: 8, jurors: 2 });
    for (const form of [late, lateRubric]) {
      const refused = await organiser.request(form.path, form as RequestInit);
      expect({ status: refused.status, said: refused.text.includes('festgeschrieben') }).toEqual({
        status: 422,
        said: true,
      });
    }
    expect(await row(`SELECT rule, rubric->0->'weight' AS weight FROM round WHERE id = $1`, first)).toEqual({
      rule: 'median',
      weight: 3,
    });
  });

  it('writes into the audit log by what the round is scored', async () => {
    const event = await row(
      `SELECT facts FROM audit_event WHERE type = 'RoundOpened' AND subject_id = $1`,
      first,
    );
    expect(event?.facts).toMatchObject({
      after: { rule: 'median', quorum: 2, blindness: { applicant: true } },
    });
  });

  it.each(['rule', 'rubric', 'blindness', 'entries_from_id'])(
    'is final for %s also for whoever writes into the database',
    async (column) => {
      const value = { rule: `'mean'`, rubric: `'[]'`, blindness: `'{}'`, entries_from_id: 'id' }[column];
      await expect(row(`UPDATE round SET ${column} = ${value} WHERE id = $1`, first)).rejects.toThrow(
        /locked/,
      );
    },
  );

  it('takes a juror who comes later, and keeps those with assignments', async () => {
    const [ada, bo, cem] = jurors as [MadeJuror, MadeJuror, MadeJuror];
    await organiser.get(pageOf(first, '/mitglieder'));
    const refused = await organiser.press('Auswahl speichern', { who: 'chosen', jurors: [ada.id, cem.id] });
    expect({ status: refused.status, said: refused.text.includes('Bo Zwei hat in dieser Runde') }).toEqual({
      status: 422,
      said: true,
    });
    await organiser.press('Auswahl speichern', { who: 'chosen', jurors: [ada.id, bo.id, cem.id] });
    expect((await jurorsOf(system.database, first)).length).toBe(3);
  });
});

describe('the round that follows', () => {
  it('scores what went on, and nothing else', async () => {
    const actor = personActor(setting.organiser.id);
    const hash = await system.get(RoundsService).close(actor, first);
    await organiser.get(pageOf(final, '/regeln'));
    await organiser.press('Regeln speichern', { quorum: '1' });
    await organiser.get(pageOf(final, '/oeffnen'));
    const undecided = await organiser.press('Bewertungsrunde öffnen');
    expect({ status: undecided.status, said: undecided.text.includes('noch keine Shortlist') }).toEqual({
      status: 422,
      said: true,
    });
    await inSystem(system, async (tx) => {
      const shortlistId = newId();
      const savedById = setting.organiser.id;
      await tx.insert(Shortlist, {
        id: shortlistId,
        roundId: first,
        rule: {},
        hash,
        savedAt: tx.now,
        savedById,
      });
      const goesOn = (entryId: string, reason: string | null = null) => ({
        id: newId(),
        shortlistId,
        entryId,
        origin: reason === null ? ('rule' as const) : ('removed' as const),
        reason,
      });
      await tx.insert(ShortlistEntry, [goesOn(setting.koeln.id), goesOn(setting.gehrde.id, 'Zu spät.')]);
    });
    expect((await entriesOf(system.database, final)).map(({ id }) => id)).toEqual([setting.koeln.id]);
    await organiser.get(pageOf(final, '/oeffnen'));
    expect((await organiser.press('Bewertungsrunde öffnen')).status).toBe(200);
    // What is decided differently afterwards does not reach a round that is open.
    await system.database.rows('DELETE FROM shortlist');
    expect((await entriesOf(system.database, final)).map(({ id }) => id)).toEqual([setting.koeln.id]);
    expect(await row('SELECT count(*)::int AS n FROM assignment WHERE round_id = $1', final)).toEqual({
      n: 3,
    });
  });
});
