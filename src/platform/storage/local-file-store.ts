import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileMissing } from './file-errors.js';
import type { ByteRange, FileStore } from './file-store.js';

/**
 * Files in a folder as `ab/cd/<sha256>`; the time of a file is when it was handed in last. Spooled files must come from the same volume: they
 * are renamed, not copied.
 */
export class LocalFileStore implements FileStore {
  /** @param aside folder on the same volume whose old files are removed by somebody */
  constructor(
    private readonly folder: string,
    private readonly aside: string,
  ) {}

  async adopt(path: string, sha256: string, at: Temporal.Instant): Promise<void> {
    const target = this.pathOf(sha256);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    const seconds = at.epochMilliseconds / 1000;
    await utimes(path, seconds, seconds);
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
    return isHash(sha256) ? (await statOf(this.pathOf(sha256)))?.size : undefined;
  }

  async *keptUntil(limit: Temporal.Instant): AsyncIterable<string> {
    for (const first of await namesIn(this.folder)) {
      for (const second of await namesIn(join(this.folder, first))) {
        for (const name of (await namesIn(join(this.folder, first, second))).filter(isHash)) {
          if (isKeptUntil(limit, await statOf(this.pathOf(name)))) yield name;
        }
      }
    }
  }

  /** Takes the file aside before it looks at its time: what is handed in after that has its place, and what was before goes back to it. */
  async removeKeptUntil(limit: Temporal.Instant, sha256: string): Promise<boolean> {
    const path = this.pathOf(sha256);
    const aside = join(this.aside, `${randomUUID()}.part`);
    await mkdir(this.aside, { recursive: true, mode: 0o700 });
    const taken = await rename(path, aside).then(() => true, ignoreMissing);
    if (!taken) return true;
    if (isKeptUntil(limit, await statOf(aside))) {
      await rm(aside, { force: true });
      return (await statOf(path)) === undefined;
    }
    await rename(aside, path);
    return false;
  }

  private pathOf(sha256: string): string {
    if (!isHash(sha256)) throw new FileMissing(sha256);
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

type Seen = { size: number; mtimeMs: number } | undefined;

const isKeptUntil = (limit: Temporal.Instant, seen: Seen): boolean =>
  seen !== undefined && seen.mtimeMs <= limit.epochMilliseconds;

const statOf = async (path: string): Promise<Seen> => (await stat(path).catch(ignoreMissing)) || undefined;

/** Nothing where it is no folder. */
const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

function ignoreMissing(error: NodeJS.ErrnoException): false {
  if (error.code !== 'ENOENT') throw error;
  return false;
}

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
