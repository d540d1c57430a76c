import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/accounts/entities/person.entity.js';
import { type MadeEntry, makeEntry } from '../../support/entry-factories.js';
import { type MadeCycle, makeCycle, makeMunicipality } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let cycle: MadeCycle;
let owner: Person;
let olga: Visitor;
let oskar: Visitor;
const entries: Record<string, MadeEntry> = {};
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system, 2026);
  owner = await system.person('Otto Amt');
  olga = await system.signedIn(await system.person('Olga Organisation', 'organiser'));
  oskar = await system.signedIn(await system.person('Oskar Organisation', 'organiser'));
  for (const name of ['Köln', 'Flensburg', 'Gehrde'] as const) {
    const state = name === 'Gehrde' ? 'draft' : 'submitted';
    entries[name] = await makeEntry(system, cycle, await makeMunicipality(system, name), owner, state);
  }
});
afterAll(() => system.close());

const list = '/organisation/bewerbungen';
const idOf = (name: string) => entries[name]?.id ?? '';
const pageOf = (name: string) => `${list}/${idOf(name)}`;
const shown = async (query: string, visitor = olga) => {
  const { $ } = await visitor.get(`${list}?runde=2026&${query}`);
  return $('table tbody th > a:first-child')
    .toArray()
    .map((each) => $(each).text());
};
const tagged = () =>
  system.database.rows<{ name: string; municipality: string }>(
    `SELECT t.name, m.short_name AS municipality FROM entry_tagging g JOIN entry_tag t ON t.id = g.tag_id
     JOIN entry e ON e.id = g.entry_id JOIN municipality m ON m.id = e.municipality_id ORDER BY 1, 2`,
  );

describe('tags', () => {
  it('come into being with their first use and stay one word in any spelling', async () => {
    await olga.get(pageOf('Köln'));
    await olga.press('Vergeben', { tag: '  Gute   Bilder ' });
    expect(olga.page?.$('.app-tag-list .app-tag').text()).toBe('Gute Bilder');
    await olga.get(pageOf('Flensburg'));
    expect(olga.page?.$('datalist option').attr('value')).toBe('Gute Bilder');
    await olga.press('Vergeben', { tag: 'gute bilder' });
    expect(await tagged()).toEqual([
      { name: 'Gute Bilder', municipality: 'Flensburg' },
      { name: 'Gute Bilder', municipality: 'Köln' },
    ]);
  });

  it('filter the list and stand in its files', async () => {
    await shown('spalten=schlagwoerter');
    const id = olga.page?.$('input[name=schlagwort]').attr('value') ?? '';
    expect(await shown(`schlagwort=${id}`)).toEqual(['Flensburg', 'Köln']);
    const csv = await olga.fetch(`${list}.csv?runde=2026&spalten=schlagwoerter&schlagwort=${id}`);
    expect((await csv.text()).trimEnd().split('\r\n').slice(1)).toEqual([
      expect.stringMatching(/;Gute Bilder$/),
      expect.stringMatching(/;Gute Bilder$/),
    ]);
  });

  it('are forgotten when nothing has them any more', async () => {
    for (const name of ['Köln', 'Flensburg']) {
      await olga.get(pageOf(name));
      await olga.press('Entfernen');
    }
    expect(await tagged()).toEqual([]);
    expect(await system.database.rows('SELECT 1 FROM entry_tag')).toEqual([]);
  });

  it('say at their field what is wrong, and keep what was typed', async () => {
    await olga.get(pageOf('Köln'));
    await olga.press('Vergeben', { tag: 'x'.repeat(61) });
    expect(olga.page?.status).toBe(422);
    expect(olga.page?.text).toContain('Das Schlagwort hat 61 Zeichen, möglich sind 60.');
    expect(olga.page?.$('input[name=tag]').val()).toBe('x'.repeat(61));
    await olga.get(pageOf('Köln'));
    expect((await olga.press('Vergeben', { tag: ' ' })).status).toBe(422);
    expect(await tagged()).toEqual([]);
  });
});

describe('several entries at once', () => {
  it('are the ones that were ticked, and the page says which', async () => {
    await olga.get(`${list}?runde=2026`);
    await olga.press('Ausgewählte bearbeiten …', { bewerbung: [idOf('Köln'), idOf('Gehrde')] });
    expect(olga.page?.title).toContain('2 Bewerbungen bearbeiten');
    const items = olga.page?.$('.app-confirm__list li').toArray();
    expect(items?.map((each) => olga.page?.$(each).text().trim().split(' ')[0])).toEqual(['Köln', 'Gehrde']);
    await olga.press('Schlagwort an 2 Bewerbungen vergeben', { tag: 'Nachfragen' });
    expect(olga.page?.html).toContain('2 von 2 ausgewählten Bewerbungen haben es neu.');
    expect((await tagged()).map(({ municipality }) => municipality)).toEqual(['Gehrde', 'Köln']);
  });

  it('stay the ones that were found when the page opened', async () => {
    await olga.get(`${list}?runde=2026&phase=eingereicht`);
    await olga.press('Alle 2 Bewerbungen bearbeiten …');
    expect(olga.page?.title).toContain('2 Bewerbungen bearbeiten');
    await makeEntry(system, cycle, await makeMunicipality(system, 'Bersenbrück'), owner, 'submitted');
    await olga.press('Schlagwort an 2 Bewerbungen vergeben', { tag: 'nachfragen' });
    expect(olga.page?.html).toContain('1 von 2 ausgewählten Bewerbungen haben es neu.');
    expect((await tagged()).map(({ municipality }) => municipality)).toEqual(['Flensburg', 'Gehrde', 'Köln']);
  });

  it('are never everyone when nothing was ticked', async () => {
    await olga.get(`${list}?runde=2026`);
    const page = await olga.press('Ausgewählte bearbeiten …');
    expect(page.status).toBe(422);
    expect(page.text).toContain('Es ist keine Bewerbung ausgewählt');
    await olga.get(pageOf('Köln'));
    const posted = await olga.post(`${list}/auswahl/schlagwort`, {
      runde: '2026',
      bewerbungen: '',
      tag: 'alle',
    });
    expect(posted.status).toBe(422);
    expect((await tagged()).some(({ name }) => name === 'alle')).toBe(false);
  });

  it('lose a tag, of another round none', async () => {
    await olga.get(`${list}?runde=2026`);
    await olga.press('Ausgewählte bearbeiten …', { bewerbung: [idOf('Köln'), idOf('Flensburg')] });
    await olga.press('Schlagwort von 2 Bewerbungen entfernen');
    expect(olga.page?.html).toContain('2 von 2 ausgewählten Bewerbungen hatten es.');
    expect((await tagged()).map(({ municipality }) => municipality)).toEqual(['Gehrde']);
    await makeCycle(system, 2024);
    await olga.get(`${list}/auswahl?runde=2024&umfang=auswahl&bewerbung=${idOf('Köln')}`);
    expect(olga.page?.status).toBe(422);
    expect((await olga.get(`${list}/auswahl?runde=2026&bewerbung=unsinn`)).status).toBe(404);
  });
});

describe('notes', () => {
  it('are written, changed and deleted by their author alone', async () => {
    await olga.get(pageOf('Köln'));
    await olga.press('Notiz speichern', { text: 'Bitte <b>nachhaken</b>\nbeim Amt' });
    expect(olga.page?.$('.app-note').text()).toBe('Bitte <b>nachhaken</b>\nbeim Amt');
    await oskar.get(pageOf('Köln'));
    expect(oskar.page?.$('.app-note').text()).toContain('nachhaken');
    expect(oskar.page?.text).not.toContain('Notiz ändern oder löschen');
    const [note] = await system.database.rows<{ id: string }>('SELECT id FROM entry_note');
    expect((await oskar.get(`${pageOf('Köln')}/notizen/${note?.id}`)).status).toBe(404);
    await oskar.get(pageOf('Köln'));
    expect((await oskar.post(`${pageOf('Köln')}/notizen/${note?.id}`, { text: 'fremd' })).status).toBe(404);
    await oskar.get(pageOf('Köln'));
    await oskar.post(`${pageOf('Köln')}/notizen/${note?.id}/loeschen`);
    await olga.get(pageOf('Köln'));
    await olga.follow('Notiz ändern oder löschen');
    await olga.press('Notiz speichern', { text: 'Erledigt' });
    expect(olga.page?.$('.app-note').text()).toBe('Erledigt');
    for (const line of ['Notiz geschrieben', 'Notiz geändert']) expect(olga.page?.text).toContain(line);
    await olga.follow('Notiz ändern oder löschen');
    await olga.press('Notiz löschen');
    expect(olga.page?.$('.app-note')).toHaveLength(0);
  });

  it('come back with everything typed when they are too long, and once when sent twice', async () => {
    await olga.get(pageOf('Köln'));
    const text = 'ä'.repeat(5001);
    const page = await olga.press('Notiz speichern', { text });
    expect([page.status, page.$('textarea[name=text]').text()]).toEqual([422, text]);
    await olga.get(pageOf('Flensburg'));
    const { path, body } = olga.filled('Notiz speichern', { text: 'Doppelt' });
    await olga.request(path, { method: 'POST', body: body! });
    await olga.request(path, { method: 'POST', body: body! });
    expect(await system.database.rows('SELECT text FROM entry_note')).toEqual([{ text: 'Doppelt' }]);
  });

  it('are read by organisers only: not by auditors, applicants, files or the log', async () => {
    await olga.get(pageOf('Köln'));
    await olga.press('Notiz speichern', { text: 'Streng intern' });
    const auditor = await system.signedIn(await system.person('Arno Aufsicht', 'auditor'));
    const applicant = await system.signedIn(owner);
    for (const [visitor, path] of [
      [auditor, pageOf('Köln')],
      [applicant, `/bewerbung/${idOf('Köln')}`],
      [auditor, '/organisation/protokoll'],
    ] as const)
      expect([(await visitor.get(path)).status, visitor.page?.html.includes('Streng intern')]).toEqual([
        200,
        false,
      ]);
    expect((await auditor.get(`${pageOf('Köln')}/notizen`)).status).toBe(403);
    expect(await (await olga.fetch(`${list}.csv?runde=2026`)).text()).not.toContain('Streng intern');
    const leaks = await system.database.rows(
      `SELECT 1 FROM audit_event a WHERE a::text LIKE '%Streng intern%'`,
    );
    expect(leaks).toEqual([]);
  });
});

describe('saved filters', () => {
  it('are kept by name, shared only when wanted, and deleted by their owner', async () => {
    await olga.get(`${list}?runde=2026&land=05&phase=eingereicht&spalten=kreis`);
    await olga.follow('Filter speichern und verwalten');
    expect((await olga.press('Filter speichern', { name: ' ' })).status).toBe(422);
    await olga.press('Filter speichern', { name: 'NRW zu prüfen' });
    expect(await shown('')).toHaveLength(4);
    await olga.follow('NRW zu prüfen');
    expect(olga.page?.path).toBe(`${list}?runde=2026&land=05&phase=eingereicht&spalten=kreis`);
    await oskar.get(`${list}?runde=2026`);
    expect(oskar.page?.text).not.toContain('NRW zu prüfen');
    await olga.follow('Filter speichern und verwalten');
    await olga.press('Filter speichern', { name: 'NRW zu prüfen', geteilt: 'true' });
    await oskar.get(`${list}?runde=2026`);
    expect(oskar.page?.text).toContain('NRW zu prüfen (Olga Organisation)');
    const [{ id } = { id: '' }] = await system.database.rows<{ id: string }>('SELECT id FROM saved_filter');
    await oskar.get(`${list}/filter`);
    await oskar.post(`${list}/filter/${id}/loeschen`);
    expect(await system.database.rows('SELECT 1 FROM saved_filter')).toHaveLength(1);
    await olga.get(`${list}/filter`);
    await olga.press('Löschen');
    expect(await system.database.rows('SELECT 1 FROM saved_filter')).toEqual([]);
  });
});
