import compress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { join } from 'node:path';
import { projectRoot } from '../views/project-root.js';

/** Scripts, styles and fonts carry their hash in the name: they may be kept for ever. */
export async function setUpStatic(fastify: FastifyInstance): Promise<void> {
  await fastify.register(compress, {
    threshold: 2048,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { 1: 4 } },
  });
  await fastify.register(fastifyStatic, {
    root: join(projectRoot, 'dist', 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    decorateReply: false,
  });
}
