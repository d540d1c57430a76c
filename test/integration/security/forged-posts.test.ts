import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.close());

const rolesOf = async (personId: string) =>
  (
    await system.database.rows<{ role: string }>('SELECT role FROM role_grant WHERE person_id = $1', [
      personId,
    ])
  ).map(({ role }) => role);

function multipart(fields: Record<string, string>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return body;
}

describe('a post that another site makes', () => {
  it('as a form with files does nothing on a page that takes no files', async () => {
    const admin = await system.signedIn(await system.person('Ada Admin', 'administrator'));
    const victim = await system.person('Egon Fremd');
    for (const body of [multipart({ act: 'grant' }), multipart({ _csrf: 'x', act: 'grant' })]) {
      const path = `/organisation/personen/${victim.id}/rolle/auditor`;
      const { status } = await admin.fetch(path, { method: 'POST', body });
      expect({ status, roles: await rolesOf(victim.id) }).toEqual({ status: 303, roles: [] });
    }
    await admin.fetch('/abmelden', { method: 'POST', body: multipart({}) });
    expect((await admin.get('/konto')).path).toBe('/konto');
  });

  it.each([
    ['application/json', JSON.stringify({ act: 'grant' })],
    ['text/plain', '_csrf=x&act=grant'],
    ['application/x-www-form-urlencoded', '_csrf=x&act=grant'],
  ])('as %s does nothing', async (type, body) => {
    const admin = await system.signedIn(await system.person('Ada Admin', 'administrator'));
    const victim = await system.person('Egon Fremd');
    const path = `/organisation/personen/${victim.id}/rolle/auditor`;
    await admin.fetch(path, { method: 'POST', body, headers: { 'content-type': type } });
    expect(await rolesOf(victim.id)).toEqual([]);
  });

  it('as JSON is not even read', async () => {
    const body = '['.repeat(20_000) + ']'.repeat(20_000);
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const { status } = await system.visitor().fetch('/anmelden', { method: 'POST', body, headers });
    expect(status).toBe(415);
  });
});
