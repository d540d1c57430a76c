import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LinksService } from '../../../src/accounts/links.service.js';
import { inSystem } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.close());

describe('every answer', () => {
  it.each([
    '/',
    '/anmelden',
    '/konto',
    '/gibt-es-nicht',
    '/assets/gibt-es-nicht.js',
    '/preistraeger/1999.json',
  ])('of %s carries the protecting headers', async (path) => {
    const { headers } = await system.visitor().fetch(path);
    expect({
      policy: headers.get('content-security-policy')?.includes("frame-ancestors 'none'"),
      sniffing: headers.get('x-content-type-options'),
      referrer: headers.get('referrer-policy'),
    }).toEqual({ policy: true, sniffing: 'nosniff', referrer: 'same-origin' });
  });

  it('behind a personal link is kept by no cache, nor by one that others use where it is public', async () => {
    const anna = await system.person('Anna Amt');
    const token = await inSystem(system, (tx) =>
      system.get(LinksService).handOut(tx, anna.id, 'signIn', '/konto'),
    );
    const link = await system.visitor().fetch(`/anmelden/link/${token}`);
    expect({ status: link.status, cache: link.headers.get('cache-control') }).toEqual({
      status: 200,
      cache: 'no-store',
    });
    expect((await system.visitor().fetch('/')).headers.get('cache-control')).toBe('private, no-cache');
    const signedIn = await (await system.signedIn(anna)).fetch('/');
    expect(signedIn.headers.get('cache-control')).toBe('no-store');
  });

  it('forgets what was typed when its writer signs out', async () => {
    const anna = await system.signedIn(await system.person('Anna Amt'));
    await anna.get('/konto');
    anna.forgetCookie('kbw_csrf');
    await anna.post('/bewerbung/neu/von-hand', { name: 'Bezirk Anna' });
    expect(anna.cookie('kbw_kept')).toBeDefined();
    await anna.get('/konto');
    await anna.press('Abmelden');
    expect(anna.cookie('kbw_kept')).toBeUndefined();
  });
});
