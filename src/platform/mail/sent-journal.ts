import { createHmac } from 'node:crypto';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Secret } from '../security/secret.js';

/** In the data folder, beside the stored files: not part of the database, so that a restored database does not take it back. */
export const journalFile = 'sent-mails.log';

const record = /^(\S+Z)((?: [0-9a-f]{32})+)$/;

/**
 * What the mail server has accepted, one line a mail: the instant, then the keys the mail is known by, each as keyed hash that tells nobody
 * who got what. Lines are only ever added, by any number of processes; each reads what the others added before it answers.
 */
@Injectable()
export class SentJournal {
  private readonly path: string;
  private readonly key: Buffer;
  private readonly sent = new Map<string, Temporal.Instant>();
  /** Bytes that were read, up to the end of a line. */
  private read = 0;
  /** The file ends within a line: a process was killed while it wrote. */
  private torn = false;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly config: Config,
    secret: Secret,
  ) {
    this.path = join(config.dataDir, journalFile);
    this.key = secret.keyFor('sent-mails');
  }

  /** When a mail was accepted that is known by one of the keys. */
  sentAt(keys: readonly string[]): Promise<Temporal.Instant | undefined> {
    return this.oneByOne(async () => {
      await this.readOn();
      return keys.map((key) => this.sent.get(this.hashOf(key))).find((at) => at !== undefined);
    });
  }

  /** Resolves when the line is on disk. */
  note(keys: readonly string[], at: Temporal.Instant): Promise<void> {
    return this.oneByOne(async () => {
      await mkdir(this.config.dataDir, { recursive: true });
      const line = [at.toString(), ...keys.map((key) => this.hashOf(key))].join(' ');
      const file = await open(this.path, 'a', 0o600);
      try {
        await file.write(`${this.torn ? '\n' : ''}${line}\n`);
        await file.datasync();
      } finally {
        await file.close();
      }
    });
  }

  private async readOn(): Promise<void> {
    const file = await open(this.path).catch(ignoreMissing);
    if (!file) return this.forget();
    const bytes = await this.added(file).finally(() => file.close());
    const end = bytes.lastIndexOf('\n') + 1;
    for (const line of bytes.toString('utf8', 0, end).split('\n')) this.take(line);
    this.read += end;
    this.torn = end < bytes.length;
  }

  /** What was added since; everything where another file took the place of the one that was read. */
  private async added(file: FileHandle): Promise<Buffer> {
    const { size } = await file.stat();
    if (size < this.read) this.forget();
    const bytes = Buffer.alloc(size - this.read);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, this.read);
    return bytes.subarray(0, bytesRead);
  }

  private take(line: string): void {
    const [, at, hashes] = record.exec(line) ?? [];
    if (!at || !hashes) return;
    for (const hash of hashes.trim().split(' '))
      if (!this.sent.has(hash)) this.sent.set(hash, Temporal.Instant.from(at));
  }

  private forget(): void {
    this.sent.clear();
    this.read = 0;
    this.torn = false;
  }

  private hashOf(key: string): string {
    return createHmac('sha256', this.key).update(key).digest('hex').slice(0, 32);
  }

  private oneByOne<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => {});
    return result;
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
