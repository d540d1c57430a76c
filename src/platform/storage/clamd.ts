import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** `finding` is the name that the scanner gives to what it found. */
export type Verdict = { clean: true } | { clean: false; finding: string };

/** Without a sign of life for so long the scanner counts as away. */
const patienceMs = 60_000;

/**
 * What clamd says of a file, by its INSTREAM command: pieces with their length before them (four bytes, big endian), zero at the end.
 * @param address `host:port`, or the path of a socket
 * @throws Error where clamd is away, silent, or refuses to look
 */
export async function askClamd(address: string, content: Readable): Promise<Verdict> {
  const socket = open(address);
  const answer = answerOf(socket);
  // Whatever breaks the line also breaks the writing; the answer tells it.
  answer.catch(() => undefined);
  try {
    await send(socket, 'zINSTREAM\0');
    for await (const chunk of content) {
      const piece = chunk as Buffer;
      await send(socket, lengthOf(piece));
      await send(socket, piece);
    }
    await send(socket, lengthOf(Buffer.alloc(0)));
  } catch (error) {
    // clamd answers and hangs up in the middle of a file that is too long for it.
    if (!socket.readableEnded && !socket.destroyed) throw error;
  } finally {
    content.destroy();
  }
  return verdictOf(await answer);
}

function open(address: string): Socket {
  const at = address.lastIndexOf(':');
  const socket = address.startsWith('/')
    ? connect(address)
    : connect(Number(address.slice(at + 1)), address.slice(0, at));
  return socket.setTimeout(patienceMs, () => socket.destroy(new Error(`no answer in ${patienceMs} ms`)));
}

async function answerOf(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8').replaceAll('\0', '').trim();
}

const send = (socket: Socket, bytes: Buffer | string): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });

function lengthOf({ length }: Buffer): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

function verdictOf(answer: string): Verdict {
  if (/^stream: OK$/.test(answer)) return { clean: true };
  const [, finding] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (finding === undefined) throw new Error(`clamd answers: ${answer || 'nothing'}`);
  return { clean: false, finding };
}
