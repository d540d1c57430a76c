import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileMissing } from './file-errors.js';
import type { ByteRange, FileStore } from './file-store.js';

/** Files in a folder as `ab/cd/<sha256>`. Spooled files must come from the same volume: they are renamed, not copied. */
export class LocalFileStore implements FileStore {
  constructor(private readonly folder: string) {}

  async adopt(path: string, sha256: string): Promise<void> {
    const target = this.pathOf(sha256);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await rename(path, target);
    await syncFolder(dirname(target));
  }

  async open(sha256: string, range?: ByteRange): Promise<Readable> {
    const file = await open(this.pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new FileMissing(sha256) : error;
    });
    return file.createReadStream(range && { start: range.start, end: range.end ?? Infinity });
  }

  async size(sha256: string): Promise<number | undefined> {
    if (!isHash(sha256)) return undefined;
    const found = await stat(this.pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    return found?.size;
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  private pathOf(sha256: string): string {
    if (!isHash(sha256)) throw new FileMissing(sha256);
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** Without it a power failure may forget the new name although the bytes are on disk. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
