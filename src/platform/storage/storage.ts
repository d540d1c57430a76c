import { Injectable, type OnModuleInit } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { refuseInPreview } from '../preview/preview-context.js';
import { checkContent, refusedType } from './check-content.js';
import { FileMissing } from './file-errors.js';
import type { ByteRange, FileStore } from './file-store.js';
import { LocalFileStore } from './local-file-store.js';
import { cleanPicture, type CleanPicture, isPicture } from './pictures.js';
import { sniff } from './sniff.js';
import { Spool } from './spool.js';

export interface PutOptions {
  /** Largest size accepted, in bytes. */
  maxBytes: number;
  /** Media types accepted; everything where not given. */
  types?: { has(type: string): boolean };
  /** Name the sender gave, for the message only. */
  name?: string;
}

export interface StoredFile {
  sha256: string;
  /** Bytes. */
  size: number;
  /** Media type by content. */
  type: string;
  /** SHA-256 of the thumbnail (WebP); only pictures have one. */
  thumbnail: string | null;
}

/** A file that has arrived and been looked at, and does not have its place yet. */
export interface StagedFile extends StoredFile {
  /** Gives it its place. */
  keep(): Promise<void>;
  /** Leaves nothing of it; after `keep` it does nothing. */
  drop(): Promise<void>;
}

/** For so long a file is kept that nothing refers to, since it was handed in last. */
export const hoursKept = 24;

/** Files by the SHA-256 of their content: identical content is kept once, and a hash in a receipt means the bytes. */
@Injectable()
export class Storage implements OnModuleInit {
  private readonly store: FileStore;
  private readonly spool: Spool;

  constructor(
    config: Config,
    private readonly clock: Clock,
  ) {
    const folder = join(config.dataDir, 'files');
    const incoming = join(folder, 'incoming');
    this.store = new LocalFileStore(folder, incoming);
    this.spool = new Spool(incoming);
  }

  async onModuleInit(): Promise<void> {
    await this.removeCutOff();
  }

  /** Removes what was left on its way in by a process that was killed. */
  async removeCutOff(): Promise<void> {
    await this.spool.removeOlderThan(this.unneededSince());
  }

  /** Up to when a file must have been handed in for the last time so that it may be removed: nobody takes a day to refer to an upload. */
  unneededSince(): Temporal.Instant {
    return this.clock.now().subtract({ hours: hoursKept });
  }

  /**
   * Keeps what `source` delivers; a picture is drawn anew (`cleanPicture`) and gets a thumbnail. Refused files leave nothing behind.
   * @throws FileTooLarge, FileEmpty, FileTypeRefused, FileUnsafe, PictureUnreadable, PictureTooLarge
   */
  async put(source: AsyncIterable<Uint8Array>, options: PutOptions): Promise<StoredFile> {
    const { keep, drop, ...file } = await this.stage(source, options);
    try {
      await keep();
      return file;
    } finally {
      await drop();
    }
  }

  /**
   * The first half of `put`, for those who only later know whether they keep the file.
   * @throws FileTooLarge, FileEmpty, FileTypeRefused, FileUnsafe
   */
  async stage(source: AsyncIterable<Uint8Array>, options: PutOptions): Promise<StagedFile> {
    refuseInPreview();
    const { path, sha256, size } = await this.spool.receive(source, options.maxBytes);
    const drop = () => rm(path, { force: true });
    try {
      const type = await sniff(path);
      if (options.types && !options.types.has(type)) throw refusedType(type, options.name ?? '');
      await checkContent(path, type);
      if (isPicture(type)) {
        const picture = await cleanPicture(path, type, options.name);
        await drop();
        return await this.stagePicture(picture);
      }
      return { sha256, size, type, thumbnail: null, keep: () => this.adopt({ path, sha256 }), drop };
    } catch (error) {
      await drop();
      throw error;
    }
  }

  private async stagePicture({ content, type, thumbnail }: CleanPicture): Promise<StagedFile> {
    const small = await this.spooled(thumbnail);
    const picture = await this.spooled(content);
    return {
      sha256: picture.sha256,
      size: picture.size,
      type,
      thumbnail: small.sha256,
      keep: async () => {
        await this.adopt(small);
        await this.adopt(picture);
      },
      drop: async () => {
        await rm(small.path, { force: true });
        await rm(picture.path, { force: true });
      },
    };
  }

  /**
   * Draws the thumbnail of a picture that is kept already, and keeps it.
   * @returns its SHA-256
   * @throws FileMissing, PictureUnreadable, PictureTooLarge
   */
  async drawThumbnail(sha256: string, type: string): Promise<string> {
    refuseInPreview();
    const { path } = await this.spool.receive(await this.store.open(sha256), Infinity);
    try {
      const thumbnail = await this.spooled((await cleanPicture(path, type)).thumbnail);
      await this.adopt(thumbnail);
      return thumbnail.sha256;
    } finally {
      await rm(path, { force: true });
    }
  }

  private adopt({ path, sha256 }: { path: string; sha256: string }): Promise<void> {
    return this.store.adopt(path, sha256, this.clock.now());
  }

  private spooled(content: Buffer) {
    return this.spool.receive(Readable.from([content]), content.length);
  }

  /** @throws FileMissing */
  open(sha256: string, range?: ByteRange): Promise<Readable> {
    return this.store.open(sha256, range);
  }

  /**
   * Bytes of a kept file.
   * @throws FileMissing
   */
  async size(sha256: string): Promise<number> {
    const size = await this.store.size(sha256);
    if (size === undefined) throw new FileMissing(sha256);
    return size;
  }

  async exists(sha256: string): Promise<boolean> {
    return (await this.store.size(sha256)) !== undefined;
  }

  /** Whether the file is there and its bytes still have the hash it is kept under. */
  async verify(sha256: string): Promise<boolean> {
    if (!(await this.exists(sha256))) return false;
    const hash = createHash('sha256');
    for await (const chunk of await this.store.open(sha256)) hash.update(chunk as Buffer);
    return hash.digest('hex') === sha256;
  }

  /** Hashes of the files that may be removed where no row refers to them: the caller knows, the store does not. */
  old(): AsyncIterable<string> {
    return this.store.keptUntil(this.unneededSince());
  }

  /** Removes such a file, unless it has just been handed in again. @returns whether it is gone */
  removeOld(sha256: string): Promise<boolean> {
    refuseInPreview();
    return this.store.removeKeptUntil(this.unneededSince(), sha256);
  }
}
