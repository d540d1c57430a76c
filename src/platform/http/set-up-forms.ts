import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';

/** Posts are forms and nothing else: fields of up to 4 MB in all, so that a far too long text still comes back with its message; files are streamed. */
export const formLimitBytes = 4 * 1024 * 1024;

/** Files of one post that are read at all; how many are taken is for each form to say, file by file. */
const mostFiles = 500;

export async function setUpForms(fastify: FastifyInstance, cookieKey: Buffer): Promise<void> {
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  await fastify.register(cookie, { secret: cookieKey.toString('base64') });
  await fastify.register(formbody, { bodyLimit: formLimitBytes });
  await fastify.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fields: 100, fieldSize: formLimitBytes, files: mostFiles, fieldNameSize: 200 },
  });
}
