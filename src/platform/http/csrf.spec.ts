import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import cookie from '@fastify/cookie';
import Fastify, { type FastifyInstance } from 'fastify';
import { cookieNames } from './cookies.js';
import { comesFromUs, csrfField, csrfToken } from './csrf.js';

let server: FastifyInstance;
let token: string;
let secret: string;

beforeAll(async () => {
  server = Fastify();
  await server.register(cookie);
  server.get('/', (request, reply) => csrfToken(request, reply));
  server.post('/', (request) => comesFromUs(request));
  const answer = await server.inject('/');
  token = answer.body;
  secret = answer.cookies[0]!.value;
});
afterAll(() => server.close());

const ours = async (payload: object, cookies: Record<string, string> = { [cookieNames.csrf]: secret }) =>
  (await server.inject({ method: 'POST', url: '/', payload, cookies })).body;

describe('the token of a form', () => {
  it('belongs to the secret in the cookie, which stays the same', async () => {
    const again = await server.inject({ url: '/', cookies: { [cookieNames.csrf]: secret } });
    expect({ cookies: again.cookies, same: again.body === token }).toEqual({ cookies: [], same: false });
    expect([await ours({ [csrfField]: token }), await ours({ [csrfField]: again.body })]).toEqual([
      'true',
      'true',
    ]);
  });

  it('is refused when missing, of another browser, or not a text', async () => {
    const other = (await server.inject('/')).body;
    const bad = [{}, { [csrfField]: other }, { [csrfField]: '' }, { [csrfField]: [token] }];
    expect(await Promise.all(bad.map((body) => ours(body)))).toEqual(bad.map(() => 'false'));
    expect(await ours({ [csrfField]: token }, {})).toBe('false');
  });
});
