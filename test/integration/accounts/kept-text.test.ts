import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mailedPath } from '../../support/mail-links.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.close());

/** Anna writes a post, her session ends meanwhile, then somebody signs in in the same browser. */
async function interruptedThenSignedIn(email: string): Promise<Visitor> {
  const anna = await system.person('Anna Amt');
  await system.person('Bert Amt');
  const browser = await system.signedIn(anna);
  await browser.get('/konto');
  const token = browser.page?.$('input[name=_csrf]').first().attr('value') ?? '';
  await system.database.rows('UPDATE session SET expires_at = created_at WHERE person_id = $1', [anna.id]);
  await browser.request('/bewerbung/neu/von-hand', {
    method: 'POST',
    body: new URLSearchParams({ _csrf: token, name: 'Annas Bezirk' }),
  });
  system.mails.clear();
  await browser.press('Link zuschicken', { email });
  await browser.get(await mailedPath(system, email, '/anmelden'));
  await browser.press('Anmelden', {}, 'main');
  return browser;
}

describe('text that was kept when a session ended', () => {
  it('waits for the person who wrote it', async () => {
    const browser = await interruptedThenSignedIn('anna.amt@example.org');
    expect(browser.cookie('kbw_kept')).toBeDefined();
  });

  it('is not there for somebody else who signs in in the same browser', async () => {
    const browser = await interruptedThenSignedIn('bert.amt@example.org');
    expect((await browser.get('/konto')).status).toBe(200);
    expect(browser.cookie('kbw_kept')).toBeUndefined();
  });
});
