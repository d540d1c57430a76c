import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { Attachment } from '../../../src/entries/entities/attachment.entity.js';
import { confirmationUrl } from '../../../src/entries/entries.paths.js';
import { ExportService } from '../../../src/entries/export.service.js';
import { TopicsService } from '../../../src/exchange/topics.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { Secret } from '../../../src/platform/security/secret.js';
import { hashToken } from '../../../src/platform/security/tokens.js';
import type { ScanState } from '../../../src/platform/storage/scan-state.js';
import { Storage } from '../../../src/platform/storage/storage.js';
import { StoredFiles } from '../../../src/platform/storage/stored-files.js';
import { eventually } from '../../support/eventually.js';
import { inSystem } from '../../support/factories.js';
import { readZip } from '../../support/read-zip.js';
import { routesOf } from '../../support/routes.js';
import { pdfFile, photoFile } from '../../support/sample-files.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';
import { makeBoard, submitted } from '../exchange/support.js';
import {
  assignmentId,
  type JurySetting,
  makeJuror,
  makeJurySetting,
  openRound,
} from '../jury/jury-setting.js';

/** One way to files: who takes it, the page that leads to them, and the address of each. */
interface Way {
  visitor: Visitor;
  page: string;
  pdf: string;
  photo: string;
}
const ways: Record<string, string> = {
  applicant: '/bewerbung/:id/anlagen/:attachmentId/datei',
  team: '/bewerbung/:id/einreichung/:number/dateien/:sha256',
  partner: '/mitzeichnung/:token/anlagen/:attachmentId',
  organiser: '/organisation/bewerbungen/:id/dateien/:sha256',
  juror: '/jury/bewertung/:id/anlagen/:sha256',
  member: '/austausch/datei/:id',
};
const zipRoute = '/organisation/exporte/:id/datei';
const everyWay = Object.keys(ways).map((name) => [name] as const);

let system: TestSystem;
let setting: JurySetting;
let olga: Visitor;
const way: Record<string, Way> = {};
const hashes = { pdf: '', photo: '' };
let photo: Buffer;
beforeAll(async () => {
  system = await startTestSystem();
  setting = await makeJurySetting(system);
  system.clock.jumpTo(setting.cycle.milestones.deadline.add({ hours: 48 }));
  olga = await system.signedIn(setting.organiser);
  const files = await attach();
  await submitted(system, setting.koeln);
  way['applicant'] = await asApplicant(files);
  const frozen = `/bewerbung/${setting.koeln.id}/einreichung/1`;
  way['team'] = {
    visitor: way['applicant'].visitor,
    page: frozen,
    pdf: `${frozen}/dateien/${hashes.pdf}`,
    photo: `${frozen}/dateien/${hashes.photo}`,
  };
  way['partner'] = await asPartner(files);
  way['juror'] = await asJuror();
  way['member'] = await asMember();
  const page = `/organisation/bewerbungen/${setting.koeln.id}`;
  way['organiser'] = {
    visitor: olga,
    page,
    pdf: `${page}/dateien/${hashes.pdf}`,
    photo: `${page}/dateien/${hashes.photo}`,
  };
});
afterAll(() => system.close());

/** A document and a picture from before there were thumbnails, in the dossier and in what was submitted of it. */
async function attach(): Promise<{ pdf: string; photo: string }> {
  const owner = await system.person('Team Koeln 2026');
  const ids = { pdf: newId(), photo: newId() };
  const named = [];
  for (const [kind, file] of [
    ['pdf', pdfFile()],
    ['photo', await photoFile()],
  ] as const) {
    const { sha256, size, type } = await system.get(Storage).put(file.stream(), { maxBytes: 10_000 });
    hashes[kind] = sha256;
    named.push({ name: file.name, mediaType: type, size, sha256, caption: null });
    await inSystem(system, async (tx) => {
      await system.get(StoredFiles).refer(tx, [sha256]);
      const words = { title: file.name, fileName: file.name, altText: 'Ein Bild' };
      const about = { id: ids[kind], entryId: setting.koeln.id, sha256, size, type, thumbnail: null };
      await tx.insert(Attachment, { ...about, ...words, addedAt: tx.now, addedById: owner.id });
    });
  }
  photo = await contentOf(hashes.photo);
  await system.database.rows(
    `UPDATE submission SET content = jsonb_set(content, '{files}', $2) WHERE entry_id = $1`,
    [setting.koeln.id, JSON.stringify(named)],
  );
  return ids;
}

async function contentOf(sha256: string): Promise<Buffer> {
  return Buffer.concat(
    await Array.fromAsync((await system.get(Storage).open(sha256)) as AsyncIterable<Buffer>),
  );
}

async function asApplicant(ids: { pdf: string; photo: string }): Promise<Way> {
  const visitor = await system.signedIn(await system.person('Team Koeln 2026'));
  const page = `/bewerbung/${setting.koeln.id}/anlagen`;
  return { visitor, page, pdf: `${page}/${ids.pdf}/datei`, photo: `${page}/${ids.photo}/datei` };
}

async function asPartner(ids: { pdf: string; photo: string }): Promise<Way> {
  const linkId = newId();
  const token = system.get(Secret).linkToken('partner', linkId);
  await system.database.rows('UPDATE partner SET link_id = $2, token_hash = $3 WHERE id = $1', [
    setting.koeln.partnerId,
    linkId,
    hashToken(token),
  ]);
  const page = confirmationUrl(token);
  return {
    visitor: system.visitor(),
    page,
    pdf: `${page}/anlagen/${ids.pdf}`,
    photo: `${page}/anlagen/${ids.photo}`,
  };
}

async function asJuror(): Promise<Way> {
  const juror = await makeJuror(system, setting, 'Frieda Frei');
  const roundId = await openRound(system, setting);
  const page = `/jury/bewertung/${await assignmentId(system, roundId, juror, setting.koeln)}`;
  return {
    visitor: juror.visitor,
    page,
    pdf: `${page}/anlagen/${hashes.pdf}`,
    photo: `${page}/anlagen/${hashes.photo}`,
  };
}

async function asMember(): Promise<Way> {
  const board = await makeBoard(system);
  const [pdf, picture] = [
    { name: 'ratsbeschluss.pdf', sha256: hashes.pdf, size: 1, type: 'application/pdf' },
    { name: 'gruppenfoto.jpg', sha256: hashes.photo, size: 1, type: 'image/jpeg' },
  ];
  const author = { personId: setting.organiser.id, moderates: true };
  const topic = { title: 'Beschlüsse', body: 'Hier sind sie.', formId: newId(), files: [pdf, picture] };
  const { topicId } = await system.get(TopicsService).open(author, board.id, topic);
  const rows = await system.database.rows<{ id: string }>('SELECT id FROM post_attachment ORDER BY id');
  const [first = '', second = ''] = rows.map(({ id }) => `/austausch/datei/${id}`);
  return { visitor: olga, page: `/austausch/${board.slug}/${topicId}`, pdf: first, photo: second };
}

const setState = (state: ScanState) =>
  system.database.rows(
    `UPDATE stored_file SET state = $1::text, checked_at = CASE WHEN $1::text IN ('clean', 'infected') THEN now() END,
        finding = CASE WHEN $1::text = 'infected' THEN 'Test' END`,
    [state],
  );

async function buildZip(): Promise<string> {
  const { organiser, cycle, koeln } = setting;
  const asked = { cycleId: cycle.id, entryIds: [koeln.id] };
  const id = await system.get(ExportService).request(personActor(organiser.id), organiser.id, asked);
  await eventually(
    async () =>
      (await system.database.rows(`SELECT 1 FROM export_job WHERE id = $1 AND state = 'done'`, [id]))
        .length === 1,
  );
  return `/organisation/exporte/${id}/datei`;
}

describe('every route that gives out a stored file', () => {
  it('is walked here', () => {
    const given = routesOf(system)
      .filter(({ method, path }) => method === 'GET' && /\/(datei|dateien|anlagen)(\/:\w+)?$/.test(path))
      .map(({ path }) => path)
      // A page about the file.
      .filter((path) => !['/bewerbung/:id/anlagen', '/bewerbung/:id/anlagen/:attachmentId'].includes(path))
      .filter((path) => !/^\/organisation\/(wettbewerbsrunden\/|bewertung\/:id\/anlagen$)/.test(path));
    expect(given.toSorted()).toEqual([...Object.values(ways), zipRoute].toSorted());
  });

  it.each(everyWay)(
    'gives it to the %s whole, in parts and by its size, never guessed at and kept by no cache',
    async (who) => {
      const { visitor, pdf } = way[who]!;
      const bytes = await contentOf(hashes.pdf);
      const tag = `"${hashes.pdf}"`;
      const fetched = async (headers: Record<string, string>, method = 'GET') => {
        const answer = await visitor.fetch(pdf, { method, headers });
        return [
          answer.status,
          answer.headers.get('content-range'),
          Buffer.from(await answer.arrayBuffer()).toString('latin1'),
        ];
      };
      const all = bytes.toString('latin1');
      expect(await fetched({})).toEqual([200, null, all]);
      expect(await fetched({ range: 'bytes=1-4' })).toEqual([206, `bytes 1-4/${bytes.length}`, 'PDF-']);
      expect(await fetched({ range: 'bytes=9999-' })).toEqual([416, `bytes */${bytes.length}`, '']);
      expect(await fetched({ range: 'bytes=1-4', 'if-range': tag })).toEqual([
        206,
        `bytes 1-4/${bytes.length}`,
        'PDF-',
      ]);
      expect(await fetched({ range: 'bytes=1-4', 'if-range': '"other"' })).toEqual([200, null, all]);
      expect(await fetched({}, 'HEAD')).toEqual([200, null, '']);
      const { headers } = await visitor.fetch(pdf);
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-disposition': expect.stringMatching(/^attachment; filename="ratsbeschluss.pdf"/),
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        'content-length': String(bytes.length),
        etag: tag,
      });
    },
  );

  it.each(everyWay)('gives it to nobody but the %s', async (who) => {
    const { pdf } = way[who]!;
    const stranger = await system.signedIn(await system.person('Fremde Person'));
    const foreign = pdf.replace(/mitzeichnung\/[^/]+/, 'mitzeichnung/fremd');
    const statuses = await Promise.all([stranger, system.visitor()].map((each) => each.fetch(foreign)));
    for (const { status } of statuses) expect([303, 403, 404, 410]).toContain(status);
  });

  it.each(everyWay.filter(([who]) => who !== 'member'))(
    'shows the %s a thumbnail, drawn when it is first asked for',
    async (who) => {
      const { visitor, page, photo: href } = way[who]!;
      await system.database.rows('UPDATE attachment SET thumbnail = NULL');
      expect((await visitor.get(page)).$(`img[src="${href}?vorschau"]`).length).toBe(1);
      const answers = await Promise.all([1, 2, 3].map(() => visitor.fetch(`${href}?vorschau`)));
      const types = answers.map(({ status, headers }) => [status, headers.get('content-type')]);
      expect(types).toEqual(answers.map(() => [200, 'image/webp']));
      const [drawn, source] = await Promise.all([
        sharp(await answers[0]!.arrayBuffer()).metadata(),
        sharp(photo).metadata(),
      ]);
      expect([drawn.width, drawn.height]).toEqual([source.width, source.height]);
      const rows = await system.database.rows('SELECT 1 FROM attachment WHERE thumbnail IS NOT NULL');
      expect(rows.length).toBe(1);
      expect((await visitor.fetch(`${way[who]!.pdf}?vorschau`)).status).toBe(404);
    },
  );

  describe.each(['waiting', 'infected'] as const)('while it is %s', (state) => {
    const says = {
      waiting: ['Wird auf Schadsoftware geprüft', 'Danach können Sie sie herunterladen.'],
      infected: ['Schadsoftware gefunden', 'Niemand kann sie herunterladen.'],
    }[state];
    beforeAll(() => setState(state));
    afterAll(() => setState('unchecked'));

    it.each(everyWay)('says so to the %s, offers no link to it and gives out nothing', async (who) => {
      const { visitor, page, pdf, photo: href } = way[who]!;
      const shown = await visitor.get(page);
      expect([
        shown.status,
        shown.$(`[href^="${pdf}"], [src^="${pdf}"], [href^="${href}"], [src^="${href}"]`).length,
      ]).toEqual([200, 0]);
      if (who !== 'member') expect(shown.text).toContain(says[0]);
      if (who !== 'applicant') expect(shown.text).toContain(says[1]);
      for (const path of [pdf, href, `${pdf}?vorschau`, `${href}?vorschau`]) {
        for (const [method, headers] of [
          ['GET', {}],
          ['GET', { range: 'bytes=0-3' }],
          ['HEAD', {}],
        ] as const) {
          const answer = await visitor.fetch(path, { method, headers });
          expect([path, answer.status]).toEqual([path, 423]);
          expect(await answer.text()).not.toContain('%PDF');
        }
      }
    });

    it('is left out of a ZIP of dossiers, by name', async () => {
      const path = await buildZip();
      const answer = await olga.fetch(path);
      const parts = await readZip(Buffer.from(await answer.arrayBuffer()));
      expect([...parts.keys()].filter((name) => name.includes('/anlagen/'))).toEqual([]);
      const manifest = String(parts.get('verzeichnis-1-bewerbungen.csv'));
      expect(manifest.match(/nicht enthalten: Datei gesperrt/g)?.length).toBe(2);
    });
  });

  it('says what the scanner said: checked, or not', async () => {
    await setState('clean');
    for (const [who] of everyWay.filter(([each]) => each !== 'member')) {
      const { visitor, page } = way[who]!;
      expect([who, (await visitor.get(page)).text.includes('Auf Schadsoftware geprüft')]).toEqual([
        who,
        true,
      ]);
    }
    await setState('unchecked');
    for (const [who] of everyWay.filter(([each]) => each !== 'member')) {
      const { visitor, page } = way[who]!;
      expect([who, /nicht auf Schadsoftware geprüft/i.test((await visitor.get(page)).text)]).toEqual([
        who,
        true,
      ]);
    }
  });

  it('gives out a ZIP in parts too', async () => {
    const path = await buildZip();
    const parts = await olga.fetch(path, { headers: { range: 'bytes=0-1' } });
    expect([parts.status, await parts.text()]).toEqual([206, 'PK']);
    expect((await (await system.signedIn(await system.person('Fremde Person'))).fetch(path)).status).toBe(
      403,
    );
  });
});
