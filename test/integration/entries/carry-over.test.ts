import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/accounts/entities/person.entity.js';
import { EntryMember } from '../../../src/entries/entities/entry-member.entity.js';
import { EntrySection } from '../../../src/entries/entities/entry-section.entity.js';
import type { Municipality } from '../../../src/municipalities/entities/municipality.entity.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { makeEntry, type MadeEntry } from '../../support/entry-factories.js';
import { inSystem, makeCycle, makeMunicipality } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

let system: TestSystem;
let koeln: Municipality;
let anna: Person;
let earlier: MadeEntry;
beforeAll(async () => {
  system = await startTestSystem();
  const before = await makeCycle(system, 2024);
  const cycle = await makeCycle(system, 2026);
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 24 * 20 }));
  [anna, koeln] = [await system.person('Anna Amt'), await makeMunicipality(system, 'Köln')];
  const emil = await system.person('Emil Damals');
  earlier = await makeEntry(system, before, koeln, anna, 'admitted', 'Alter Projekttitel');
  await inSystem(system, async (tx) => {
    const answers = {
      department: 'Büro von 2024',
      contactName: 'Geheime Ansprechperson',
      signatoryName: 'Olga Oben',
    };
    const section = { id: newId(), entryId: earlier.id, sectionKey: 'contact', answers };
    await tx.insert(EntrySection, { ...section, changedAt: tx.now, changedById: anna.id });
    const member = { id: newId(), entryId: earlier.id, personId: emil.id, role: 'editor' as const };
    await tx.insert(EntryMember, { ...member, joinedAt: tx.now });
  });
});
afterAll(() => system.close());

const secrets = [
  'Geheime Ansprechperson',
  'Büro von 2024',
  'Alter Projekttitel',
  'Verein Köln',
  'Emil Damals',
];
const leaked = (html: string) => secrets.filter((secret) => html.includes(secret));
const mailed = () => system.mails.mails.flatMap(({ envelope }) => envelope.to);

describe('a municipality that applies again', () => {
  it('gives somebody new nothing of its last entry, whatever is posted', async () => {
    const berta = await system.signedIn(await system.person('Berta Neu'));
    const start = await berta.get(`/bewerbung/neu?kommune=${koeln.id}`);
    expect(start.text).not.toContain('2024');
    const dossier = await berta.post('/bewerbung/neu', {
      kommune: koeln.id,
      beginn: 'uebernehmen',
      texte: 'ja',
    });
    expect(dossier.path).toMatch(/^\/bewerbung\/[\da-f-]{36}$/);
    const pages = [dossier.html];
    for (const rest of ['/uebernommen', '/abschnitt/contact', '/abschnitt/commitment', '/partner', '/team'])
      pages.push((await berta.get(dossier.path + rest)).html);
    expect(pages.flatMap(leaked)).toEqual([]);
    await berta.get(`${dossier.path}/zurueckziehen`);
    await berta.press('Bewerbung endgültig zurückziehen');
  });

  it('begins with master data, partners and team of then, marked until they are checked', async () => {
    const visitor = await system.signedIn(anna);
    const start = await visitor.get(`/bewerbung/neu?kommune=${koeln.id}`);
    expect(start.text).toContain('Sie waren 2024 im Team dieser Kommune');
    const dossier = await visitor.press('Mit den Angaben von 2024 beginnen');
    const { path } = dossier;
    expect(dossier.text).toContain('Aus 2024, bitte prüfen');
    expect(dossier.text).not.toContain('Alter Projekttitel');
    expect(mailed()).toEqual([]);

    const check = await visitor.get(`${path}/pruefen`);
    expect(check.text).toContain('Aus 2024 übernommen und noch nicht geprüft');
    expect((await visitor.press('Bewerbung für Köln einreichen')).status).toBe(422);

    const section = await visitor.get(`${path}/abschnitt/contact`);
    expect(section.text).toContain('Aus 2024 übernommen – bitte prüfen');
    expect(section.$('input[name=department]').attr('value')).toBe('Büro von 2024');
    await visitor.press('Speichern und zurück');
    expect((await visitor.get(path)).text).not.toContain('Aus 2024, bitte prüfen');
    expect((await visitor.get(`${path}/pruefen`)).text).not.toContain('noch nicht geprüft');

    const items = await visitor.get(`${path}/uebernommen`);
    expect([items.text.includes('Verein Köln e. V.'), items.text.includes('Emil Damals')]).toEqual([
      true,
      true,
    ]);
    const invited = await visitor.press('Einladen');
    expect(invited.text).toContain('Verein Köln e. V. ist eingeladen');
    await visitor.press('Einladen');
    await system.mails.waitForMail(({ envelope }) => envelope.to.includes('emil.damals@example.org'));
    expect(new Set(mailed())).toEqual(new Set([earlier.partnerEmail, 'emil.damals@example.org']));
    expect((await visitor.get(`${path}/uebernommen`)).text).toContain('Nichts wartet');
    const emil = await system.signedIn(await system.person('Emil Damals'));
    expect((await emil.get(path)).status).toBe(404);
    await visitor.get(`${path}/zurueckziehen`);
    await visitor.press('Bewerbung endgültig zurückziehen');
  });

  it('takes over project texts only where that was ticked, and is checked by a click', async () => {
    const visitor = await system.signedIn(anna);
    await visitor.get(`/bewerbung/neu?kommune=${koeln.id}`);
    const dossier = await visitor.press('Mit den Angaben von 2024 beginnen', { texte: 'ja' });
    const { path } = dossier;
    expect((await visitor.get(`${path}/abschnitt/commitment`)).$('input[name=title]').attr('value')).toBe(
      'Alter Projekttitel',
    );
    await visitor.press('Angaben stimmen noch');
    const items = await visitor.get(`${path}/uebernommen`);
    expect(items.$('main ol, main ul').first().text()).not.toContain('Gemeinsames Engagement');

    const stranger = await system.signedIn(await system.person('Fremde Person'));
    await stranger.get('/konto');
    const [item] = await system.database.rows<{ id: string }>(
      'SELECT id FROM entry_carry_over WHERE done_at IS NULL LIMIT 1',
    );
    expect((await stranger.post(`${path}/uebernommen/${item?.id}`, { tun: 'einladen' })).status).toBe(404);
    expect((await stranger.get(`${path}/uebernommen`)).status).toBe(404);
    await visitor.get(`${path}/zurueckziehen`);
    await visitor.press('Bewerbung endgültig zurückziehen');
  });

  it('may begin with an empty form', async () => {
    const visitor = await system.signedIn(anna);
    await visitor.get(`/bewerbung/neu?kommune=${koeln.id}`);
    const dossier = await visitor.press('Bewerbung für Köln beginnen');
    expect(dossier.text).not.toContain('2024, bitte');
    expect((await visitor.get(`${dossier.path}/abschnitt/contact`)).html).not.toContain('Büro von 2024');
  });
});
