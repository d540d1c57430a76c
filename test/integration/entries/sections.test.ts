import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makeEntry } from '../../support/entry-factories.js';
import { makeCycle, makeMunicipality, type MadeCycle } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let cycle: MadeCycle;
let id: string;
let anna: Visitor;
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system);
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 1 }));
  const owner = await system.person('Anna Amt');
  ({ id } = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'draft'));
});
beforeEach(async () => {
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 1 }));
  anna = await system.signedIn(await system.person('Anna Amt'));
});
afterAll(() => system.close());

const section = (key: string) => `/bewerbung/${id}/abschnitt/${key}`;
const stored = async (key: string) =>
  (
    await system.database.row<{ answers: Record<string, unknown> }>(
      'SELECT answers FROM entry_section WHERE entry_id = $1 AND section_key = $2',
      [id, key],
    )
  )?.answers;

describe('a section of the dossier', () => {
  it('saves and goes on, or back to the task list', async () => {
    await anna.get(section('contact'));
    const next = await anna.press('Speichern und weiter', { department: 'Büro für Internationales' });
    expect(next.path).toBe(section('commitment'));
    const back = await anna.press('Speichern und zurück', {
      since: '1998',
      topics: ['migration', 'climate'],
    });
    expect(back.path).toBe(`/bewerbung/${id}`);
    expect(await stored('contact')).toEqual({ department: 'Büro für Internationales' });
    expect(await stored('commitment')).toMatchObject({ since: 1998, topics: ['migration', 'climate'] });
    expect((await anna.get(section('commitment'))).$('input[name=topics]:checked').length).toBe(2);
  });

  it('keeps 10,000 characters where 2,000 are allowed, and says both numbers', async () => {
    await anna.get(section('cooperation'));
    const long = 'ä'.repeat(10_000);
    const answer = await anna.press('Speichern und weiter', { quality: long });
    expect(answer.status).toBe(422);
    expect(answer.title).toMatch(/^Fehler: /);
    expect(answer.text).toContain('10000 Zeichen, erlaubt sind 2000');
    expect(answer.text).toContain('Abschnitt 3 von 5');
    expect(answer.$('textarea[name=quality]').text().trim()).toBe(long);
    expect((await stored('cooperation'))?.['quality']).toBe(long);
    const mended = await anna.press('Speichern und zurück', { quality: 'Kurz und gut' });
    expect([mended.status, mended.path]).toEqual([200, `/bewerbung/${id}`]);
  });

  it('keeps what cannot be read as it was typed', async () => {
    await anna.get(section('commitment'));
    const answer = await anna.press('Speichern und weiter', { since: 'seit den Neunzigern' });
    expect([answer.status, answer.$('input[name=since]').attr('value')]).toEqual([
      422,
      'seit den Neunzigern',
    ]);
  });

  it('adds and removes project examples without scripts, at most three', async () => {
    await anna.get(section('projects'));
    await anna.press('Projektbeispiel hinzufügen', { 'projectExamples.0.name': 'Eins' });
    await anna.press('Projektbeispiel hinzufügen', { 'projectExamples.1.name': 'Zwei' });
    const three = await anna.press('Speichern und zurück', { 'projectExamples.2.name': 'Drei' });
    expect(three.path).toBe(`/bewerbung/${id}`);
    const full = await anna.get(section('projects'));
    expect(full.text).not.toContain('Projektbeispiel hinzufügen');
    const fewer = await anna.press('Projektbeispiel 2 entfernen');
    expect(
      fewer
        .$('input[name$=".name"]')
        .toArray()
        .map((each) => fewer.$(each).attr('value')),
    ).toEqual(['Eins', 'Drei']);
    const named = { _id: expect.any(String) };
    expect(await stored('projects')).toEqual({
      projectExamples: [
        { ...named, name: 'Eins' },
        { ...named, name: 'Drei' },
      ],
    });
  });

  it('takes a form sent twice for one save', async () => {
    await anna.get(section('contact'));
    const post = anna.filled('Speichern und weiter', { department: 'Doppelt' });
    const send = () =>
      anna.request(post.path, { method: post.method, ...(post.body && { body: post.body }) });
    expect([(await send()).path, (await send()).path]).toEqual([
      section('commitment'),
      section('commitment'),
    ]);
  });

  it('gives the text back after an expired session', async () => {
    await anna.get(section('cooperation'));
    anna.forgetCookie('kbw_session');
    const asked = await anna.press('Speichern und weiter', {
      quality: 'Ein langer Text, der nicht verloren geht',
    });
    expect(asked.path).toMatch(/^\/anmelden\?weiter=/);
    const back = await system.signedIn(await system.person('Anna Amt'));
    const kept = anna.cookie('kbw_kept') ?? '';
    const answer = await back.fetch(section('cooperation'), { headers: {} });
    expect(answer.status).toBe(200);
    const Fresh = back.constructor as new (url: string, cookies: Record<string, string>) => Visitor;
    const same = new Fresh(system.url, { kbw_session: back.cookie('kbw_session') ?? '', kbw_kept: kept });
    const restored = await same.get(section('cooperation'));
    expect(restored.$('textarea[name=quality]').text().trim()).toBe(
      'Ein langer Text, der nicht verloren geht',
    );
    expect(restored.text).toContain('Ihre Eingaben sind wieder da');
  });

  it('says that the deadline has passed, and keeps the text on the page', async () => {
    await anna.get(section('cooperation'));
    system.clock.jumpTo(cycle.milestones.deadline.add({ seconds: 1 }));
    const late = await anna.press('Speichern und weiter', { quality: 'Eine Sekunde zu spät' });
    expect(late.status).toBe(422);
    expect(late.text).toContain('Der Bewerbungsschluss ist vorbei');
    expect(late.$('textarea[name=quality]').text().trim()).toBe('Eine Sekunde zu spät');
    expect((await stored('cooperation'))?.['quality']).not.toBe('Eine Sekunde zu spät');
    const overview = await anna.get(`/bewerbung/${id}`);
    expect(overview.text).toContain('Diese Bewerbung wurde nicht eingereicht');
  });

  it('is not there for anybody else', async () => {
    const stranger = await system.signedIn(await system.person('Fremde Person'));
    const pages = [
      '',
      '/abschnitt/contact',
      '/anlagen',
      '/team',
      '/partner',
      '/pruefen',
      '/oeffnen',
      '/zurueckziehen',
      '/eingang/1',
    ];
    const seen = [];
    for (const page of pages) seen.push((await stranger.get(`/bewerbung/${id}${page}`)).status);
    expect(seen).toEqual(pages.map(() => 404));
    await stranger.get('/konto');
    expect((await stranger.post(section('contact'), { department: 'Übernommen' })).status).toBe(404);
    expect((await stranger.get('/bewerbung/keine-id')).status).toBe(404);
    expect((await anna.get(section('unbekannt'))).status).toBe(404);
  });
});
