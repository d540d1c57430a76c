import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Board } from '../../../src/exchange/entities/board.entity.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { makeCycle } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';
import { makeBoard, member } from './support.js';

let system: TestSystem;
let organiser: Visitor;
beforeAll(async () => {
  system = await startTestSystem();
  organiser = await system.signedIn(await system.person('Orga', 'organiser'));
});
afterAll(() => system.close());

const order = async () =>
  (await system.database.reader.find(Board, { order: { position: 'ASC' } })).map(({ name }) => name);

describe('boards', () => {
  it('are created once by a double click, renamed and put in order', async () => {
    await organiser.get('/organisation/austausch/bereiche/neu');
    const { path, method, body } = organiser.filled('Bereich speichern', { name: 'Förderung & Mittel' });
    await Promise.all([1, 2].map(() => organiser.fetch(path, { method, body: body! })));
    await makeBoard(system, 'Gute Beispiele');
    expect(await order()).toEqual(['Förderung & Mittel', 'Gute Beispiele']);

    await organiser.get('/organisation/austausch');
    await organiser.press('Nach oben');
    expect(await order()).toEqual(['Gute Beispiele', 'Förderung & Mittel']);
    expect((await organiser.get('/austausch/foerderung-mittel')).status).toBe(200);
  });

  it('come back with what was typed when the name is missing or somebody was faster', async () => {
    const { id } = await makeBoard(system, 'Umbenannt');
    const path = `/organisation/austausch/bereiche/${id}`;
    await organiser.get(path);
    const second = await system.signedIn(await system.person('Orga', 'organiser'));
    await second.get(path);
    const missing = await organiser.press('Bereich speichern', { name: ' ', description: 'Bleibt stehen' });
    expect(missing.status).toBe(422);
    expect(missing.$('textarea').text().trim()).toBe('Bleibt stehen');
    await organiser.press('Bereich speichern', { name: 'Erste Fassung' });
    const stale = await second.press('Bereich speichern', { name: 'Zweite Fassung' });
    expect([stale.status, stale.text]).toEqual([422, expect.stringContaining('„Erste Fassung“')]);
    const saved = await second.press('Bereich speichern', {});
    expect(saved.status).toBe(200);
    expect(await order()).toContain('Zweite Fassung');
  });

  it('are read by auditors and changed by organisers only', async () => {
    const { id } = await makeBoard(system, 'Nur lesen');
    const auditor = await system.signedIn(await system.person('Prüferin', 'auditor'));
    const cycle = await makeCycle(system, 2024);
    const { person } = await member(system, cycle, 'Köln', 'Ada Amt');
    const ada = await system.signedIn(person);
    const overview = await auditor.get('/organisation/austausch');
    expect([overview.status, overview.$('main button, main a.kern-btn').length]).toEqual([200, 0]);
    expect((await auditor.get('/organisation/austausch/mitglieder')).text).toContain('Ada Amt');
    const paths = ['', '/bereiche/neu', `/bereiche/${id}`, '/mitglieder', '/entfernt'];
    for (const path of paths) {
      expect([path, (await ada.get(`/organisation/austausch${path}`)).status]).toEqual([path, 403]);
    }
    await auditor.get('/konto');
    const refused = await auditor.post(`/organisation/austausch/bereiche/${id}`, { name: 'X', version: '1' });
    expect(refused.status).toBe(403);
    for (const unknown of [newId(), 'nichts'])
      expect((await organiser.get(`/organisation/austausch/bereiche/${unknown}`)).status).toBe(404);
  });
});
