import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { SettableClock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { FileEmpty, FileMissing, FileTooLarge, FileTypeRefused } from './file-errors.js';
import { attachmentTypes } from './file-types.js';
import { Storage } from './storage.js';

const pdf = Buffer.from('%PDF-1.7\nRatsbeschluss\nstartxref\n9\n%%EOF\n');
const sha256 = createHash('sha256').update(pdf).digest('hex');
const absent = '0'.repeat(64);

let dataDir: string;
let clock: SettableClock;
let storage: Storage;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'storage-'));
  clock = new SettableClock();
  storage = new Storage(Object.assign(new Config(), { dataDir }), clock);
});
afterEach(() => rm(dataDir, { recursive: true }));

const put = (content: Buffer, options = {}) =>
  storage.put(Readable.from([content]), { maxBytes: 1000, ...options });
const old = () => Array.fromAsync(storage.old());
const aDayLater = () => clock.jumpTo(clock.now().add({ hours: 24, seconds: 1 }));
const kept = async () =>
  (await readdir(join(dataDir, 'files'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

describe('Storage', () => {
  it('keeps a file under the hash of its content and gives it back', async () => {
    expect(await put(pdf)).toEqual({ sha256, size: pdf.length, type: 'application/pdf', thumbnail: null });
    expect(await text(await storage.open(sha256))).toBe(pdf.toString());
    expect(await text(await storage.open(sha256, { start: 0, end: 4 }))).toBe('%PDF-');
    expect(await text(await storage.open(sha256, { start: pdf.length - 6 }))).toBe('%%EOF\n');
    expect([await storage.size(sha256), await storage.exists(sha256)]).toEqual([pdf.length, true]);
  });

  it('keeps identical content once, also when it arrives twice at a time', async () => {
    await Promise.all([put(pdf), put(pdf), put(pdf)]);
    expect(await kept()).toEqual([sha256]);
  });

  it('refuses what is too large, empty or of another type, and leaves nothing behind', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const refused = put(page, { types: attachmentTypes, name: 'beschluss.pdf' });
    await expect(refused).rejects.toEqual(new FileTypeRefused('text/html', 'beschluss.pdf'));
    await expect(put(Buffer.alloc(1001))).rejects.toEqual(new FileTooLarge(1000));
    await expect(put(Buffer.alloc(0))).rejects.toThrow(FileEmpty);
    expect(await kept()).toEqual([]);
  });

  it('reads a too large file to its end, so that the form around it can be read on', async () => {
    const source = Readable.from([Buffer.alloc(900), Buffer.alloc(900), Buffer.alloc(900)]);
    await expect(storage.put(source, { maxBytes: 1000 })).rejects.toThrow(FileTooLarge);
    expect(source.readableEnded).toBe(true);
  });

  it('calls a file too large whose end the form parser has cut off', async () => {
    const source = Object.assign(Readable.from([pdf]), { truncated: true });
    await expect(storage.put(source, { maxBytes: 1000 })).rejects.toThrow(FileTooLarge);
  });

  it('leaves nothing behind when the sender breaks off', async () => {
    const source = Readable.from(
      (async function* () {
        yield pdf;
        throw new Error('connection lost');
      })(),
    );
    await expect(storage.put(source, { maxBytes: 1000 })).rejects.toThrow('connection lost');
    expect(await kept()).toEqual([]);
  });

  it('notices a changed, a shortened and a missing file', async () => {
    await put(pdf);
    expect(await storage.verify(sha256)).toBe(true);
    const path = join(dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    await writeFile(path, 'something else');
    expect(await storage.verify(sha256)).toBe(false);
    expect(await storage.verify(absent)).toBe(false);
    await put(pdf);
    expect(await storage.verify(sha256)).toBe(true);
  });

  it('removes a file a day after it was handed in last, twice without complaint', async () => {
    await put(pdf);
    expect([await old(), await storage.removeOld(sha256)]).toEqual([[], false]);
    aDayLater();
    expect(await old()).toEqual([sha256]);
    await put(pdf);
    expect([await old(), await storage.removeOld(sha256), await storage.verify(sha256)]).toEqual([
      [],
      false,
      true,
    ]);
    aDayLater();
    expect([await storage.removeOld(sha256), await storage.removeOld(sha256)]).toEqual([true, true]);
    expect([await kept(), await storage.exists(sha256)]).toEqual([[], false]);
  });

  it('never takes away what is being handed in, however the two meet', async () => {
    for (let round = 0; round < 40; round += 1) {
      await put(pdf);
      aDayLater();
      const [gone] = await Promise.all([storage.removeOld(sha256), put(pdf), storage.removeOld(sha256)]);
      expect([round, gone, await storage.verify(sha256)]).toEqual([round, expect.any(Boolean), true]);
    }
    expect(await kept()).toEqual([sha256]);
  });

  it.each([absent, '../../etc/passwd', ''])('knows no file "%s"', async (name) => {
    await expect(storage.open(name)).rejects.toThrow(FileMissing);
    await expect(storage.size(name)).rejects.toThrow(FileMissing);
    expect(await storage.exists(name)).toBe(false);
  });

  it('removes at start what was left on its way in more than a day ago', async () => {
    const incoming = join(dataDir, 'files', 'incoming');
    await mkdir(incoming, { recursive: true });
    await writeFile(join(incoming, 'old.part'), 'a');
    await writeFile(join(incoming, 'new.part'), 'b');
    const twoDaysAgo = Temporal.Now.instant().subtract({ hours: 48 }).epochMilliseconds / 1000;
    await utimes(join(incoming, 'old.part'), twoDaysAgo, twoDaysAgo);
    await storage.onModuleInit();
    expect(await kept()).toEqual(['new.part']);
  });
});
