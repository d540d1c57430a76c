import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FileEmpty, FileTooLarge } from './file-errors.js';

export interface SpooledFile {
  path: string;
  sha256: string;
  size: number;
}

/** Folder for files on their way in: written, hashed and synced here before they get their place. */
export class Spool {
  constructor(private readonly folder: string) {}

  /**
   * Writes `source` to a temporary file; on any failure nothing is left of it.
   * What exceeds `maxBytes` is read to its end and dropped, so that the form around the file can still be read.
   * @throws FileTooLarge, FileEmpty
   */
  async receive(source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<SpooledFile> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, `${randomUUID()}.part`);
    try {
      return { path, ...(await write(source, path, maxBytes)) };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  /** Removes what an earlier process left behind and has not been touched since `limit`. */
  async removeOlderThan(limit: Temporal.Instant): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => undefined);
      if (found && found.mtimeMs < limit.epochMilliseconds) await rm(path, { force: true });
    }
  }
}

async function write(source: AsyncIterable<Uint8Array>, path: string, maxBytes: number) {
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  let size = 0;
  try {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > maxBytes) continue;
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    if (size > maxBytes || cutShort(source)) throw new FileTooLarge(maxBytes);
    if (size === 0) throw new FileEmpty();
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}

/** A multipart parser with a limit of its own ends the stream early and says so only here. */
const cutShort = (source: AsyncIterable<Uint8Array>): boolean =>
  source instanceof Readable && 'truncated' in source && source.truncated === true;
