import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RoundsService } from '../../../src/jury/rounds.service.js';
import { meetingInvariants } from '../../../src/meeting/meeting.invariants.js';
import { violationsOf } from '../../../src/platform/invariants/invariant.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { makeMunicipality } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';
import {
  allScores,
  assignmentId,
  type JurySetting,
  type MadeJuror,
  makeJuror,
  makeJurySetting,
  openRound,
} from '../jury/jury-setting.js';

let system: TestSystem;
let setting: JurySetting;
let organiser: Visitor;
let ada: MadeJuror;
let bo: MadeJuror;
let cem: MadeJuror;
let path: string;
let jurorPath: string;
beforeAll(async () => {
  system = await startTestSystem();
  setting = await makeJurySetting(system);
  organiser = await system.signedIn(setting.organiser);
  ada = await makeJuror(system, setting, 'Ada Eins', {
    municipalityId: (await makeMunicipality(system, 'Gehrde')).id,
  });
  bo = await makeJuror(system, setting, 'Bo Zwei');
  cem = await makeJuror(system, setting, 'Cem Drei');
});
afterAll(() => system.close());

async function score(
  roundId: string,
  juror: MadeJuror,
  entry: 'gehrde' | 'bersenbrueck' | 'flensburg' | 'koeln',
  value: string,
) {
  const id = await assignmentId(system, roundId, juror, setting[entry]);
  await juror.visitor.get(`/jury/bewertung/${id}`);
  await juror.visitor.press('Abgeben', {
    ...allScores(value),
    comment: `Zu ${entry} sagt ${juror.id.slice(-4)}: gut`,
    privateNote: 'GEHEIMNIS',
  });
}
/** Titles of the agenda in its order. */
const agenda = () =>
  organiser
    .page!.$('#tagesordnung ~ div tbody th')
    .map((_, each) => organiser.page!.$(each).text().split(': ')[1]?.replace(/KBW.*/s, '').trim())
    .get();
const vote = (votes: Partial<Record<'outcome' | 'yes' | 'no' | 'abstained' | 'reason', string>>) => ({
  outcome: 'nominated',
  yes: '2',
  no: '0',
  abstained: '0',
  reason: 'Überzeugt in allen Kriterien.',
  ...votes,
});

describe('preparing the meeting', () => {
  it('is possible once a round is closed, and makes one meeting', async () => {
    await organiser.get('/organisation');
    const before = await organiser.follow('Jurysitzung');
    expect(before.text).toContain('Noch keine Jurysitzung');
    const refused = await organiser.post(`/organisation/sitzung/vorbereiten/${setting.cycle.id}`);
    expect([refused.status, refused.text.includes('Noch ist keine Bewertungsrunde geschlossen')]).toEqual([
      422,
      true,
    ]);

    const roundId = await openRound(system, setting);
    await score(roundId, bo, 'gehrde', '9');
    await score(roundId, cem, 'gehrde', '7');
    await score(roundId, bo, 'bersenbrueck', '5');
    await score(roundId, ada, 'koeln', '6');
    await score(roundId, bo, 'koeln', '6');
    await score(roundId, ada, 'flensburg', '8');
    await system.get(RoundsService).close(personActor(setting.organiser.id), roundId);

    await organiser.get('/organisation/sitzung');
    const form = organiser.filled('Sitzung vorbereiten');
    const page = await organiser.press('Sitzung vorbereiten');
    path = page.path;
    jurorPath = path.replace('/organisation', '/jury');
    await organiser.request(form.path, form as RequestInit);
    expect(await system.database.rows('SELECT state FROM meeting')).toEqual([{ state: 'prepared' }]);
  });

  it('puts entries from which the same jurors go out next to each other', async () => {
    await organiser.get(path);
    const order = agenda();
    const [gehrde, bersenbrueck] = [
      order.indexOf('Gehrdes Gartenbund'),
      order.indexOf('Bersenbrücker Brückenschlag'),
    ];
    expect([order.length, Math.abs(gehrde - bersenbrueck)]).toEqual([4, 1]);
    expect(organiser.page!.text).toContain('8 Punkte im Mittel aus 2 Bögen, Rang 1 der Klasse');
  });

  it('shows jurors nothing before it is opened', async () => {
    for (const juror of [ada, bo]) {
      expect((await juror.visitor.get(jurorPath)).status).toBe(404);
      expect((await juror.visitor.get('/jury')).text).not.toContain('Zur Jurysitzung');
    }
    expect((await ada.visitor.get(path)).status).toBe(403);
  });
});

describe('the meeting', () => {
  it('is opened once, and leads jurors there', async () => {
    await organiser.get(path);
    await organiser.follow('Sitzung eröffnen');
    const form = organiser.filled('Sitzung eröffnen');
    await organiser.press('Sitzung eröffnen');
    expect((await organiser.request(form.path, form as RequestInit)).status).toBe(200);
    const events = await system.database.rows(`SELECT 1 FROM audit_event WHERE type = 'MeetingOpened'`);
    expect(events.length).toBe(1);
    await bo.visitor.get('/jury');
    const page = await bo.visitor.follow('Zur Jurysitzung: Kommune bewegt Welt 2026');
    expect([page.path, page.text.includes('Zurzeit ist keine Bewerbung aufgerufen')]).toEqual([
      jurorPath,
      true,
    ]);
  });

  it('says who goes out, and shows an entry to nobody who is in conflict with it', async () => {
    for (const name of ['Ada Eins', 'Bo Zwei', 'Cem Drei']) {
      await organiser.get(path);
      const button = organiser.page!.$(`button[aria-label="Ist da: ${name}"]`).closest('form');
      await organiser.post(
        button.attr('action')!,
        Object.fromEntries(button.serializeArray().map(({ name, value }) => [name, String(value)])),
      );
    }
    await call('Gehrdes Gartenbund');
    expect(organiser.page!.text).toContain('Bitte hinausgehen Ada Eins');
    expect(organiser.page!.text).toContain('Abstimmen dürfen 2');
    const screen = await organiser.get(`${path}/leinwand`);
    expect(screen.text).toContain('Bitte hinausgehen Ada Eins');
    expect(screen.text).toContain('Ausführlich: Gehrdes Gartenbund');
    const seen = await bo.visitor.get(jurorPath);
    for (const said of ['Gehrdes Gartenbund', 'Cem Drei', 'Zu gehrde sagt', 'Hinausgegangen: Ada Eins'])
      expect(seen.text).toContain(said);
    const outside = await ada.visitor.get(jurorPath);
    expect(outside.text).toContain('Bitte verlassen Sie den Raum');
    expect(outside.html).not.toMatch(/Gehrde|Bersenbrück|Zu gehrde|Zu bersenbrueck/);
    for (const page of [screen, seen, outside]) expect(page.html).not.toContain('GEHEIMNIS');
  });

  it('takes decisions with reason and votes of those who may vote, once', async () => {
    await organiser.get(path);
    for (const [typed, said] of [
      [vote({ yes: '3' }), 'Das sind 3 Stimmen. Anwesend und nicht befangen: 2.'],
      [vote({ yes: 'zwei' }), 'Bitte geben Sie die Stimmen als ganze Zahlen ein.'],
      [vote({ yes: '', no: '', abstained: '' }), 'Bitte geben Sie an, wie abgestimmt wurde.'],
      [vote({ reason: ' ' }), 'Bitte begründen Sie den Beschluss.'],
    ] as const) {
      const page = await organiser.press('Beschluss festhalten', typed);
      expect([page.status, page.text.includes(said), page.$('input[name=yes]').attr('value') ?? '']).toEqual([
        422,
        true,
        typed.yes,
      ]);
    }
    const form = organiser.filled('Beschluss festhalten', vote({}));
    await organiser.request(form.path, form as RequestInit);
    expect((await organiser.request(form.path, form as RequestInit)).status).toBe(200);
    const rows = await system.database.rows(
      'SELECT outcome, yes, no, abstained, reason, jsonb_array_length(voters) AS voters FROM meeting_decision',
    );
    expect(rows).toEqual([
      {
        outcome: 'nominated',
        yes: 2,
        no: 0,
        abstained: 0,
        reason: 'Überzeugt in allen Kriterien.',
        voters: 2,
      },
    ]);
    expect((await bo.visitor.get(jurorPath)).text).toContain('2 dafür, 0 dagegen, 0 Enthaltungen');
    expect((await ada.visitor.get(jurorPath)).html).not.toContain('Überzeugt in allen');
  });

  it('notices two people acting at once', async () => {
    await organiser.get(path);
    const old = organiser.filled('Beschluss ersetzen', vote({ outcome: 'postponed', reason: 'Zu früh.' }));
    await call('Kölner Klimapartnerschaft');
    const page = await organiser.request(old.path, old as RequestInit);
    expect([page.status, page.text.includes('Jemand anderes hat inzwischen etwas eingetragen')]).toEqual([
      422,
      true,
    ]);
    expect(page.text).toContain('Zu früh.');
    expect(await system.database.rows('SELECT 1 FROM meeting_decision')).toHaveLength(1);
  });

  it('tells screens that it has gone on, and nothing else', async () => {
    const stop = new AbortController();
    const address = `${jurorPath.replace('/jury', '')}/aenderungen`;
    const headers = { accept: 'text/event-stream' };
    const answer = await bo.visitor.fetch(address, { headers, signal: stop.signal });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    while (!/data: \d+\n\n/.test(heard)) heard += (await reader.read()).value ?? '';
    const [{ version } = { version: 0 }] = await system.database.rows<{ version: number }>(
      'SELECT version FROM meeting',
    );
    expect(heard.replace(/^retry: \d+\n\n/, '')).toBe(`data: ${version}\n\n`);
    await call('Flensburger Fördefreundschaft');
    while (!heard.includes(`data: ${version + 1}`)) heard += (await reader.read()).value ?? '';
    stop.abort();
    const stranger = await system.signedIn(await system.person('Team Flensburg 2026'));
    expect((await stranger.fetch(address, { headers })).status).toBe(403);
  });

  it('knows that a juror left, and takes a later conflict into account at once', async () => {
    await system.database.rows('SELECT 1');
    const entry = setting.flensburg;
    const conflicts = await organiser.get(`/organisation/bewertung/jurymitglied/${bo.id}`);
    expect(conflicts.status).toBe(200);
    await organiser.press('Befangenheit festlegen', { entryId: entry.id, reason: 'Schwager im Rathaus' });
    const outside = await bo.visitor.get(jurorPath);
    expect([outside.text.includes('Bitte verlassen Sie den Raum'), /Flensburg/.test(outside.html)]).toEqual([
      true,
      false,
    ]);
    expect((await organiser.get(path)).text).toContain('Bitte hinausgehen Bo Zwei');
  });

  it('ends once, with what is decided, and stays to be read', async () => {
    await organiser.get(path);
    const ask = await organiser.follow('Sitzung beenden');
    expect(ask.text).toContain('Beschlossen ist über 1 von 4 Bewerbungen.');
    const form = organiser.filled('Sitzung beenden');
    await organiser.press('Sitzung beenden');
    await organiser.request(form.path, form as RequestInit);
    const page = await organiser.get(path);
    expect([page.text.includes('Beendet'), page.$('button').text().includes('Aufrufen')]).toEqual([
      true,
      false,
    ]);
    const facts = await system.database.rows(
      `SELECT m.state, (SELECT count(*)::int FROM meeting_attendance a WHERE a.left_at IS NULL) AS inside,
              (SELECT count(*)::int FROM audit_event WHERE type = 'MeetingClosed') AS events FROM meeting m`,
    );
    expect(facts).toEqual([{ state: 'closed', inside: 0, events: 1 }]);
    expect((await bo.visitor.get(jurorPath)).text).toContain('Wird ausgezeichnet');
    await organiser.get('/organisation');
    const auditor = await system.signedIn(await system.person('Anton Auditor', 'auditor'));
    expect((await auditor.get(path)).status).toBe(200);
    expect((await auditor.post(`${path}/anwesenheit`, {})).status).toBe(403);
  });
});

describe('the invariants of the meeting', () => {
  const broken = () => violationsOf(meetingInvariants, (type) => system.get(type));

  it('hold, and find votes of somebody in conflict', async () => {
    expect(await broken()).toEqual([]);
    await system.database.rows(`UPDATE meeting_decision SET voters = voters || to_jsonb($1::text)`, [ada.id]);
    expect((await broken()).map(({ invariant }) => invariant)).toEqual([
      'no more votes than people who might vote, and none of somebody in conflict then',
    ]);
  });
});

async function call(title: string): Promise<void> {
  await organiser.get(path);
  const form = organiser.page!.$(`button[aria-label="Aufrufen: ${title}"]`).closest('form');
  const fields = Object.fromEntries(form.serializeArray().map(({ name, value }) => [name, String(value)]));
  await organiser.post(form.attr('action')!, fields);
}
