import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Attachment } from '../../../src/entries/entities/attachment.entity.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { FileSweeper } from '../../../src/platform/storage/file-sweeper.js';
import { Storage } from '../../../src/platform/storage/storage.js';
import { StoredFiles } from '../../../src/platform/storage/stored-files.js';
import { makeEntry } from '../../support/entry-factories.js';
import { inSystem, makeCycle, makeMunicipality, type MadeCycle } from '../../support/factories.js';
import { bytesOf, pdfFile, photoFile } from '../../support/sample-files.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let cycle: MadeCycle;
let storage: Storage;
let anna: Visitor;
let koeln: string;
let gehrde: string;
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system);
  storage = system.get(Storage);
  [koeln, gehrde] = [await draftOf('Anna Amt', 'Köln'), await draftOf('Berta Amt', 'Gehrde')];
});
beforeEach(async () => {
  system.clock.jumpTo(cycle.milestones.callOpens.add({ hours: 1 }));
  anna = await system.signedIn(await system.person('Anna Amt'));
  await anna.get(`/bewerbung/${koeln}/anlagen`);
});
afterAll(() => system.close());

async function draftOf(owner: string, town: 'Köln' | 'Gehrde'): Promise<string> {
  const municipality = await makeMunicipality(system, town);
  return (await makeEntry(system, cycle, municipality, await system.person(owner), 'draft')).id;
}
const put = async (file: File) =>
  (await storage.put(Readable.from([await bytesOf(file)]), { maxBytes: 10_000 })).sha256;
const sweep = () => system.get(FileSweeper).sweep();
const aDayLater = () => system.clock.jumpTo(system.clock.now().add({ hours: 24, seconds: 1 }));
const makeOld = async (sha256: string) => {
  const path = join(system.config.dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const longAgo = system.clock.now().subtract({ hours: 25 }).epochMilliseconds / 1000;
  await utimes(path, longAgo, longAgo);
};
const attachments = async (sha256: string) =>
  (await system.database.rows('SELECT 1 FROM attachment WHERE sha256 = $1', [sha256])).length;

/** Somebody who hands in one file after the other, and says with what status. */
async function uploader(name: string, entryId: string): Promise<(file: File) => Promise<number>> {
  const visitor = await system.signedIn(await system.person(name));
  await visitor.get(`/bewerbung/${entryId}/anlagen`);
  return async (file) => {
    const { path, body } = visitor.filled('Datei hochladen', { file });
    return (await visitor.fetch(path, { method: 'POST', body: body ?? null })).status;
  };
}

describe('a file in the store', () => {
  it('that nothing refers to is gone a day after it came, not before', async () => {
    const sha256 = await put(pdfFile('verwaist.pdf', 'verwaist'));
    expect(await sweep()).not.toContain(sha256);
    aDayLater();
    expect(await sweep()).toContain(sha256);
    expect(await storage.exists(sha256)).toBe(false);
  });

  it('stays as long as a draft has it, with its thumbnail, also removed', async () => {
    await anna.press('Datei hochladen', { file: [await photoFile(), pdfFile('bleibt.pdf', 'bleibt')] });
    await anna.press('Entfernen');
    aDayLater();
    await sweep();
    const files = await system.database.rows<{ sha256: string }>(
      'SELECT sha256 FROM attachment UNION ALL SELECT thumbnail FROM attachment WHERE thumbnail IS NOT NULL',
    );
    expect(await Promise.all(files.map(({ sha256 }) => storage.verify(sha256)))).toEqual([true, true, true]);
  });

  it('stays as long as a submission names it, though no draft has it any more', async () => {
    const sha256 = await put(pdfFile('eingereicht.pdf', 'eingereicht'));
    const owner = await system.person('Carla Amt');
    const other = await makeMunicipality(system, 'Flensburg');
    const entry = await makeEntry(system, cycle, other, owner, 'submitted');
    const named = [{ name: 'eingereicht.pdf', mediaType: 'application/pdf', size: 90, sha256 }];
    await system.database.rows(
      `UPDATE submission SET content = jsonb_set(content, '{files}', $2) WHERE entry_id = $1`,
      [entry.id, JSON.stringify(named)],
    );
    aDayLater();
    await sweep();
    expect(await storage.verify(sha256)).toBe(true);
  });

  it('that a killed process left on its way in is gone as well', async () => {
    const path = join(system.config.dataDir, 'files', 'incoming', 'halb.part');
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, 'halb');
    const longAgo = cycle.milestones.callOpens.subtract({ hours: 48 }).epochMilliseconds / 1000;
    await utimes(path, longAgo, longAgo);
    await sweep();
    await expect(utimes(path, longAgo, longAgo)).rejects.toThrow('ENOENT');
  });

  it('is forgotten where it was taken away and nobody came to say so', async () => {
    const sha256 = 'e'.repeat(64);
    await system.database.rows(
      `INSERT INTO stored_file (sha256, state, stored_at) VALUES ($1, 'unchecked', $2)`,
      [sha256, system.clock.now().toString()],
    );
    aDayLater();
    expect(await sweep()).toContain(sha256);
    expect(await system.database.rows('SELECT 1 FROM stored_file WHERE sha256 = $1', [sha256])).toEqual([]);
  });

  it('is not taken away under whoever begins to refer to it: the sweeper waits', async () => {
    const sha256 = await put(pdfFile('wettlauf.pdf', 'wettlauf'));
    aDayLater();
    const owner = await system.person('Anna Amt');
    let sweeping: Promise<string[]> | undefined;
    await inSystem(system, async (tx) => {
      await system.get(StoredFiles).refer(tx, [sha256]);
      sweeping = sweep();
      await untilSomebodyWaits();
      const file = { title: 'W', fileName: 'wettlauf.pdf', sha256, size: 81, type: 'application/pdf' };
      await tx.insert(Attachment, {
        id: newId(),
        entryId: koeln,
        ...file,
        addedAt: tx.now,
        addedById: owner.id,
      });
    });
    expect(await sweeping).not.toContain(sha256);
    expect(await storage.verify(sha256)).toBe(true);
  });

  it('is there for everybody who hands it in while it is taken away, however often', async () => {
    const files = Array.from({ length: 15 }, (_, round) => pdfFile(`runde-${round}.pdf`, `Runde ${round}`));
    const both = [await uploader('Anna Amt', koeln), await uploader('Berta Amt', gehrde)];
    for (const file of files) {
      const sha256 = await put(file);
      await makeOld(sha256);
      const [, ...statuses] = await Promise.all([sweep(), ...both.map((post) => post(file))]);
      expect([file.name, ...statuses]).toEqual([file.name, 303, 303]);
      expect(await attachments(sha256)).toBe(2);
      expect(await storage.verify(sha256)).toBe(true);
    }
  });
});

async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const waiting = await system.database.rows(
      `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`,
    );
    if (waiting.length > 0) return;
  }
}
