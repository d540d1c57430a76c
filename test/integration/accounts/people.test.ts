import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let vera: Visitor;
let base: string;
beforeAll(async () => {
  system = await startTestSystem();
  vera = await system.signedIn(await system.person('Vera Verwaltung', 'administrator'));
});
afterAll(() => system.close());

const roleCount = async (role: string) =>
  (await system.database.rows('SELECT 1 FROM role_grant WHERE role = $1', [role])).length;

describe('people of the organisation', () => {
  it('get an account with roles, once for a double click, and a mail with a link', async () => {
    await vera.get('/organisation/personen');
    await vera.follow('Konto anlegen');
    const fields = { name: 'Olga Neu', email: 'Olga@Example.org', roles: ['organiser', 'auditor'] };
    const sent = vera.filled('Konto anlegen', fields);
    await vera.request(sent.path, { method: 'POST', body: sent.body! });
    const page = await vera.request(sent.path, { method: 'POST', body: sent.body! });
    base = page.path;
    expect(page.text).toContain('Olga Neu hat jetzt ein Konto.');
    expect(await system.database.rows(`SELECT 1 FROM person WHERE email = 'olga@example.org'`)).toHaveLength(
      1,
    );
    expect([await roleCount('organiser'), await roleCount('auditor')]).toEqual([1, 1]);
    const [link] = await system.database.rows(
      `SELECT 1 FROM domain_event WHERE type = 'SignInLinkRequested' AND subject_id = $1 LIMIT 1`,
      [base.split('/').at(-1)],
    );
    expect(link).toBeDefined();
  });

  it('are not created without a role or with a role that does not exist', async () => {
    await vera.get('/organisation/personen/neu');
    const page = await vera.press('Konto anlegen', { name: 'Ohne Rolle', email: 'ohne@example.org' });
    expect(page.status).toBe(422);
    expect(page.$('input[name=name]').val()).toBe('Ohne Rolle');
    expect(page.text).toContain('Bitte wählen Sie mindestens eine Rolle.');
    expect((await vera.press('Konto anlegen', { roles: 'juror' })).status).toBe(422);
  });

  it('lose and get roles after a page that says what will happen', async () => {
    await vera.get(base);
    const ask = await vera.follow('Revision: Rolle entziehen');
    expect(ask.text).toContain('Olga Neu verliert die Rolle Revision sofort.');
    const sent = vera.filled('Rolle Revision entziehen');
    await vera.request(sent.path, { method: 'POST', body: sent.body! });
    await vera.request(sent.path, { method: 'POST', body: sent.body! });
    expect(await roleCount('auditor')).toBe(0);
    await vera.get(base);
    await vera.follow('Revision: Rolle vergeben');
    await vera.press('Rolle Revision vergeben');
    expect(await roleCount('auditor')).toBe(1);
  });

  it('always keep one administrator', async () => {
    const { id } = await system.person('Vera Verwaltung');
    await vera.get(`/organisation/personen/${id}/rolle/administrator`);
    const page = await vera.press('Rolle Verwaltung entziehen');
    expect(page.status).toBe(422);
    expect(page.text).toContain('Das ist das letzte Konto mit der Rolle Verwaltung.');
    expect(await roleCount('administrator')).toBe(1);
  });

  it('are seen by auditors, changed by administrators, and hidden from all others', async () => {
    const auditor = await system.signedIn(await system.person('Paula', 'auditor'));
    expect((await auditor.get(base)).status).toBe(200);
    expect((await auditor.get(`${base}/rolle/organiser`)).status).toBe(403);
    expect((await auditor.post(`${base}/rolle/organiser`, { act: 'grant' })).status).toBe(403);
    const otto = await system.signedIn(await system.person('Otto', 'organiser'));
    expect((await otto.get('/organisation/personen')).status).toBe(403);
    expect((await vera.get('/organisation/personen/unsinn')).status).toBe(404);
    expect((await vera.get(`${base}/rolle/juror`)).status).toBe(404);
  });

  it('are found by name, address and role', async () => {
    const names = async (query: string) => {
      const { $ } = await vera.get(`/organisation/personen?${query}`);
      return $('tbody th')
        .map((_, each) => $(each).text().trim())
        .get();
    };
    expect(await names('suche=OLGA')).toEqual(['Olga Neu']);
    expect(await names('rolle=administrator')).toEqual(['Vera Verwaltung']);
    expect(await names('suche=niemand')).toEqual([]);
  });
});
