import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Route, routesOf } from '../support/routes.js';
import { startTestSystem, type TestSystem } from '../support/test-system.js';

let system: TestSystem;
let routes: Route[];

beforeAll(async () => {
  system = await startTestSystem();
  routes = routesOf(system);
});
afterAll(() => system.close());

describe('rule 5: every route declares who may use it', () => {
  it('no route is without a declaration', () => {
    expect(routes.length).toBeGreaterThan(10);
    expect(routes.filter(({ access }) => !access?.who.length).map(({ name }) => name)).toEqual([]);
  });

  it('routes for everyone with an account say which rows they give', () => {
    const silent = routes.filter(({ access }) => access?.who.includes('signed-in') && !access.only);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('nobody signed out gets through a route that is not public', async () => {
    const closed = routes.filter(
      ({ access }) => !access?.who.some((who) => who === 'public' || who === 'link'),
    );
    const id = '00000000-0000-7000-8000-000000000000';
    const through: string[] = [];
    for (const { name, method, path } of closed) {
      const url = path.replaceAll(/:[a-zA-Z]+/g, id);
      const answer = await system.visitor().fetch(url, { method });
      const toSignIn =
        answer.status === 303 && (answer.headers.get('location') ?? '').startsWith('/anmelden');
      if (!toSignIn) through.push(`${name} ${method} ${url}: ${answer.status}`);
    }
    expect(through).toEqual([]);
  });

  it('somebody with an account and no role gets through no route that names one', async () => {
    const stranger = await system.signedIn(await system.person('Fremde Person'));
    await stranger.get('/konto');
    const token = stranger.page?.$('input[name=_csrf]').first().attr('value') ?? '';
    const closed = routes.filter(({ access }) =>
      access?.who.every((who) => who !== 'public' && who !== 'link' && who !== 'signed-in'),
    );
    const id = '00000000-0000-7000-8000-000000000000';
    const through: string[] = [];
    for (const { name, method, path } of closed) {
      const url = path.replaceAll(/:[a-zA-Z]+/g, id);
      const body = method === 'GET' ? {} : { body: new URLSearchParams({ _csrf: token }) };
      const answer = await stranger.fetch(url, { method, ...body });
      if (answer.status !== 403) through.push(`${name} ${method} ${url}: ${answer.status}`);
    }
    expect(through).toEqual([]);
  });

  it('nothing is changed by GET: links in mails only show', () => {
    const acting = routes.filter(({ method }) => !['GET', 'POST'].includes(method));
    expect(acting.map(({ name }) => name)).toEqual([]);
  });
});
