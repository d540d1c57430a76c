import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/accounts/entities/person.entity.js';
import { confirmAsPartner, invitePartner, startEntry, submitEntry } from '../../support/applicant-acts.js';
import { type MadeCycle, makeCycle, makeMunicipality } from '../../support/factories.js';
import { pdfFile } from '../../support/sample-files.js';
import { statementsOf } from '../../support/statements.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { SeenPage, Visitor } from '../../support/visitor.js';
import { fillAll } from './support.js';

let system: TestSystem;
let cycle: MadeCycle;
let owner: Person;
let id: string;
let anna: Visitor;
let olga: Visitor;
const partner = { organisation: 'Afrika-Verein e. V.', contactName: 'Amina', email: 'amina@example.org' };
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system);
  await makeMunicipality(system, 'Köln');
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 5 }));
  owner = await system.person('Anna Amt');
});
beforeEach(async () => {
  anna = await system.signedIn(owner);
  olga = await system.signedIn(await system.person('Olga Organisation', 'organiser'));
});
afterAll(() => system.close());

const mine = (query = '') => `/bewerbung/${id}/vergleich${query}`;
const theirs = (query = '') => `/organisation/bewerbungen/${id}/vergleich${query}`;
async function reopen() {
  await anna.get(`/bewerbung/${id}/oeffnen`);
  await anna.press('Bewerbung wieder öffnen');
}
async function save(section: string, values: Record<string, string | string[]>) {
  await anna.get(`/bewerbung/${id}/abschnitt/${section}`);
  const saved = await anna.press('Speichern und zurück', values);
  if (saved.path !== `/bewerbung/${id}`) throw new Error(saved.text);
}
/** What is marked, without the words for screen readers. */
const marked = ({ $ }: SeenPage, element: 'ins' | 'del', within = '') =>
  $(`main section${within} ${element}`)
    .toArray()
    .map((each) => {
      const text = $(each).clone();
      text.find('.kern-sr-only').remove();
      return text.text();
    });

describe('the difference between two submissions', () => {
  it('needs two of them', async () => {
    id = await startEntry(anna, 'Köln');
    expect((await anna.get(mine())).status).toBe(404);
    await fillAll(anna, id);
    await invitePartner(anna, id, partner);
    await confirmAsPartner(system, partner);
    await submitEntry(anna, id, 'Köln');
    expect((await anna.get(mine())).text).toContain('Es gibt erst eine Einreichung.');
    expect((await anna.get(`/bewerbung/${id}`)).html).not.toContain('/vergleich');
  });

  it('shows what was added and removed, section by section, in words and marks', async () => {
    await reopen();
    await save('commitment', {
      summary: 'Wir arbeiten immer **auf Augenhöhe**.',
      topics: ['climate', 'education'],
      since: '1999',
    });
    await save('projects', {
      'projectExamples.0.name': 'Brunnen',
      'projectExamples.0.description': 'Ein tiefer Brunnen.',
      'projectExamples.0.result': 'Wasser.',
      'projectExamples.1.name': 'Chor',
      'projectExamples.1.description': 'Ein Chor.',
      'projectExamples.1.result': 'Lieder.',
    });
    await anna.get(`/bewerbung/${id}/anlagen`);
    await anna.press('Datei hochladen', { file: pdfFile('beschluss.pdf'), title: 'Ratsbeschluss' });
    await submitEntry(anna, id, 'Köln');
    await anna.get(`/bewerbung/${id}`);
    const page = await anna.follow('Einreichungen 1 und 2 vergleichen');
    expect(page.path).toBe(mine('?von=1&bis=2'));
    const commitment = '[aria-labelledby=abschnitt-commitment]';
    expect(marked(page, 'del', commitment)).toEqual([expect.any(String), '1998']);
    expect(marked(page, 'ins', commitment)).toEqual(['immer ', expect.any(String), '1999']);
    expect(marked(page, 'ins', '[aria-labelledby=abschnitt-projects]')).toEqual([
      'tiefer ',
      'Chor',
      'Ein Chor.',
      'Lieder.',
    ]);
    expect(page.$('main ins .kern-sr-only').first().text()).toContain('hinzugefügt');
    const files = page.$('section[aria-labelledby=anlagen]').text();
    expect(files).toMatch(/hinzugefügt[\s\S]*Ratsbeschluss[\s\S]*SHA-256 [0-9a-f]{64}/);
    expect(page.text).not.toContain('Olga Oben');
  });

  it('shows partners whose confirmation changed, and what was released for publication', async () => {
    await confirmAsPartner(system, partner);
    await reopen();
    const second = { organisation: 'Chor e. V.', contactName: 'Carla', email: 'carla@example.org' };
    await invitePartner(anna, id, second);
    await confirmAsPartner(system, second);
    await anna.get(`/bewerbung/${id}/pruefen`);
    await anna.press('Bewerbung für Köln einreichen', { veroeffentlichung: 'yes' });
    const page = await anna.get(mine());
    expect(page.path).toBe(mine());
    expect(page.$('#bis option[selected]').attr('value')).toBe('3');
    expect(page.$('section[aria-labelledby=partner]').text()).toMatch(
      /geändert[\s\S]*Afrika-Verein[\s\S]*hinzugefügt\s+Chor e\. V\./,
    );
    expect(page.$('section[aria-labelledby=veroeffentlichung]').text()).toContain(
      'Jetzt zur Veröffentlichung',
    );
  });

  it('says so where nothing changed, and takes any two in any order', async () => {
    await reopen();
    await anna.get(`/bewerbung/${id}/pruefen`);
    await anna.press('Bewerbung für Köln einreichen', { veroeffentlichung: 'yes' });
    await anna.get(mine());
    expect(anna.page?.text).toContain('Zwischen Einreichung 3 und Einreichung 4 hat sich nichts geändert.');
    const backwards = await anna.press('Vergleichen', { von: '4', bis: '1' });
    expect(backwards.$('#von option[selected]').attr('value')).toBe('1');
    expect(marked(backwards, 'ins')).toContain('1999');
    const twice = await anna.press('Vergleichen', { von: '2', bis: '2' });
    expect(twice.text).toContain('Sie haben zweimal dieselbe Einreichung gewählt.');
    for (const query of ['?von=9', '?von=0', '?bis=eins', '?von=1&von=2', '?von=-1'])
      expect((await anna.get(mine(query))).status).toBe(404);
  });

  it('tells of questions that came, went or were renamed between two versions of the form', async () => {
    const base = `/organisation/wettbewerbsrunden/${cycle.id}/formular`;
    await olga.get(`${base}/abschnitte/commitment`);
    await olga.press('Frage hinzufügen', { art: 'shortText' });
    await olga.press('Speichern', { 'label.de': 'Leitbild' });
    await olga.get(`${base}/abschnitte/commitment/fragen/summary/entfernen`);
    await olga.press('Frage entfernen');
    await olga.get(`${base}/abschnitte/commitment/fragen/since`);
    await olga.press('Speichern', { 'label.de': 'Beginn der Zusammenarbeit' });
    await olga.get(`${base}/fassung`);
    const publish = olga.page!.$('button:contains("veröffentlichen")').text().trim();
    await olga.press(publish, { reason: 'Beschluss' });
    await reopen();
    await save('commitment', { leitbild: 'Gemeinsam', since: '2001' });
    await submitEntry(anna, id, 'Köln');
    const page = await anna.get(mine());
    for (const words of [
      'Diese Frage gab es in Einreichung 4 noch nicht.',
      'Diese Frage gibt es in der neueren Einreichung 5 nicht mehr.',
      'Vorher lautete die Frage:',
      'Einreichung 4 folgt Fassung 1 des Formulars, Einreichung 5 folgt Fassung 2.',
      'Neue Frage: Leitbild',
    ])
      expect(page.text).toContain(words);
    expect(marked(page, 'ins')).toContain('Gemeinsam');
    expect(marked(page, 'del')).toContain('Wir arbeiten immer **auf Augenhöhe**.');
  });

  it('is read by the organisation and auditors, never by strangers, jurors or other teams', async () => {
    await olga.get(`/organisation/bewerbungen/${id}`);
    const page = await olga.follow('Einreichungen 1 und 2 vergleichen');
    expect(page.path).toBe(theirs('?von=1&bis=2'));
    expect(marked(page, 'ins')).toContain('1999');
    const auditor = await system.signedIn(await system.person('Arno Aufsicht', 'auditor'));
    expect((await auditor.get(theirs())).status).toBe(200);
    const stranger = await system.signedIn(await system.person('Fremde Person'));
    expect((await stranger.get(mine())).status).toBe(404);
    expect((await stranger.get(theirs())).status).toBe(403);
    expect((await anna.get(theirs())).status).toBe(403);
    expect((await olga.get(mine())).status).toBe(404);
    expect((await olga.get(theirs().replace(id, 'unsinn'))).status).toBe(404);
    expect((await system.visitor().get(mine())).path).toContain('/anmelden');
  });

  it('needs as many statements whatever there is to compare', async () => {
    const count = async (query: string) => (await statementsOf(system, () => anna.get(mine(query)))).length;
    expect(await count('?von=1&bis=5')).toBe(await count('?von=3&bis=4'));
  });
});
