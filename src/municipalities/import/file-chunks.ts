import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { DirectoryFileRefused } from '../domain/directory-file-refused.js';
import { maxDirectoryBytes } from './file-limits.js';
import { zipEntryChunks } from './zip-entry-chunks.js';

/** The bytes of the directory at `path`, plain or from the ZIP around it; each call reads them anew. */
export async function* directoryChunks(path: string, maxBytes = maxDirectoryBytes): AsyncGenerator<Buffer> {
  let bytes = 0;
  const chunks = (await isZip(path)) ? zipEntryChunks(path, maxBytes) : createReadStream(path);
  for await (const chunk of chunks as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new DirectoryFileRefused('tooLarge', { limit: megabytes(maxBytes) });
    yield chunk;
  }
}

const megabytes = (bytes: number): number => Math.floor(bytes / 1024 / 1024);

/** By its first bytes: names lie. */
async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const start = Buffer.alloc(4);
    await file.read(start, 0, 4, 0);
    return start.equals(Buffer.from('PK\u0003\u0004')) || start.equals(Buffer.from('PK\u0005\u0006'));
  } finally {
    await file.close();
  }
}
