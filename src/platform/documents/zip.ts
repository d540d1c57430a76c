import { once } from 'node:events';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/**
 * A ZIP that is written while it is read: one part at a time goes through memory, however many there are. Beyond 4 GB or
 * 65,535 parts it is a ZIP64 by itself.
 */
export class ZipWriter {
  private readonly zip = new ZipFile();
  private broken: Error | undefined;

  constructor() {
    this.zip.on('error', (error: Error) => this.fail(error));
  }

  /** To be read while parts are added: nothing is added beyond what is read. */
  get output(): Readable {
    return this.zip.outputStream as Readable;
  }

  /**
   * Adds a part and waits until it has been taken in.
   * @param name path within the ZIP, with `/`
   * @param changedAt what unpacking gives the file as its time; the present where not given
   */
  async add(name: string, content: Readable | Buffer | string, changedAt?: Date): Promise<void> {
    if (this.broken) throw this.broken;
    const source = content instanceof Readable ? content : Readable.from([Buffer.from(content)]);
    const ended = once(source, 'end');
    this.zip.addReadStreamLazy(name, changedAt ? { mtime: changedAt } : {}, forgetful(source));
    this.giveBackPool();
    await ended;
  }

  /** The archive remembers each name to the end, as a slice of 64 kB of shared memory that would stay with it. */
  private giveBackPool(): void {
    const entry = (this.zip as unknown as { entries: { utf8FileName: Buffer }[] }).entries.at(-1);
    if (entry) entry.utf8FileName = Buffer.from(new Uint8Array(entry.utf8FileName).buffer);
  }

  finish(): void {
    this.zip.end();
  }

  /** Ends the output with a mistake, so that whoever reads it keeps nothing. */
  fail(error: Error): void {
    this.broken ??= error;
    this.output.destroy(error);
  }
}

/** Hands a part over once and keeps nothing of it: the archive remembers all its sources to the end. */
function forgetful(source: Readable): (take: (error: null, source: Readable) => void) => void {
  let kept: Readable | undefined = source;
  return (take) => {
    const handedOver = kept!;
    kept = undefined;
    take(null, handedOver);
  };
}
