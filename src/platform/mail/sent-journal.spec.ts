import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config } from '../config/config.js';
import { Secret } from '../security/secret.js';
import { journalFile, SentJournal } from './sent-journal.js';

const at = (day: number) => Temporal.Instant.from(`2026-06-0${day}T12:00:00.123Z`);
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'kbw-journal-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** A process of the installation. */
const process = () => {
  const config = Object.assign(new Config(), {
    dataDir,
    secret: 'the same for all processes of an installation',
  });
  return new SentJournal(config, new Secret(config));
};
const file = () => join(dataDir, journalFile);

describe('the journal of sent mails', () => {
  it('knows nothing where nothing was sent', async () => {
    expect(await process().sentAt(['a'])).toBeUndefined();
  });

  it('knows a mail by each of its keys, also in another process and after a restart', async () => {
    const [one, two] = [process(), process()];
    expect(await two.sentAt(['a'])).toBeUndefined();
    await one.note(['a', 'b'], at(1));
    await two.note(['c'], at(2));
    for (const journal of [one, two, process()])
      expect([
        await journal.sentAt(['a']),
        await journal.sentAt(['x', 'b']),
        await journal.sentAt(['c']),
        await journal.sentAt(['x']),
      ]).toEqual([at(1), at(1), at(2), undefined]);
  });

  it('remembers when a mail was sent first', async () => {
    const journal = process();
    await journal.note(['a'], at(1));
    await journal.note(['a'], at(2));
    expect(await journal.sentAt(['a'])).toEqual(at(1));
  });

  it('names nobody, and nobody else may read it', async () => {
    await process().note(['once anna@example.org'], at(1));
    expect(readFileSync(file(), 'utf8')).toMatch(/^2026-06-01T12:00:00\.123Z [0-9a-f]{32}\n$/);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('loses no more than the line in which a process was killed', async () => {
    await process().note(['a'], at(1));
    appendFileSync(file(), `${at(2).toString()} 0123`);
    const journal = process();
    expect(await journal.sentAt(['a'])).toEqual(at(1));
    await journal.note(['b'], at(3));
    expect([await process().sentAt(['a']), await process().sentAt(['b'])]).toEqual([at(1), at(3)]);
  });

  it('follows a file that was put in its place', async () => {
    const journal = process();
    await journal.note(['a'], at(1));
    await journal.note(['b'], at(1));
    expect(await journal.sentAt(['b'])).toEqual(at(1));
    writeFileSync(file(), readFileSync(file(), 'utf8').split('\n')[0] + '\n');
    expect([await journal.sentAt(['a']), await journal.sentAt(['b'])]).toEqual([at(1), undefined]);
    rmSync(file());
    expect(await journal.sentAt(['a'])).toBeUndefined();
  });

  it('keeps the lines of two processes that write at once apart', async () => {
    const writers = [process(), process()];
    const keys = Array.from({ length: 50 }, (_, number) => `key ${number}`);
    await Promise.all(keys.map((key, number) => writers[number % 2]!.note([key], at(1))));
    const reader = process();
    const known = await Promise.all(keys.map((key) => reader.sentAt([key])));
    expect(known).toEqual(keys.map(() => at(1)));
  });
});
