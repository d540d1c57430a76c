import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';

/** Short messages for as long as somebody listens (server-sent events); who loses the line connects anew by itself. */
export class EventStream {
  constructor(readonly messages: AsyncIterable<string>) {}
}

/** Milliseconds after which a lost line is connected anew. */
const retry = 3000;

export function sendEvents(reply: FastifyReply, { messages }: EventStream): FastifyReply {
  return reply
    .type('text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store, no-transform')
    .header('x-no-compression', '1')
    .header('x-accel-buffering', 'no')
    .send(Readable.from(framed(messages)));
}

/** An empty message keeps the line alive. */
async function* framed(messages: AsyncIterable<string>): AsyncGenerator<string> {
  yield `retry: ${retry}\n\n`;
  for await (const message of messages) yield message === '' ? ':\n\n' : `data: ${message}\n\n`;
}
