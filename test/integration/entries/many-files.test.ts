import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { makeEntry } from '../../support/entry-factories.js';
import { eventually } from '../../support/eventually.js';
import { makeCycle, makeMunicipality, type MadeCycle } from '../../support/factories.js';
import { pdfFile } from '../../support/sample-files.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let cycle: MadeCycle;
let anna: Visitor;
let id: string;
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system);
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 1 }));
  id = await entryOf('Anna Amt', 'Köln');
});
beforeEach(async () => {
  await limit({ file_megabytes: 20, entry_files: 30, entry_megabytes: 100, cycle_gigabytes: 20 });
  await system.database.rows('DELETE FROM attachment');
  anna = await system.signedIn(await system.person('Anna Amt'));
  await anna.get(`/bewerbung/${id}/anlagen`);
});
afterAll(() => system.close());

async function entryOf(owner: string, town: 'Köln' | 'Gehrde'): Promise<string> {
  const municipality = await makeMunicipality(system, town);
  return (await makeEntry(system, cycle, municipality, await system.person(owner), 'draft')).id;
}
const limit = (limits: Record<string, number>) =>
  system.database.rows(
    `UPDATE cycle SET ${Object.entries(limits)
      .map(([name, value]) => `${name} = ${value}`)
      .join(', ')}`,
  );
const names = async (entryId = id) =>
  (
    await system.database.rows<{ name: string }>(
      'SELECT file_name AS name FROM attachment WHERE entry_id = $1 AND removed_at IS NULL ORDER BY id',
      [entryId],
    )
  ).map(({ name }) => name);
const numbered = (count: number, bytes = 10) =>
  Array.from({ length: count }, (_, i) => pdfFile(`datei-${i + 1}.pdf`, `${i + 1} ${'x'.repeat(bytes)}`));
const upload = (file: File[], more: Record<string, string> = {}) =>
  anna.press('Datei hochladen', { file, ...more });
const errors = () => anna.page?.text ?? '';
const onDisk = (folder: string) => {
  const files = readdirSync(join(system.config.dataDir, 'files'), { recursive: true, withFileTypes: true });
  return files.filter(
    (each) => each.isFile() && each.parentPath.endsWith('incoming') === (folder === 'spool'),
  );
};

describe('several files at once', () => {
  it('are taken in one post, 30 of them', async () => {
    const page = await upload(numbered(30));
    expect([page.status, page.text.includes('30 Dateien sind gespeichert.')]).toEqual([200, true]);
    expect(page.text).toContain('Belegt: 30 von 30 Dateien');
    expect((await names()).toSorted()).toEqual(
      numbered(30)
        .map(({ name }) => name)
        .toSorted(),
    );
  });

  it('are each taken or refused on their own, by name, and what was typed stays', async () => {
    const page = await upload(
      [
        pdfFile('gut.pdf'),
        new File(['<html>'], 'seite.pdf'),
        new File([], 'leer.pdf'),
        pdfFile('auch.pdf', 'auch'),
      ],
      { title: 'Beschluss', credit: 'Stadt' },
    );
    expect([page.status, page.$('input[name=title]').attr('value')]).toEqual([422, 'Beschluss']);
    expect(page.text).toContain('2 Dateien sind gespeichert');
    expect(errors()).toContain('Die Datei „seite.pdf“ hat ein Format, das wir nicht annehmen.');
    expect(errors()).toContain('Die Datei „leer.pdf“ ist leer.');
    expect(await names()).toEqual(['gut.pdf', 'auch.pdf']);
    const titles = await system.database.rows('SELECT title, credit FROM attachment ORDER BY id');
    expect(titles).toEqual([
      { title: 'Beschluss: gut.pdf', credit: 'Stadt' },
      { title: 'Beschluss: auch.pdf', credit: 'Stadt' },
    ]);
  });

  it('beyond the number an entry may have are refused by name', async () => {
    await limit({ entry_files: 3 });
    const page = await upload(numbered(5));
    expect([page.status, await names()]).toEqual([422, ['datei-1.pdf', 'datei-2.pdf', 'datei-3.pdf']]);
    for (const name of ['datei-4.pdf', 'datei-5.pdf'])
      expect(errors()).toContain(
        `Die Datei „${name}“ wurde nicht gespeichert. Auf einmal sind höchstens 3 Dateien möglich.`,
      );
    await upload([pdfFile('noch-eine.pdf', 'noch eine')]);
    expect(errors()).toContain(
      'Die Datei „noch-eine.pdf“ wurde nicht gespeichert. Es sind höchstens 3 Anlagen möglich.',
    );
  });

  it('that are too large together are refused with 413 from where it is too much', async () => {
    await limit({ file_megabytes: 1, entry_megabytes: 1 });
    const page = await upload(numbered(3, 500_000));
    expect([page.status, await names()]).toEqual([413, ['datei-1.pdf', 'datei-2.pdf']]);
    expect(errors()).toContain('Alle Dateien zusammen dürfen höchstens 1 MB groß sein.');
    const again = await upload([pdfFile('spaeter.pdf', `später ${'y'.repeat(500_000)}`)]);
    expect([
      again.status,
      errors().includes('Alle Anlagen zusammen dürfen höchstens 1 MB groß sein.'),
    ]).toEqual([422, true]);
  });

  it('sent twice at once are there once', async () => {
    const { path, body } = anna.filled('Datei hochladen', { file: numbered(5) });
    await Promise.all([
      anna.fetch(path, { method: 'POST', body }),
      anna.fetch(path, { method: 'POST', body }),
    ]);
    expect((await names()).length).toBe(5);
  });

  it('in two posts at once never exceed what an entry may have', async () => {
    await limit({ entry_files: 5 });
    const posts = [1, 2, 3].map((post) => {
      const file = numbered(4).map((each) => pdfFile(`${post}-${each.name}`, `${post} ${each.name}`));
      return anna.filled('Datei hochladen', { file });
    });
    await Promise.all(posts.map(({ path, body }) => anna.fetch(path, { method: 'POST', body })));
    expect((await names()).length).toBe(5);
  });

  it('of two entries at once never exceed what the cycle may hold, removed ones included', async () => {
    await limit({ cycle_gigabytes: 1 });
    await upload([pdfFile('gross.pdf')]);
    await system.database.rows('UPDATE attachment SET size = $1, removed_at = now()', [1024 ** 3 - 600]);
    const other = await entryOf('Berta Amt', 'Gehrde');
    const berta = await system.signedIn(await system.person('Berta Amt'));
    await berta.get(`/bewerbung/${other}/anlagen`);
    const of = (visitor: Visitor, text: string) =>
      visitor.filled('Datei hochladen', { file: pdfFile(`${text}.pdf`, text.repeat(80)) });
    const posts = [of(anna, 'anna'), of(berta, 'berta')] as const;
    const answers = await Promise.all([
      anna.fetch(posts[0].path, { method: 'POST', body: posts[0].body }),
      berta.fetch(posts[1].path, { method: 'POST', body: posts[1].body }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    const refused = answers.find(({ status }) => status === 422);
    expect(await refused?.text()).toContain('Für diese Runde ist kein Speicherplatz mehr frei.');
  });

  it('leave nothing behind when the line breaks at 90 %', async () => {
    const before = onDisk('store').length;
    const token = anna.page?.$('input[name=_csrf]').first().attr('value') ?? '';
    const part = (head: string, content: string) =>
      `--grenze\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
    const file = async (name: string, bytes: number) =>
      part(`name="file"; filename="${name}"`, await pdfFile(name, 'z'.repeat(bytes)).text());
    const body = [
      part('name="_csrf"', token),
      part('name="title"', 'Abgebrochen'),
      await file('ganz.pdf', 50_000),
      await file('halb.pdf', 900_000),
      '--grenze--\r\n',
    ].join('');
    const { hostname, port } = new URL(system.url);
    const socket = connect(Number(port), hostname);
    const cookies = ['kbw_session', 'kbw_csrf']
      .map((name) => `${name}=${anna.cookie(name) ?? ''}`)
      .join('; ');
    const names = ['host: x', `cookie: ${cookies}`, 'content-type: multipart/form-data; boundary=grenze'];
    socket.write(
      `POST /bewerbung/${id}/anlagen HTTP/1.1\r\n${names.join('\r\n')}\r\ncontent-length: ${body.length}\r\n\r\n`,
    );
    await new Promise((resolve) => socket.write(body.slice(0, body.length * 0.9), resolve));
    await eventually(async () => onDisk('spool').length === 2);
    socket.destroy();
    await eventually(async () => onDisk('spool').length === 0);
    expect([onDisk('store').length, await system.database.rows('SELECT 1 FROM attachment')]).toEqual([
      before,
      [],
    ]);
    const page = await anna.get(`/bewerbung/${id}/anlagen`);
    expect([page.status, page.text.includes('Datei hochladen')]).toEqual([200, true]);
  });

  it('removed are brought back as long as there is room', async () => {
    await limit({ entry_files: 1 });
    await upload([pdfFile('erste.pdf', 'erste')]);
    await anna.press('Entfernen');
    await upload([pdfFile('zweite.pdf', 'zweite')]);
    const page = await anna.press('Wiederherstellen');
    expect(page.text).toContain('Die Anlage bleibt entfernt.');
    expect(page.text).toContain('Es sind höchstens 1 Anlagen möglich.');
    expect(await names()).toEqual(['zweite.pdf']);
  });
});
