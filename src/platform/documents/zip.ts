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
    this.zip.addReadStream(source, name, changedAt && { mtime: changedAt });
    await ended;
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
