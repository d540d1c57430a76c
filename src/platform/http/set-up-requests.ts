import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isLang, type Lang } from '../i18n/lang.js';
import type { Identity } from './caller.js';
import { withoutNul } from './clean-input.js';
import type { PageLanguages, RouteParams } from './page-languages.js';
import { cookieNames, cookieOptions } from './cookies.js';
import { comesFromUs } from './csrf.js';

/** Finds the person behind a session token; told by the accounts. */
export type Identify = (token: string) => Promise<Identity | undefined>;

/** Who asks, in which language, and whether a form is ours: known before any route is reached. */
export function setUpRequests(fastify: FastifyInstance, identify: Identify): void {
  fastify.decorateRequest('identity', undefined);
  fastify.decorateRequest('lang', 'de');
  fastify.decorateRequest('csrfFailed', undefined);
  fastify.decorateRequest('kept', undefined);

  fastify.addHook('onRequest', async (request, reply) => {
    const asked = (request.query as { sprache?: unknown } | undefined)?.sprache;
    if (isLang(asked)) reply.setCookie(cookieNames.lang, asked, { ...cookieOptions(), maxAge: 31_536_000 });
    request.lang = isLang(asked) ? asked : langOf(request);
    const token = request.cookies[cookieNames.session];
    if (token) request.identity = await identify(token);
    reply.header('x-request-id', request.id);
  });

  fastify.addHook('preHandler', async (request) => {
    if (request.url.includes('%00')) request.query = withoutNul(request.query);
    if (request.body) request.body = withoutNul(request.body);
    const isForm = request.method !== 'GET' && request.method !== 'HEAD' && !request.isMultipart();
    if (isForm && !comesFromUs(request)) request.csrfFailed = true;
  });
}

/**
 * Whether the page can be read in the language that is asked for; in German every page can, so nobody is asked for that. Set up after
 * previews: their pages follow the rows that are there in them.
 */
export function setUpLanguages(fastify: FastifyInstance, languages: PageLanguages): void {
  fastify.decorateRequest('languages', undefined);
  fastify.addHook('onRequest', async (request) => {
    if (request.lang === 'de') return;
    request.languages = await languages.of(request.routeOptions.url ?? '', request.params as RouteParams);
    if (!request.languages.includes(request.lang)) request.lang = 'de';
  });
}

function langOf(request: FastifyRequest): Lang {
  const chosen = request.cookies[cookieNames.lang];
  return isLang(chosen) ? chosen : 'de';
}
