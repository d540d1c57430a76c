import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hash } from 'node:crypto';
import sharp from 'sharp';
import { makeEntry } from '../../support/entry-factories.js';
import { makeCycle, makeMunicipality, type MadeCycle } from '../../support/factories.js';
import { zipOf } from '../../support/zip.js';
import { bytesOf, heicPhoto, photoWithPlace } from '../../support/sample-files.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let cycle: MadeCycle;
let id: string;
let anna: Visitor;
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system);
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 1 }));
  const owner = await system.person('Anna Amt');
  ({ id } = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'draft'));
});
beforeEach(async () => {
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 1 }));
  anna = await system.signedIn(await system.person('Anna Amt'));
  await anna.get(`/bewerbung/${id}/anlagen`);
});
afterAll(() => system.close());

const pdf = (name = 'beschluss.pdf', text = 'eins') =>
  new File([`%PDF-1.7\n%${text}\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n`], name);
const files = () =>
  system.database.rows<{ id: string; title: string; fileName: string; removed: boolean }>(
    `SELECT id, title, file_name AS "fileName", removed_at IS NOT NULL AS removed FROM attachment WHERE entry_id = $1 ORDER BY id`,
    [id],
  );
const upload = (file: File, more: Record<string, string> = {}) =>
  anna.press('Datei hochladen', { file, ...more });

describe('attachments of a dossier', () => {
  it('are added with their words and fetched as downloads', async () => {
    const added = await upload(pdf(), { title: 'Ratsbeschluss' });
    expect([added.status, added.path, added.text.includes('Ratsbeschluss')]).toEqual([
      200,
      `/bewerbung/${id}/anlagen`,
      true,
    ]);
    const [file] = await files();
    const answer = await anna.fetch(`/bewerbung/${id}/anlagen/${file?.id}/datei`);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="beschluss.pdf"/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).toBe(await pdf().text());
  });

  it('are not doubled by a form sent twice', async () => {
    await upload(pdf('noch-einmal.pdf'));
    expect((await files()).length).toBe(1);
  });

  it('are refused when empty, of a false type or missing, and the form is kept', async () => {
    const empty = await upload(new File([], 'leer.pdf'), { title: 'Getippt' });
    const fake = await upload(new File(['<html><script>alert(1)</script></html>'], 'bild.jpg'), {
      title: 'Getippt',
    });
    const none = await anna.press('Datei hochladen', { title: 'Getippt' });
    for (const [page, reason] of [
      [empty, 'Die Datei „leer.pdf“ ist leer.'],
      [fake, 'Die Datei „bild.jpg“ hat ein Format, das wir nicht annehmen.'],
      [none, 'Bitte wählen Sie eine Datei aus.'],
    ] as const) {
      expect([page.status, page.$('input[name=title]').attr('value')]).toEqual([422, 'Getippt']);
      expect(page.text).toContain(reason);
    }
    expect((await files()).length).toBe(1);
  });

  it('are refused with what to do about it when they are more than they seem', async () => {
    const mimetype = 'application/vnd.oasis.opendocument.text';
    const odt = (name: string, content: Buffer) => [
      { name: 'mimetype', content: Buffer.from(mimetype) },
      { name, content },
    ];
    const bomb = zipOf(odt('content.xml', Buffer.alloc(40 * 1024 ** 2)));
    const macros = zipOf(odt('Basic/Standard/Modul1.xml', Buffer.from('<a/>')));
    const both = Buffer.concat([Buffer.from(await pdf().arrayBuffer()), macros]);
    for (const [name, content, reason] of [
      ['bombe.odt', bomb, 'enthält ungewöhnlich stark gepackte oder verschachtelte Teile'],
      ['makro.odt', macros, 'enthält Makros. Bitte speichern Sie sie ohne Makros oder als PDF.'],
      ['beides.pdf', both, 'enthält außer dem Dokument noch etwas anderes.'],
    ] as const) {
      const page = await upload(new File([new Uint8Array(content)], name), { title: 'Getippt' });
      expect([page.status, page.$('input[name=title]').attr('value')]).toEqual([422, 'Getippt']);
      expect(page.text).toContain(`Die Datei „${name}“ ${reason}`);
    }
    expect((await files()).length).toBe(1);
  });

  it('are refused with 413 when too large, and the form is kept', async () => {
    const huge = new File([Buffer.alloc(20 * 1024 * 1024 + 1, '%PDF-1.7 ')], 'riesig.pdf');
    const refused = await upload(huge, { title: 'Zu groß', credit: 'Niemand' });
    expect([refused.status, refused.$('input[name=title]').attr('value')]).toEqual([413, 'Zu groß']);
    expect(refused.text).toContain('Die Datei „riesig.pdf“ ist zu groß. Erlaubt sind 20 MB.');
  });

  it('are described, removed and brought back', async () => {
    const [file] = await files();
    await anna.get(`/bewerbung/${id}/anlagen/${file?.id}`);
    await anna.press('Speichern', { title: 'Beschluss von 2025', credit: 'Stadt Köln' });
    await anna.press('Entfernen');
    expect(await files()).toMatchObject([{ title: 'Beschluss von 2025', removed: true }]);
    await anna.press('Wiederherstellen');
    expect(await files()).toMatchObject([{ removed: false }]);
  });

  it('belong to the team alone', async () => {
    const [file] = await files();
    const stranger = await system.signedIn(await system.person('Fremde Person'));
    for (const end of ['', '/datei'])
      expect((await stranger.get(`/bewerbung/${id}/anlagen/${file?.id}${end}`)).status).toBe(404);
    await stranger.get('/konto');
    expect((await stranger.post(`/bewerbung/${id}/anlagen/${file?.id}/entfernen`)).status).toBe(404);
    const owner = await system.person('Fremde Person');
    const other = await makeEntry(system, cycle, await makeMunicipality(system, 'Gehrde'), owner, 'draft');
    expect((await stranger.get(`/bewerbung/${other.id}/anlagen/${file?.id}/datei`)).status).toBe(404);
    expect((await files()).length).toBe(1);
  });

  it('are drawn anew where they are pictures: no place, no name of the author, no remains', async () => {
    await upload(await photoWithPlace(), { title: 'Sommerfest' });
    await anna.get(`/bewerbung/${id}/anlagen`);
    await upload(heicPhoto(), { title: 'Handyfoto' });
    const pictures = await system.database.rows<{
      id: string;
      sha256: string;
      type: string;
      thumbnail: string;
    }>(
      `SELECT id, sha256, type, thumbnail FROM attachment WHERE entry_id = $1 AND thumbnail IS NOT NULL ORDER BY id`,
      [id],
    );
    const seen = await Promise.all(
      pictures.map(async ({ id: fileId, sha256, type }) => {
        const answer = await anna.fetch(`/bewerbung/${id}/anlagen/${fileId}/datei`);
        const bytes = Buffer.from(await answer.arrayBuffer());
        const { width, height, exif } = await sharp(bytes).metadata();
        return { type, size: [width, height], exif, sameHash: hash('sha256', bytes) === sha256 };
      }),
    );
    expect(seen).toEqual([
      { type: 'image/jpeg', size: [32, 48], sameHash: true },
      { type: 'image/jpeg', size: [96, 64], sameHash: true },
    ]);
  });

  it('show a thumbnail to whoever may fetch the file, and to nobody else', async () => {
    const page = await anna.get(`/bewerbung/${id}/anlagen`);
    const thumbnail = page.$('img.app-thumbnail').first().attr('src') ?? 'none';
    const answer = await anna.fetch(thumbnail);
    expect([
      answer.headers.get('content-type'),
      answer.headers.get('content-disposition')?.split(';')[0],
    ]).toEqual(['image/webp', 'inline']);
    const stranger = await system.signedIn(await system.person('Fremde Person'));
    expect((await stranger.fetch(thumbnail)).status).toBe(404);
    const [document] = await files();
    expect((await anna.fetch(`/bewerbung/${id}/anlagen/${document?.id}/datei?vorschau`)).status).toBe(404);
  });

  it('say what a picture needs before it can be submitted, each with the way to it', async () => {
    const picture = (await files()).find(({ title }) => title === 'Sommerfest');
    const gaps = async () => {
      const { $ } = await anna.get(`/bewerbung/${id}/pruefen`);
      return $(`a[href^="/bewerbung/${id}/anlagen/${picture?.id}"]`)
        .toArray()
        .map((each) => $(each).text())
        .filter((text) => text.includes(' fehlt: '));
    };
    expect(await gaps()).toEqual([
      'Die Bildbeschreibung fehlt: Sommerfest',
      'Der Bildnachweis fehlt: Sommerfest',
      'Das Nutzungsrecht fehlt: Sommerfest',
    ]);
    await anna.get(`/bewerbung/${id}/anlagen/${picture?.id}`);
    await anna.press('Speichern', { rights: 'gestohlen' });
    expect((await gaps()).length).toBe(3);
    await anna.get(`/bewerbung/${id}/anlagen/${picture?.id}`);
    await anna.press('Speichern', { altText: 'Menschen feiern.', credit: 'Foto: Stadt Köln', rights: 'own' });
    expect(await gaps()).toEqual([]);
  });

  it('are refused where a picture is broken, with the words kept', async () => {
    await anna.get(`/bewerbung/${id}/anlagen`);
    const broken = (await bytesOf(await photoWithPlace())).subarray(0, 200);
    const refused = await upload(new File([new Uint8Array(broken)], 'kaputt.jpg'), { title: 'Kaputt' });
    expect([refused.status, refused.$('input[name=title]').attr('value')]).toEqual([422, 'Kaputt']);
    expect(refused.text).toContain('Das Bild „kaputt.jpg“ lässt sich nicht öffnen.');
    await system.database.rows('DELETE FROM attachment WHERE entry_id = $1 AND thumbnail IS NOT NULL', [id]);
  });

  it('are at most 30', async () => {
    for (let number = 2; number <= 30; number += 1)
      await upload(pdf(`datei-${number}.pdf`, `nummer ${number}`));
    const refused = await upload(pdf('zuviel.pdf', 'zu viel'), { title: 'Einunddreißig' });
    expect([refused.status, refused.text.includes('höchstens 30 Anlagen')]).toEqual([422, true]);
    expect((await files()).length).toBe(30);
  });

  it('can no longer be added after the deadline', async () => {
    system.clock.jumpTo(cycle.milestones.deadline.add({ seconds: 1 }));
    const late = await upload(pdf('spaet.pdf', 'spät'), { title: 'Zu spät' });
    expect([late.status, late.$('input[name=title]').attr('value')]).toEqual([422, 'Zu spät']);
    expect(late.text).toContain('Der Bewerbungsschluss ist vorbei');
    expect((await files()).length).toBe(30);
    expect((await anna.get(`/bewerbung/${id}/anlagen`)).text).not.toContain('Datei hochladen');
  });
});
