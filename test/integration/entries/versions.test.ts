import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EntryMember } from '../../../src/entries/entities/entry-member.entity.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { makeEntry } from '../../support/entry-factories.js';
import { inSystem, makeCycle, makeMunicipality, type MadeCycle } from '../../support/factories.js';
import { statementsOf } from '../../support/statements.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let cycle: MadeCycle;
let id: string;
let anna: Visitor;
let maria: Visitor;
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system);
  const [owner, editor] = [await system.person('Anna Amt'), await system.person('Maria Muster')];
  ({ id } = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'draft'));
  const member = { id: newId(), entryId: id, personId: editor.id, role: 'editor' } as const;
  await inSystem(system, (tx) => tx.insert(EntryMember, { ...member, joinedAt: tx.now }));
});
beforeEach(async () => {
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 3 }));
  await system.database.rows(`DELETE FROM entry_section WHERE section_key <> 'commitment'`);
  await system.database.rows('DELETE FROM entry_section_version');
  anna = await system.signedIn(await system.person('Anna Amt'));
  maria = await system.signedIn(await system.person('Maria Muster'));
});
afterAll(() => system.close());

async function save(who: Visitor, key: string, answers: Record<string, string>, afterMinutes = 10) {
  system.clock.jumpTo(system.clock.now().add({ minutes: afterMinutes }));
  await who.get(`/bewerbung/${id}/abschnitt/${key}`);
  await who.press('Speichern und zurück', answers);
}
const history = (key: string) =>
  system.database.rows<{ number: number; answers: object; by: string }>(
    `SELECT v.number, v.answers, p.name AS by FROM entry_section_version v JOIN person p ON p.id = v.changed_by_id
      WHERE v.entry_id = $1 AND v.section_key = $2 ORDER BY v.number`,
    [id, key],
  );
const events = async () =>
  (
    await system.database.rows(`SELECT 1 FROM domain_event WHERE type = 'SectionSaved' AND subject_id = $1`, [
      id,
    ])
  ).length;

describe('versions of a section', () => {
  it('bring together what one person saves within five minutes, in the history and in the audit log', async () => {
    const before = await events();
    await save(anna, 'contact', { department: 'Eins' });
    await save(anna, 'contact', { department: 'Zwei' }, 4);
    await save(anna, 'contact', { department: 'Drei' }, 4);
    await save(maria, 'contact', { department: 'Vier' }, 1);
    await save(anna, 'contact', { department: 'Fünf' }, 1);
    expect(await history('contact')).toEqual([
      { number: 1, answers: { department: 'Zwei' }, by: 'Anna Amt' },
      { number: 2, answers: { department: 'Drei' }, by: 'Anna Amt' },
      { number: 3, answers: { department: 'Vier' }, by: 'Maria Muster' },
      { number: 4, answers: { department: 'Fünf' }, by: 'Anna Amt' },
    ]);
    expect((await events()) - before).toBe(4);
  });

  it('begin with what was there before', async () => {
    await save(anna, 'commitment', { since: '1998' });
    expect(await history('commitment')).toMatchObject([
      { number: 1, answers: { title: expect.any(String) } },
      { number: 2, answers: { since: 1998 } },
    ]);
  });

  it('are 200 at most, the oldest go', async () => {
    await save(anna, 'contact', { department: 'Eins' });
    await system.database.rows(
      `INSERT INTO entry_section_version (id, entry_id, section_key, number, version, answers, changed_by_id, started_at, changed_at)
       SELECT gen_random_uuid(), entry_id, section_key, number + n, version, answers, changed_by_id, started_at, changed_at
         FROM entry_section_version, generate_series(1, 199) n WHERE entry_id = $1`,
      [id],
    );
    await save(anna, 'contact', { department: 'Zwei' });
    const numbers = (await history('contact')).map(({ number }) => number);
    expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([200, 2, 201]);
  });
});

describe('the page of versions', () => {
  it('lists who saved which section when, the latest first', async () => {
    await save(anna, 'contact', { department: 'Amt' });
    await save(maria, 'cooperation', { quality: 'Gut' });
    const all = await anna.get(`/bewerbung/${id}/versionen`);
    const lines = all
      .$('tbody tr')
      .toArray()
      .map((row) => all.$(row).text().replaceAll(/\s+/g, ' ').trim());
    expect(lines).toEqual([
      '12.06.2026, 21:20 Uhr Maria Muster Zusammenarbeit jetziger StandVersion 1',
      '12.06.2026, 21:10 Uhr Anna Amt Angaben zur Kommune jetziger StandVersion 1',
    ]);
    await anna.get(`/bewerbung/${id}/abschnitt/contact`);
    const one = await anna.follow('Frühere Versionen ansehen');
    expect([one.$('tbody tr').length, one.text.includes('Nur Abschnitt')]).toEqual([1, true]);
  });

  it('reads as many statements for one as for many versions', async () => {
    await save(anna, 'contact', { department: 'Amt' });
    const count = async () =>
      (await statementsOf(system, () => anna.get(`/bewerbung/${id}/versionen`))).length;
    await count();
    const one = await count();
    for (const who of [maria, anna, maria]) await save(who, 'contact', { department: newId() }, 1);
    expect(await count()).toBe(one);
  });

  it('brings back chosen answers as a new version, and keeps what stood there', async () => {
    await save(anna, 'cooperation', { quality: 'Erste', continuity: 'Von Anfang an' });
    await save(maria, 'cooperation', { quality: 'Zweite', continuity: 'Seit 2009' });
    const page = await anna.get(`/bewerbung/${id}/versionen/cooperation/1`);
    expect(page.text).toContain('gespeichert von Anna Amt');
    for (const text of ['Erste', 'Zweite', 'Von Anfang an', 'Seit 2009']) expect(page.text).toContain(text);
    const none = await anna.press('Ausgewählte Antworten zurückholen', { fragen: [] });
    expect([none.status, none.text.includes('Bitte wählen Sie mindestens eine Antwort')]).toEqual([
      422,
      true,
    ]);
    const done = await anna.press('Ausgewählte Antworten zurückholen', { fragen: 'quality' });
    expect(done.path).toBe(`/bewerbung/${id}/abschnitt/cooperation`);
    expect(await history('cooperation')).toMatchObject([
      { answers: { quality: 'Erste', continuity: 'Von Anfang an' } },
      { answers: { quality: 'Zweite', continuity: 'Seit 2009' } },
      { answers: { quality: 'Erste', continuity: 'Seit 2009' }, by: 'Anna Amt' },
    ]);
    expect((await anna.get(`/bewerbung/${id}/versionen`)).text).toContain('aus Version 1 zurückgeholt');
  });

  it('brings back nothing that somebody has changed since the page was opened', async () => {
    await save(anna, 'cooperation', { quality: 'Erste' });
    await save(maria, 'cooperation', { quality: 'Zweite' });
    await anna.get(`/bewerbung/${id}/versionen/cooperation/1`);
    await save(maria, 'cooperation', { quality: 'Dritte' });
    const refused = await anna.press('Ausgewählte Antworten zurückholen');
    expect([refused.status, refused.text.includes('Dritte')]).toEqual([409, true]);
    const done = await anna.press('Ausgewählte Antworten zurückholen');
    expect(done.path).toBe(`/bewerbung/${id}/abschnitt/cooperation`);
  });

  it('shows earlier answers after the deadline, and brings nothing back', async () => {
    await save(anna, 'cooperation', { quality: 'Erste' });
    await save(maria, 'cooperation', { quality: 'Zweite' });
    await anna.get(`/bewerbung/${id}/versionen/cooperation/1`);
    system.clock.jumpTo(cycle.milestones.deadline.add({ seconds: 1 }));
    const late = await anna.press('Ausgewählte Antworten zurückholen');
    expect([late.status, late.text.includes('Der Bewerbungsschluss ist vorbei')]).toEqual([422, true]);
    const page = await anna.get(`/bewerbung/${id}/versionen/cooperation/1`);
    expect([page.status, page.$('main form').length]).toEqual([200, 0]);
  });

  it('is not there for anybody else, nor for what is no version', async () => {
    await save(anna, 'contact', { department: 'Geheim' });
    const stranger = await system.signedIn(await system.person('Fremde Person'));
    await stranger.get('/konto');
    const path = `/bewerbung/${id}/versionen`;
    const seen = [
      (await stranger.get(path)).status,
      (await stranger.get(`${path}/contact/1`)).status,
      (await stranger.post(`${path}/contact/1`, { fragen: 'department' })).status,
    ];
    for (const wrong of ['contact/2', 'contact/x', 'contact/99999999999', 'unbekannt/1'])
      seen.push((await anna.get(`${path}/${wrong}`)).status);
    expect(seen).toEqual(seen.map(() => 404));
  });
});
