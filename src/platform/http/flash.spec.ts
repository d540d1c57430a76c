import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import cookie from '@fastify/cookie';
import Fastify, { type FastifyInstance } from 'fastify';
import { join } from 'node:path';
import { Texts } from '../i18n/texts.js';
import { projectRoot } from '../views/project-root.js';
import { cookieNames } from './cookies.js';
import { giveFlash, takeFlash } from './flash.js';
import { success } from './redirect.js';

const texts = new Texts(join(projectRoot, 'views', 'locales'), { strict: true });
let server: FastifyInstance;

beforeAll(async () => {
  server = Fastify();
  await server.register(cookie, { secret: 'key of this test' });
  server.decorateRequest('lang', 'de');
  server.post('/', (_, reply) => {
    giveFlash(reply, success('common.formStale', {}, 'KBW-1'));
    return '';
  });
  server.get('/', (request, reply) => takeFlash(request, reply, texts) ?? {});
});
afterAll(() => server.close());

describe('the banner of the next page', () => {
  it('is shown once, in words', async () => {
    const given = (await server.inject({ method: 'POST', url: '/' })).cookies[0]!;
    const shown = await server.inject({ url: '/', cookies: { [cookieNames.flash]: given.value } });
    expect(shown.json()).toEqual({
      kind: 'success',
      title: texts.t('de', 'common.formStale.title'),
      text: texts.t('de', 'common.formStale.text'),
      reference: 'KBW-1',
    });
    expect(shown.cookies[0]).toMatchObject({ name: cookieNames.flash, value: '' });
  });

  it('is not shown when somebody else wrote it', async () => {
    const forged = Buffer.from(JSON.stringify(success('common.formStale'))).toString('base64url');
    const shown = await server.inject({ url: '/', cookies: { [cookieNames.flash]: `${forged}.signature` } });
    expect(shown.json()).toEqual({});
  });
});
