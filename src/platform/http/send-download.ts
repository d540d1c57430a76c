import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { askedBytes } from './byte-range.js';
import { type Download, type StoredContent } from './download.js';

/** Headers have room for so many characters of a file's name, its ending among them. */
const longestName = 200;

/** The answer to whoever fetches a file: never guessed at, kept by no cache, and in parts where it is a stored one (RFC 9110). */
export async function sendDownload(
  request: FastifyRequest,
  reply: FastifyReply,
  { content, name: said, type, options }: Download,
): Promise<unknown> {
  const name = said.slice(-longestName).toWellFormed();
  const kind = options.inline ? 'inline' : 'attachment';
  const ascii = name.replaceAll(/[^\x20-\x7e]|["\\]/g, '_');
  reply
    .type(type)
    .header(
      'content-disposition',
      `${kind}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store');
  if ('sha256' in content) return sendStored(request, reply, content);
  if (options.revalidate && Buffer.isBuffer(content)) return sendUnlessKnown(request, reply, content);
  if (options.size !== undefined) reply.header('content-length', options.size);
  return reply.send(content);
}

/** The tag is weak, since packing on the way changes bytes and not what they say. */
function sendUnlessKnown(request: FastifyRequest, reply: FastifyReply, content: Buffer): FastifyReply {
  const tag = `W/"${hash('sha256', content)}"`;
  reply.header('etag', tag).header('cache-control', 'private, no-cache');
  const known = request.headers['if-none-match']?.split(',').some((each) => each.trim() === tag);
  return known ? reply.status(304).send() : reply.send(content);
}

async function sendStored(
  request: FastifyRequest,
  reply: FastifyReply,
  { sha256, size, open }: StoredContent,
): Promise<unknown> {
  const tag = `"${sha256}"`;
  reply.header('etag', tag).header('accept-ranges', 'bytes');
  const { range, 'if-range': ifRange } = request.headers;
  const same = ifRange === undefined || ifRange === tag;
  const asked = request.method === 'GET' && same ? askedBytes(range, size) : 'whole';
  if (asked === 'outside') {
    return reply.status(416).header('content-range', `bytes */${size}`).header('content-length', 0).send('');
  }
  if (request.method === 'HEAD') return reply.header('content-length', size).send(Readable.from([]));
  if (asked === 'whole') return reply.header('content-length', size).send(await open());
  return reply
    .status(206)
    .header('content-range', `bytes ${asked.start}-${asked.end}/${size}`)
    .header('content-length', asked.end - asked.start + 1)
    .send(await open(asked));
}
