import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.close());

describe('signing in', () => {
  it('shows a form and answers the same for known and unknown addresses', async () => {
    const visitor = system.visitor();
    const form = await visitor.get('/anmelden');
    expect({ status: form.status, heading: form.$('h1').text().trim() }).toEqual({
      status: 200,
      heading: 'Anmelden',
    });
    const answer = await visitor.press('Link zuschicken', { email: 'niemand@example.org' });
    expect({ status: answer.status, path: answer.path }).toEqual({
      status: 200,
      path: '/anmelden/verschickt',
    });
  });

  it('keeps what was typed and says what is wrong', async () => {
    const visitor = system.visitor();
    await visitor.get('/anmelden');
    const answer = await visitor.press('Link zuschicken', { email: 'kein-at' });
    expect(answer.status).toBe(422);
    expect(answer.$('input[name=email]').first().attr('value')).toBe('kein-at');
    expect(answer.title).toMatch(/^Fehler: /);
  });

  it('leads back to the page that asked for it', async () => {
    const visitor = system.visitor();
    const asked = await visitor.get('/konto');
    expect(asked.path).toBe('/anmelden?weiter=%2Fkonto');
  });

  it('shows the account to the person who is signed in', async () => {
    const anna = await system.signedIn(await system.person('Anna Beispiel'));
    const account = await anna.get('/konto');
    expect(account.status).toBe(200);
    expect(account.text).toContain('anna.beispiel@example.org');
  });
});
