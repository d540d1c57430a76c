import { HttpException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { Tx } from '../database/tx.js';
import type { Previews } from '../preview/open-preview.js';
import { withinPreview } from '../preview/preview-context.js';
import { pathOf } from './path-of.js';
import type { PreviewStages } from './preview-stage.js';

/** Of no person and no time. */
const same = /^\/(assets|gesundheit)\//;

/**
 * A session that is in a preview reads every page in it and changes nothing. Set up after the person behind the request is known. The
 * transaction is undone as soon as the page is made, before the answer goes out; for a file once it is sent.
 */
export function setUpPreviews(fastify: FastifyInstance, previews: Previews, stages: PreviewStages): void {
  for (const property of ['preview', 'previewRefuses', 'openPreview'])
    fastify.decorateRequest(property, undefined);

  fastify.addHook('onRequest', async (request) => {
    const { identity } = request;
    const path = pathOf(request);
    if (!identity?.preview || same.test(path)) return;
    request.preview = identity.preview;
    if (stages.current.stays(path)) return;
    if (request.method === 'GET' || request.method === 'HEAD') await open(request, previews, stages);
    else request.previewRefuses = true;
  });

  fastify.addHook('onRequest', (request, _reply, done) => {
    if (request.openPreview) withinPreview(request.openPreview.context, done);
    else done();
  });

  fastify.addHook('onSend', async (request, reply, payload) => {
    if (!request.preview) return payload;
    reply.header('cache-control', 'no-store').removeHeader('etag').removeHeader('last-modified');
    if (!(payload instanceof Readable)) await request.openPreview?.close();
    return payload;
  });

  fastify.addHook('onResponse', (request) => request.openPreview?.close() ?? Promise.resolve());
}

async function open(request: FastifyRequest, previews: Previews, stages: PreviewStages): Promise<void> {
  const { preview, identity, headers } = request;
  if (!preview || !identity) return;
  delete headers['if-none-match'];
  delete headers['if-modified-since'];
  const enter = (tx: Tx) => stages.current.enter(tx, preview, identity.sessionId);
  const opened = await previews.open(Temporal.Instant.from(preview.at), enter).catch(givenWay);
  request.openPreview = opened;
  if (opened.prepared) request.identity = opened.prepared;
  else delete request.identity;
  if (request.raw.destroyed) await opened.close();
}

/** Somebody else works on the same rows: they go first. */
function givenWay(error: unknown): never {
  if ((error as { code?: unknown }).code === '55P03') throw new HttpException('The preview gave way', 503);
  throw error;
}
