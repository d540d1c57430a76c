import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUIDv7 } from 'node:crypto';
import { IdentityQueries } from './accounts/identity.queries.js';
import { AppModule, type Surroundings, type Variations } from './app.module.js';
import { cookiesOverHttps } from './platform/http/cookies.js';
import { PageLanguages } from './platform/http/page-languages.js';
import { setUpForms } from './platform/http/set-up-forms.js';
import { setUpLimits } from './platform/http/set-up-limits.js';
import { PreviewStages } from './platform/http/preview-stage.js';
import { setUpPreviews } from './platform/http/set-up-previews.js';
import { setUpLanguages, setUpRequests } from './platform/http/set-up-requests.js';
import { setUpSecurity } from './platform/http/set-up-security.js';
import { setUpStatic } from './platform/http/set-up-static.js';
import { Previews } from './platform/preview/open-preview.js';
import { Secret } from './platform/security/secret.js';
import { bridgeLogger } from './platform/log/logger.js';

export interface AppOptions extends Variations {
  /** Routes beside the program's own: the floor of the benchmark, tests of the error pages. */
  extend?: (app: NestFastifyApplication) => void;
}

/** The whole program, ready to listen: every process and every test is built by this. */
export async function createApp(
  surroundings: Surroundings,
  options: AppOptions = {},
): Promise<NestFastifyApplication> {
  const { config } = surroundings;
  const adapter = new FastifyAdapter({
    genReqId: () => randomUUIDv7(),
    trustProxy: 'loopback',
    forceCloseConnections: 'idle',
    bodyLimit: 64 * 1024,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.for(surroundings, options),
    adapter,
    {
      bodyParser: false,
      logger: bridgeLogger(config.logLevel),
      abortOnError: false,
      forceCloseConnections: false,
    },
  );
  const https = config.baseUrl?.startsWith('https:') ?? false;
  cookiesOverHttps(https);
  const fastify = adapter.getInstance();
  await setUpSecurity(fastify, https);
  await setUpForms(fastify, app.get(Secret).keyFor('cookies'));
  await setUpLimits(fastify, config.requestsPerMinute);
  await setUpStatic(fastify);
  const identities = app.get(IdentityQueries);
  setUpRequests(fastify, (token) => identities.identify(token));
  setUpPreviews(fastify, app.get(Previews), app.get(PreviewStages));
  setUpLanguages(fastify, app.get(PageLanguages));
  options.extend?.(app);
  await app.init();
  await fastify.ready();
  return app;
}
