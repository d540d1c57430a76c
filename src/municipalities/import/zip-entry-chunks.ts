import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { DirectoryFileRefused } from '../domain/directory-file-refused.js';
import { maxZipEntries } from './file-limits.js';

const directoryName = /(?:^|\/)GV100AD[^/]*\.(?:txt|asc)$/i;

/** The one directory in the ZIP. The size that the ZIP states is checked before, the real one while reading. */
export async function* zipEntryChunks(path: string, maxBytes: number): AsyncGenerator<Buffer> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    const entry = await findDirectory(zip);
    if (entry.uncompressedSize > maxBytes) {
      throw new DirectoryFileRefused('tooLarge', { limit: Math.floor(maxBytes / 1024 / 1024) });
    }
    let checksum = 0;
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
    if (checksum !== entry.crc32) throw new DirectoryFileRefused('zipBroken');
  } catch (error) {
    if (isOperational(error)) throw error;
    throw new DirectoryFileRefused('zipBroken');
  } finally {
    zip?.close();
  }
}

async function findDirectory(zip: ZipFile): Promise<Entry> {
  if (zip.entryCount > maxZipEntries) throw new DirectoryFileRefused('zipBroken');
  const found: Entry[] = [];
  for await (const entry of zip.eachEntry()) if (directoryName.test(entry.fileName)) found.push(entry);
  const [entry, second] = found;
  if (!entry) throw new DirectoryFileRefused('zipWithoutDirectory');
  if (second) throw new DirectoryFileRefused('zipWithSeveralDirectories', { count: found.length });
  return entry;
}

/** Our own refusals and what the operating system says; the rest is yauzl's or zlib's word on the content. */
const isOperational = (error: unknown): boolean =>
  error instanceof DirectoryFileRefused || (error instanceof Error && 'syscall' in error);
