import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CycleQueries } from '../../../src/cycles/cycle.queries.js';
import { type MadeCycle, makeCycle } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let cycle: MadeCycle;
let base: string;
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system, 2026, { publishedAt: null });
  base = `/organisation/wettbewerbsrunden/${cycle.id}`;
});
afterAll(() => system.close());

const parts = [
  '',
  '/grunddaten',
  '/termine',
  '/groessenklassen',
  '/partner',
  '/kriterien',
  '/preise',
  '/formular',
  '/formular/abschnitte/contact',
];

describe('pages of a cycle', () => {
  it('send visitors to the sign-in and refuse applicants', async () => {
    const statuses = new Set<number>();
    const visitor = await system.visitor().fetch(`${base}/termine`);
    expect([visitor.status, visitor.headers.get('location')]).toEqual([
      303,
      `/anmelden?weiter=${encodeURIComponent(`${base}/termine`)}`,
    ]);
    const applicant = await system.signedIn(await system.person('Anna Antrag'));
    for (const part of parts) statuses.add((await applicant.get(base + part)).status);
    expect([...statuses]).toEqual([403]);
  });

  it('let auditors read and change nothing', async () => {
    const auditor = await system.signedIn(await system.person('Paula Prüfung', 'auditor'));
    for (const part of parts) {
      const page = await auditor.get(base + part);
      expect([part, page.status, page.$('main form button').length]).toEqual([part, 200, 0]);
    }
    const posted = await auditor.post(`${base}/grunddaten`, { name: 'X', version: '1' });
    expect(posted.status).toBe(403);
    expect((await auditor.get(`${base}/veroeffentlichen`)).status).toBe(403);
  });

  it('do not exist for other ids and parts', async () => {
    const otto = await system.signedIn(await system.person('Otto', 'organiser'));
    const paths = [
      `${base}/unsinn`,
      `${base}/formular/unsinn`,
      '/organisation/wettbewerbsrunden/unsinn',
      '/organisation/wettbewerbsrunden/0197d2a0-0000-7000-8000-000000000001/termine',
    ];
    for (const path of paths) expect([path, (await otto.get(path)).status]).toEqual([path, 404]);
  });

  it('show both states when somebody else was faster, and lose neither', async () => {
    const [otto, olga] = await Promise.all(
      ['Otto', 'Olga'].map(async (name) => system.signedIn(await system.person(name, 'organiser'))),
    );
    await otto!.get(`${base}/grunddaten`);
    await olga!.get(`${base}/grunddaten`);
    await olga!.press('Speichern', { name: 'Von Olga', scope: 'Mit Olgas Gegenstand' });
    const page = await otto!.press('Speichern', { name: 'Von Otto' });
    expect(page.status).toBe(422);
    expect(page.$('input[name=name]').val()).toBe('Von Otto');
    expect(page.text).toContain('Gespeichert: Von Olga');
    expect(page.text).toContain('Gespeichert: Mit Olgas Gegenstand');
    await otto!.press('Speichern', { scope: 'Mit Olgas Gegenstand' });
    const stored = await system.get(CycleQueries).byId(cycle.id);
    expect([stored?.name, stored?.scope]).toEqual(['Von Otto', 'Mit Olgas Gegenstand']);
  });

  it('keep what was typed over an expired session', async () => {
    const person = await system.person('Olga', 'organiser');
    const olga = await system.signedIn(person);
    await olga.get(`${base}/grunddaten`);
    olga.forgetCookie('kbw_session');
    const asked = await olga.press('Speichern', { name: 'Lange getippt' });
    expect(asked.path).toContain('/anmelden');
    const again = new Visitor(system.url, {
      kbw_session: (await system.signedIn(person)).cookie('kbw_session')!,
      kbw_kept: olga.cookie('kbw_kept')!,
    });
    const page = await again.get(`${base}/grunddaten`);
    expect(page.$('input[name=name]').val()).toBe('Lange getippt');
    await again.press('Speichern');
    expect((await system.get(CycleQueries).byId(cycle.id))?.name).toBe('Lange getippt');
  });

  it('say with both numbers when a text is too long, and keep all of it', async () => {
    const otto = await system.signedIn(await system.person('Otto', 'organiser'));
    await otto.get(`${base}/grunddaten`);
    const long = 'ü'.repeat(12_000);
    const page = await otto.press('Speichern', { scope: long });
    expect(page.status).toBe(422);
    expect(page.$('textarea[name=scope]').text().trim()).toBe(long);
    expect(page.$('#scope-error').text()).toContain('12000 Zeichen. Erlaubt sind höchstens 10000');
  });

  it('needs the same number of statements for one and for thirty rounds', async () => {
    const otto = await system.signedIn(await system.person('Otto', 'organiser'));
    const counted = async () => {
      const before = system.database.dataSource.query.bind(system.database.dataSource);
      let count = 0;
      system.database.dataSource.query = ((...args: Parameters<typeof before>) => {
        count += 1;
        return before(...args);
      }) as typeof before;
      await otto.get('/organisation/wettbewerbsrunden');
      system.database.dataSource.query = before;
      return count;
    };
    const few = await counted();
    for (let year = 2030; year < 2060; year += 1) await makeCycle(system, year);
    expect(await counted()).toBe(few);
  });
});
