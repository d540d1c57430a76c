import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cookieNames } from '../../src/platform/http/cookies.js';
import { searchKey } from '../../src/municipalities/domain/search-key.js';
import { Municipality } from '../../src/municipalities/entities/municipality.entity.js';
import { newId } from '../../src/platform/database/new-id.js';
import { invitePartner, startEntry } from '../support/applicant-acts.js';
import { type MadeCycle, inSystem, makeCycle, makeMunicipality } from '../support/factories.js';
import { mailedPath } from '../support/mail-links.js';
import { pdfFile } from '../support/sample-files.js';
import { startTestSystem, type TestSystem } from '../support/test-system.js';
import type { Visitor } from '../support/visitor.js';

let system: TestSystem;
let cycle: MadeCycle;
let id: string;
let anna: Visitor;
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system);
  for (const town of ['Köln', 'Gehrde'] as const) await makeMunicipality(system, town);
  const twin = await makeMunicipality(system, 'Flensburg');
  for (const [key, stateName] of [
    ['08000001', 'Baden-Württemberg'],
    ['09000001', 'Bayern'],
  ] as const)
    await inSystem(system, (tx) =>
      tx.insert(Municipality, {
        ...twin,
        id: newId(),
        key,
        name: 'Neustadt',
        shortName: 'Neustadt',
        stateName,
        searchKey: searchKey('Neustadt'),
        population: 5_000,
      }),
    );
  early();
  id = await startEntry(await system.signedIn(await system.person('Anna Amt')), 'Köln');
});
beforeEach(async () => {
  early();
  anna = await system.signedIn(await system.person('Anna Amt'));
});
afterAll(() => system.close());

const early = () => system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 48 }));
const long = `Ein langer Text.\n\n${'Er geht nicht verloren. '.repeat(60)}`;

/** The visitor comes back by a link, in the same browser, as after lunch. */
async function signInAgain(visitor: Visitor): Promise<void> {
  const email = 'anna.amt@example.org';
  system.mails.clear();
  await visitor.press('Link zuschicken', { email });
  await visitor.get(await mailedPath(system, email, '/anmelden/link/'));
  await visitor.press('Anmelden');
}
const valueOf = ({ page }: Visitor, name: string) =>
  page?.$(`textarea[name="${name}"]`).text().trim() || page?.$(`input[name="${name}"]`).attr('value');

type Typed = [string, () => string, string, Record<string, string>];
const section: Typed = [
  'a section',
  () => `/bewerbung/${id}/abschnitt/cooperation`,
  'Speichern und weiter',
  { quality: long },
];
const weltladen: Typed = [
  'a partner',
  () => `/bewerbung/${id}/partner`,
  'Einladung schicken',
  { organisation: 'Weltladen e. V.', contactName: 'Pina', email: 'pina@example.org' },
];
const attachment: Typed = [
  'words for a file',
  () => `/bewerbung/${id}/anlagen`,
  'Datei hochladen',
  { title: 'Ratsbeschluss', credit: 'Stadt Köln' },
];
const byHand: Typed = [
  'a municipality by hand',
  () => '/bewerbung/neu/von-hand',
  'Bewerbung beginnen',
  { name: 'Bezirk Mitte', district: 'Berlin', population: '385.748', postcode: '10115' },
];

describe('a session that ends in the middle of a text', () => {
  async function backAfter(hours: number, [, path, button, fields]: Typed): Promise<void> {
    await anna.get(path());
    system.clock.jumpTo(system.clock.now().add({ hours }));
    const asked = await anna.press(button, fields);
    expect(asked.path).toBe(`/anmelden?weiter=${encodeURIComponent(path())}`);
    await signInAgain(anna);
    expect(anna.page?.path).toBe(path());
    expect(anna.page?.text).toContain('Ihre Eingaben sind wieder da');
    for (const [name, value] of Object.entries(fields))
      expect([name, valueOf(anna, name)]).toEqual([name, value.trim()]);
  }

  it.each([section, weltladen, attachment, byHand])('%s: the text is there after signing in', (...typed) =>
    backAfter(25, typed),
  );

  it.each([section, weltladen, attachment])('%s: even when the deadline has passed meanwhile', (...typed) =>
    backAfter(49, typed),
  );
});

describe('a form that was open too long', () => {
  it.each([section, weltladen, attachment, byHand])(
    '%s: comes back with what was typed',
    async (...typed) => {
      const [, path, button, fields] = typed;
      await anna.get(path());
      anna.forgetCookie(cookieNames.csrf);
      const back = await anna.press(button, fields);
      expect([back.path, back.status < 500]).toEqual([path(), true]);
      for (const [name, value] of Object.entries(fields))
        expect([name, valueOf(anna, name)]).toEqual([name, value.trim()]);
    },
  );

  it('can be sent again as it came back', async () => {
    const [, path, , fields] = section;
    await anna.get(path());
    anna.forgetCookie(cookieNames.csrf);
    await anna.press('Speichern und zurück', fields);
    const saved = await anna.press('Speichern und zurück');
    expect(saved.path).toBe(`/bewerbung/${id}`);
    await anna.get(path());
    expect(valueOf(anna, 'quality')).toBe(long.trim());
  });
});

describe('the deadline that passes between form and post', () => {
  it('of an invitation says so and keeps the words', async () => {
    const [, path, button, fields] = weltladen;
    system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 1 }));
    anna = await system.signedIn(await system.person('Anna Amt'));
    await anna.get(path());
    const sent = anna.filled(button, { ...fields, kind: 'migrantOrganisation' });
    system.clock.jumpTo(cycle.milestones.deadline.add({ milliseconds: 1 }));
    const late = await anna.request(sent.path, sent as RequestInit);
    expect([late.status, late.text.includes('Der Bewerbungsschluss ist vorbei')]).toEqual([422, true]);
    for (const [name, value] of Object.entries(fields)) expect(valueOf(anna, name)).toBe(value);
  });
});

describe('ambiguous and unknown municipalities', () => {
  it('names of two are told apart by Land', async () => {
    await anna.get('/bewerbung/neu');
    const found = await anna.press('Kommune suchen', { q: 'Neustadt' });
    expect(found.text).toContain('Mehrere Kommunen passen.');
    expect(found.text).toMatch(/Baden-Württemberg.*Bayern|Bayern.*Baden-Württemberg/);
    expect(found.path).toContain('/bewerbung/neu?');
  });

  it('a juror’s municipality must be one: the name of two is refused, with what was typed', async () => {
    const olga = await system.signedIn(await system.person('Olga Organisation', 'organiser'));
    await olga.get(`/organisation/bewertung/jury/${cycle.id}`);
    const fields = { name: 'Jo Jury', email: 'jo@example.org', municipality: 'Neustadt' };
    const refused = await olga.press('Einladung verschicken', fields);
    expect(refused.status).toBe(422);
    for (const [name, value] of Object.entries(fields)) expect(valueOf(olga, name)).toBe(value);
  });

  it.each(['', 'unsinn', newId()])('an entry of %j begins nothing and breaks nothing', async (kommune) => {
    await anna.get('/bewerbung/neu');
    const before = await system.database.rows('SELECT id FROM entry');
    const answer = await anna.post('/bewerbung/neu', { kommune });
    expect(answer.status).toBeLessThan(500);
    expect(await system.database.rows('SELECT id FROM entry')).toEqual(before);
  });
});

describe('the link of a partner', () => {
  const partner = { organisation: 'Weltladen e. V.', contactName: 'Pina', email: 'pina@example.org' };

  it('forwarded after use shows who confirmed, and a changed token opens nothing', async () => {
    await invitePartner(anna, id, partner);
    const link = await mailedPath(system, partner.email, '/mitzeichnung/');
    const pina = system.visitor();
    await pina.get(link);
    await pina.press('Für Weltladen e. V. mitzeichnen', { name: 'Pina Partner', function: 'Vorsitz' });
    const forwarded = await system.visitor().get(link);
    expect([forwarded.status, forwarded.text.includes('Mitgezeichnet von Pina Partner')]).toEqual([
      200,
      true,
    ]);
    const stranger = await system.signedIn(await system.person('Fremde Person'));
    await stranger.get(link);
    expect((await stranger.get(`/bewerbung/${id}`)).status).toBe(404);
    for (const wrong of [link.slice(0, -1), `${link}x`, '/mitzeichnung/unsinn'])
      expect((await system.visitor().get(wrong)).status).toBe(410);
  });

  it('gives the files of its own entry only', async () => {
    const link = await mailedPath(system, partner.email, '/mitzeichnung/');
    const greta = await system.signedIn(await system.person('Greta Gehrde'));
    const other = await startEntry(greta, 'Gehrde');
    await greta.get(`/bewerbung/${other}/anlagen`);
    await greta.press('Datei hochladen', { file: pdfFile('geheim.pdf', 'geheim') });
    const file = await system.database.row<{ id: string }>('SELECT id FROM attachment WHERE entry_id = $1', [
      other,
    ]);
    expect((await system.visitor().fetch(`${link}/anlagen/${file?.id}`)).status).toBe(404);
    expect((await system.visitor().fetch(`${link}/anlagen/unsinn`)).status).toBe(404);
  });
});
