import type { Readable } from 'node:stream';

/** Byte positions as in HTTP: both ends included. */
export interface ByteRange {
  start: number;
  end?: number;
}

/** Where file contents are kept, by the SHA-256 of their bytes. A folder today, an object store tomorrow. */
export interface FileStore {
  /** Takes the local file at `path` over under its hash; a file already kept stays one file, and counts as kept since `at`. */
  adopt(path: string, sha256: string, at: Temporal.Instant): Promise<void>;
  /** @throws FileMissing */
  open(sha256: string, range?: ByteRange): Promise<Readable>;
  /** Bytes of the file, undefined where it is not kept. */
  size(sha256: string): Promise<number | undefined>;
  /** Hashes of everything that was handed in for the last time at `limit` or before. */
  keptUntil(limit: Temporal.Instant): AsyncIterable<string>;
  /**
   * Removes a file, unless it was handed in again after `limit`, be it in this very moment. Removing what is not there is no mistake.
   * @returns whether it is gone
   */
  removeKeptUntil(limit: Temporal.Instant, sha256: string): Promise<boolean>;
}
