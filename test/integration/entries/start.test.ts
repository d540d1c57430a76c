import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EntryService } from '../../../src/entries/entry.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { makeCycle, makeMunicipality, type MadeCycle } from '../../support/factories.js';
import { statementsOf } from '../../support/statements.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

let system: TestSystem;
let cycle: MadeCycle;
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system);
});
beforeEach(() => system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 1 })));
afterAll(() => system.close());

const entries = () => system.database.rows<{ id: string }>('SELECT id FROM entry');

async function startAnother(name: string): Promise<void> {
  const { id: personId } = await system.person(name);
  const { id: municipalityId } = await makeMunicipality(system, 'Bersenbrück');
  await system
    .get(EntryService)
    .start(personActor(personId), { cycleId: cycle.id, municipalityId, personId });
}

/** The list of the first of these people who has an entry. */
async function listed(...names: string[]): Promise<{ entryCount: number; sql: number }> {
  for (const name of names) {
    const visitor = await system.signedIn(await system.person(name));
    const page = await visitor.get('/bewerbung');
    const entryCount = page.$('main article').length;
    const statements = await statementsOf(system, () => visitor.get('/bewerbung'));
    if (entryCount > 0) return { entryCount, sql: statements.length };
  }
  throw new Error(`No entry of ${names.join(' or ')}`);
}

describe('starting an entry', () => {
  it('explains what will be here and offers the first step', async () => {
    const anna = await system.signedIn(await system.person('Anna Amt'));
    const list = await anna.get('/bewerbung');
    expect(list.text).toContain('Noch keine Bewerbung');
    const start = await anna.follow('Bewerbung beginnen');
    expect({ path: start.path, status: start.status }).toEqual({ path: '/bewerbung/neu', status: 200 });
  });

  it('finds a municipality without scripts, shows its class by itself and starts', async () => {
    const koeln = await makeMunicipality(system, 'Köln');
    const anna = await system.signedIn(await system.person('Anna Amt'));
    await anna.get('/bewerbung/neu');
    const found = await anna.press('Kommune suchen', { q: 'koeln' });
    expect(found.text).toContain('Nordrhein-Westfalen');
    const chosen = await anna.follow('Köln');
    expect(chosen.text).toContain('ab 100.000 Einwohnerinnen und Einwohnern');
    expect(chosen.text).toContain('1.084.831');

    const button = 'Bewerbung für Köln beginnen';
    const again = anna.filled(button);
    const dossier = await anna.press(button);
    expect(dossier.path).toMatch(/^\/bewerbung\/[0-9a-f-]{36}$/);
    expect(dossier.text).toContain('Angaben zur Kommune');
    const second = await anna.request(again.path, {
      method: again.method,
      ...(again.body && { body: again.body }),
    });
    expect(second.path).toBe(dossier.path);
    const row = await system.database.row(
      `SELECT e.state, s.key, e.municipality_id = $1 AS koeln FROM entry e JOIN size_class s ON s.id = e.size_class_id`,
      [koeln.id],
    );
    expect([row, (await entries()).length]).toEqual([{ state: 'draft', key: 'large', koeln: true }, 1]);
  });

  it('says that one exists already, and nothing about it', async () => {
    const berta = await system.signedIn(await system.person('Berta Fremd'));
    const koeln = await makeMunicipality(system, 'Köln');
    await berta.get(`/bewerbung/neu?kommune=${koeln.id}`);
    const taken = await berta.press('Bewerbung für Köln beginnen');
    expect(taken.status).toBe(409);
    expect(taken.text).toContain('Für Köln gibt es bei Kommune bewegt Welt 2026 schon eine Bewerbung.');
    expect(taken.text).not.toContain('Anna');
    expect((await entries()).length).toBe(1);
  });

  it('two people at once get one entry', async () => {
    const gehrde = await makeMunicipality(system, 'Gehrde');
    const people = await Promise.all(
      ['Eine Person', 'Andere Person'].map(async (name) => system.signedIn(await system.person(name))),
    );
    for (const each of people) await each.get(`/bewerbung/neu?kommune=${gehrde.id}`);
    const answers = await Promise.all(people.map((each) => each.press('Bewerbung für Gehrde beginnen')));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('tells ambiguous names apart and says when nothing fits', async () => {
    const anna = await system.signedIn(await system.person('Anna Amt'));
    await anna.get('/bewerbung/neu');
    const none = await anna.press('Kommune suchen', { q: 'Xyzzyhausen' });
    expect(none.text).toContain('Keine Kommune gefunden zu „Xyzzyhausen“');
    await anna.follow('Kommune von Hand eintragen');
    const failed = await anna.press('Bewerbung beginnen', {
      name: 'Berlin-Mitte',
      kind: 'other',
      population: 'viele',
    });
    expect(failed.status).toBe(422);
    expect(failed.$('input[name=population]').attr('value')).toBe('viele');
    const started = await anna.press('Bewerbung beginnen', { state: 'Berlin', population: '385.748' });
    expect([started.status, started.text.includes('Berlin-Mitte')]).toEqual([200, true]);
    expect(started.text).toContain('ab 100.000');
  });

  it('lists with as many statements for one entry as for several', async () => {
    const { entryCount: one, sql: first } = await listed('Eine Person', 'Andere Person');
    await startAnother('Anna Amt');
    const { entryCount: several, sql: second } = await listed('Anna Amt');
    expect([one, several > 1, second]).toEqual([1, true, first]);
  });

  it('starts nothing outside of the call', async () => {
    const flensburg = await makeMunicipality(system, 'Flensburg');
    const anna = await system.signedIn(await system.person('Anna Amt'));
    await anna.get(`/bewerbung/neu?kommune=${flensburg.id}`);
    system.clock.jumpTo(cycle.milestones.deadline.add({ seconds: 1 }));
    const late = await anna.press('Bewerbung für Flensburg beginnen');
    expect([late.status, late.text.includes('Zurzeit können Sie keine Bewerbung beginnen')]).toEqual([
      422,
      true,
    ]);
    expect((await anna.get('/bewerbung/neu')).text).toContain('Zurzeit können Sie keine Bewerbung beginnen');
  });
});
