import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Person } from '../../../src/accounts/entities/person.entity.js';
import { EntrySection } from '../../../src/entries/entities/entry-section.entity.js';
import { Entry } from '../../../src/entries/entities/entry.entity.js';
import { ExportJob } from '../../../src/entries/entities/export-job.entity.js';
import { Submission } from '../../../src/entries/entities/submission.entity.js';
import { ExportService } from '../../../src/entries/export.service.js';
import { BuildExport } from '../../../src/entries/jobs/build-export.handler.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { FileSweeper } from '../../../src/platform/storage/file-sweeper.js';
import { Storage } from '../../../src/platform/storage/storage.js';
import { makeEntry, type MadeEntry } from '../../support/entry-factories.js';
import { eventually } from '../../support/eventually.js';
import { inSystem, type MadeCycle, makeCycle, makeMunicipality } from '../../support/factories.js';
import { pdfText } from '../../support/pdf-text.js';
import { readZip } from '../../support/read-zip.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let cycle: MadeCycle;
let owner: Person;
let organiser: Person;
let olga: Visitor;
let koeln: MadeEntry;
let flensburg: MadeEntry;
const missing = 'f'.repeat(64);
let kept = '';
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system, 2026);
  owner = await system.person('Otto Amt');
  organiser = await system.person('Olga Organisation', 'organiser');
  olga = await system.signedIn(organiser);
  const make = async (
    name: Parameters<typeof makeMunicipality>[1],
    state: 'draft' | 'submitted',
    title: string,
  ) => makeEntry(system, cycle, await makeMunicipality(system, name), owner, state, title);
  koeln = await make('Köln', 'submitted', '=cmd|/C calc');
  flensburg = await make('Flensburg', 'submitted', 'Nah am Wasser');
  await make('Gehrde', 'draft', 'Noch geheim');
  ({ sha256: kept } = await system
    .get(Storage)
    .put(Readable.from([Buffer.from('Ratsbeschluss')]), { maxBytes: 1000 }));
  await withFiles(koeln);
  await inSystem(system, async (tx) => {
    await tx.update(Entry, { id: koeln.id }, { state: 'draft' });
    await tx.update(
      EntrySection,
      { entryId: koeln.id },
      { answers: { title: 'Neuer Entwurf', summary: 'Neu' } },
    );
  });
});
afterAll(() => system.close());

/** A second submission, with a file that is there and one that is not. */
async function withFiles({ id, reference }: MadeEntry): Promise<void> {
  await inSystem(system, async (tx) => {
    const [first] = await tx.find(Submission, { entryId: id });
    const file = { mediaType: 'text/plain', size: 13, caption: 'Beschluss' };
    const files = [
      { ...file, name: '../Beschluss des Rats.txt', sha256: kept },
      { ...file, name: 'weg.txt', sha256: missing },
    ];
    const answers = {
      commitment: { title: '=cmd|/C calc', commitment: 'Erster **Absatz**\n\n- Punkt eins\n- Punkt zwei' },
    };
    const content = { ...first?.content, answers, files };
    const numbered = { id: newId(), entryId: id, number: 2, reference: reference ?? '', content };
    const contentHash = hash('sha256', 'anything');
    await tx.insert(Submission, { ...numbered, contentHash, submittedAt: tx.now, submittedById: owner.id });
  });
}

const finished = () =>
  eventually(async () => {
    const { $ } = await olga.get(olga.page?.path ?? '');
    return $('[data-live]').length === 0 && olga.page;
  });
const job = async () =>
  (await system.database.rows<{ id: string }>('SELECT id FROM export_job ORDER BY requested_at DESC'))[0];
const row = (id: string) => system.database.reader.findOneByOrFail(ExportJob, { id });

describe('a dossier as PDF', () => {
  it('says what was submitted last, and nothing of the draft', async () => {
    const answer = await olga.fetch(`/organisation/bewerbungen/${koeln.id}/dossier.pdf`);
    expect(answer.headers.get('content-disposition')).toContain('dossier-KBW-2026-0001-9-2.pdf');
    const bytes = Buffer.from(await answer.arrayBuffer());
    const text = pdfText(bytes);
    for (const part of [
      'Köln',
      'KBW-2026-0001-9',
      'Absatz',
      'Punkt zwei',
      kept.slice(0, 20),
      'Einreichung 2',
    ])
      expect(text.replaceAll(/\s+/g, '')).toContain(part.replaceAll(/\s+/g, ''));
    expect(text).not.toContain('Entwurf');
    expect(bytes.toString('latin1')).toContain('/MarkInfo');
    expect((await olga.fetch(`/organisation/bewerbungen/${newId()}/dossier.pdf`)).status).toBe(404);
  });
});

describe('dossiers as ZIP', () => {
  it('are asked for from the list, counted while they are built, and found again', async () => {
    await olga.get('/organisation/bewerbungen?runde=2026');
    await olga.press('Alle 3 Bewerbungen bearbeiten …');
    expect(olga.page?.text).toContain('1 noch nicht eingereichte Bewerbung ist nicht dabei.');
    await olga.press('ZIP mit 2 Dossiers erstellen');
    expect(olga.page?.title).toContain('ZIP mit 2 Dossiers');
    const page = await finished();
    expect(page.text).toContain('1 Anlagen sind gesperrt oder nicht vorhanden');
    const link = page.$('a[download]');
    expect(link.text()).toMatch(/^2 Dossiers herunterladen \(.+B\)$/);
    const answer = await olga.fetch(link.attr('href') ?? '');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-disposition')).toContain('dossiers-2026-2-bewerbungen.zip');
    expect(hash('sha256', bytes)).toBe(page.$('.app-hash').text());
    const parts = await readZip(bytes);
    expect([...parts.keys()]).toEqual([
      'KBW-2026-0002-4 Flensburg/dossier.pdf',
      'KBW-2026-0002-4 Flensburg/inhalt.json',
      'KBW-2026-0001-9 Köln/dossier.pdf',
      'KBW-2026-0001-9 Köln/inhalt.json',
      'KBW-2026-0001-9 Köln/anlagen/01 _Beschluss des Rats.txt',
      'verzeichnis-2-bewerbungen.csv',
    ]);
    expect(String(parts.get('KBW-2026-0001-9 Köln/anlagen/01 _Beschluss des Rats.txt'))).toBe(
      'Ratsbeschluss',
    );
    const [submission] = await system.database.rows<{ contentHash: string }>(
      'SELECT content_hash AS "contentHash" FROM submission WHERE entry_id = $1',
      [flensburg.id],
    );
    const json = parts.get('KBW-2026-0002-4 Flensburg/inhalt.json') ?? Buffer.alloc(0);
    expect(hash('sha256', json)).toBe(submission?.contentHash);
    const manifest = String(parts.get('verzeichnis-2-bewerbungen.csv'));
    expect(manifest.trimEnd().split('\r\n')).toHaveLength(7);
    expect(manifest).toContain(`${missing};nicht enthalten: Datei gesperrt oder nicht vorhanden`);
    await olga.get('/organisation/exporte');
    await olga.follow('2 Dossiers, 2026');
    expect(olga.page?.$('a[download]')).toHaveLength(1);
  });

  it('are built once, however often the job runs, and not at all when cancelled', async () => {
    const before = await job();
    await system.get(BuildExport).build(before?.id ?? '');
    const { sha256, state } = await row(before?.id ?? '');
    expect([state, sha256?.length]).toEqual(['done', 64]);
    const exports = system.get(ExportService);
    const asked = { cycleId: cycle.id, entryIds: [flensburg.id] };
    await inSystem(system, async (tx) => {
      const waiting = {
        id: newId(),
        requestedById: organiser.id,
        cycleId: cycle.id,
        entryIds: [flensburg.id],
      };
      await tx.insert(ExportJob, { ...waiting, state: 'waiting', requestedAt: tx.now });
    });
    const id = await exports.request(personActor(organiser.id), organiser.id, asked);
    expect(id).toBe((await job())?.id);
    const older = await exports.begin(id);
    const newer = await exports.begin(id);
    await expect(exports.note(older!, { done: 1, leftOut: 0 })).rejects.toThrow();
    await olga.get(`/organisation/exporte/${id}`);
    await olga.press('Erstellen abbrechen');
    expect(olga.page?.text).toContain('Es ist keine Datei entstanden.');
    await expect(exports.note(newer!, { done: 1, leftOut: 0 })).rejects.toThrow();
    await system.get(BuildExport).build(id);
    expect((await row(id)).state).toBe('cancelled');
    expect((await olga.fetch(`/organisation/exporte/${id}/datei`)).status).toBe(404);
  });

  it('are removed after a week', async () => {
    const expireAndSweep = async () => {
      await system.get(ExportService).expire();
      await system.get(FileSweeper).sweep();
    };
    system.clock.jumpTo(system.clock.now().add({ hours: 25 }));
    olga = await system.signedIn(organiser);
    const [{ id, sha256 } = { id: '', sha256: '' }] = await system.database.rows<{
      id: string;
      sha256: string;
    }>(`SELECT id, sha256 FROM export_job WHERE state = 'done'`);
    await expireAndSweep();
    expect(await system.get(Storage).exists(sha256)).toBe(true);
    await inSystem(system, (tx) => tx.update(ExportJob, { id }, { expiresAt: tx.now }));
    await expireAndSweep();
    expect(await system.get(Storage).exists(sha256)).toBe(false);
    expect(await row(id)).toMatchObject({ state: 'expired', sha256: null });
    expect((await olga.get(`/organisation/exporte/${id}`)).text).toContain(
      'Fertige Dateien bleiben eine Woche',
    );
  });

  it('are for organisers only, and never empty', async () => {
    const applicant = await system.signedIn(owner);
    const auditor = await system.signedIn(await system.person('Arno Aufsicht', 'auditor'));
    for (const visitor of [applicant, auditor])
      expect((await visitor.fetch(`/organisation/exporte/${(await job())?.id}`)).status).toBe(403);
    expect((await applicant.fetch(`/organisation/bewerbungen/${flensburg.id}/dossier.pdf`)).status).toBe(403);
    await olga.get('/organisation/exporte');
    await olga.get('/organisation/bewerbungen?runde=2026');
    await olga.press('Ausgewählte bearbeiten …', { bewerbung: [koeln.id] });
    expect((await olga.post('/organisation/exporte', { runde: '2026', bewerbungen: '' })).status).toBe(422);
  });
});

describe('the list as XLSX', () => {
  it('holds the filtered rows; what looks like a formula is text', async () => {
    const answer = await olga.fetch(
      '/organisation/bewerbungen.xlsx?runde=2026&land=05&spalten=titel&spalten=eingang',
    );
    expect(answer.headers.get('content-disposition')).toContain('bewerbungen-2026-1-zeile.xlsx');
    const bytes = Buffer.from(await answer.arrayBuffer());
    const sheet = String((await readZip(bytes)).get('xl/worksheets/sheet1.xml'));
    expect(sheet).not.toContain('<f>');
    const texts = [...sheet.matchAll(/t="str"><v>([^<]*)<\/v>/g)].map(([, text]) => text);
    expect(texts.slice(0, 9)).toEqual([
      'Aktenzeichen',
      'Kommune',
      'Amtlicher Schlüssel',
      'Titel',
      'Eingang',
      'KBW-2026-0001-9',
      'Köln',
      '05315000',
      '=cmd|/C calc',
    ]);
    expect(sheet.match(/<row /g)).toHaveLength(2);
    const csv = await (await olga.fetch('/organisation/bewerbungen.csv?runde=2026&land=05')).text();
    expect(csv).toContain(`;'=cmd|/C calc;`);
  });
});
