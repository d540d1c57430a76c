import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Attachment } from '../../../src/entries/entities/attachment.entity.js';
import { Inquiry } from '../../../src/entries/entities/inquiry.entity.js';
import { Submission } from '../../../src/entries/entities/submission.entity.js';
import { hashOf } from '../../../src/entries/canonical.js';
import { invariants } from '../../../src/invariants.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { violationsOf } from '../../../src/platform/invariants/invariant.js';
import { Storage } from '../../../src/platform/storage/storage.js';
import { StoredFiles } from '../../../src/platform/storage/stored-files.js';
import { inSystem } from '../../support/factories.js';
import { pdfFile, photoFile } from '../../support/sample-files.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { SeenPage, Visitor } from '../../support/visitor.js';
import { entryPath, makeScene, type ScreeningScene } from './support.js';

let system: TestSystem;
let scene: ScreeningScene;
let otto: Visitor;
let year = 2026;
beforeAll(async () => void (system = await startTestSystem()));
afterAll(() => system.close());
beforeEach(async () => {
  scene = await makeScene(system, year);
  year += 2;
  otto = await system.signedIn(scene.owner);
  await submitWithFiles('alt.pdf', 'bleibt.pdf');
});

/** The entry was submitted with these files and its partner. */
async function submitWithFiles(...names: string[]): Promise<void> {
  const { koeln, owner } = scene;
  const files: object[] = [];
  for (const name of names) {
    const file = pdfFile(name, name);
    const { sha256, size, type } = await system.get(Storage).put(file.stream(), { maxBytes: 10_000 });
    const about = { id: newId(), entryId: koeln.id, title: name, fileName: name, sha256, size, type };
    await inSystem(system, async (tx) => {
      await system.get(StoredFiles).refer(tx, [sha256]);
      await tx.insert(Attachment, { ...about, addedAt: tx.now, addedById: owner.id });
    });
    files.push({ name, mediaType: type, size, sha256, caption: name });
  }
  const [first] = await contents();
  const partner = {
    name: 'Verein Köln e. V.',
    kind: 'migrantOrganisation',
    state: 'confirmed',
    confirmation: null,
  };
  const content = { ...first, files, partners: [partner] };
  await inSystem(system, (tx) =>
    tx.update(Submission, { entryId: koeln.id }, { content, contentHash: hashOf(content) }),
  );
}

interface Content {
  answers: Record<string, object>;
  files: { name: string; sha256: string }[];
  partners: { name: string; kind: string }[];
}
const contents = async () =>
  (
    await system.database.reader.find(Submission, {
      where: { entryId: scene.koeln.id },
      order: { number: 'ASC' },
    })
  ).map(({ content }) => content as unknown as Content);
const fileNames = (content: Content | undefined) => content?.files.map(({ name }) => name).toSorted();

async function ask(...asked: string[]): Promise<string> {
  const due = scene.cycle.milestones.deadline.add({ hours: 24 * 8 }).toZonedDateTimeISO('Europe/Berlin');
  await scene.olga.get(entryPath(scene.koeln, '/rueckfrage-stellen'));
  const page = await scene.olga.press('Rückfrage verschicken', {
    text: 'Der Beschluss ist nicht lesbar.',
    asked,
    'answerBy.day': due.toPlainDate().toString(),
    'answerBy.time': '12:00',
  });
  if (page.status !== 200) throw new Error(page.text);
  const where = { entryId: scene.koeln.id, state: 'open' as const };
  const { id } = await system.database.reader.findOneByOrFail(Inquiry, where);
  return `/bewerbung/${scene.koeln.id}/rueckfrage/${id}`;
}
const attachments = () => `/bewerbung/${scene.koeln.id}/anlagen`;
async function upload(file: File, words: Record<string, string> = {}): Promise<SeenPage> {
  await otto.get(attachments());
  return otto.press('Datei hochladen', { file, ...words });
}
const idOf = async (fileName: string) =>
  (await system.database.reader.findOneByOrFail(Attachment, { entryId: scene.koeln.id, fileName })).id;
const place = async (name: string) => (await contents())[0]?.files.findIndex((file) => file.name === name);

describe('an inquiry that opens files', () => {
  it('lets exactly the file asked about be replaced; the others stay', async () => {
    const field = `inquiry-files__file${await place('alt.pdf')}`;
    const path = await ask(`inquiry-files.file${await place('alt.pdf')}`);
    const page = await otto.get(path);
    expect(page.text).toContain('Anlage „alt.pdf“');
    expect(page.$(`input[name="${field}"]:checked`).val()).toBe(await idOf('alt.pdf'));
    const list = await upload(pdfFile('neu.pdf', 'neu'));
    expect(list.text).toContain('Sie beantworten eine Rückfrage.');
    expect(list.$('form[action$="/entfernen"]').length).toBe(1);
    await otto.follow('Zurück zur Rückfrage');
    const sent = await otto.press('Antwort absenden', { [field]: await idOf('neu.pdf') });
    expect(sent.path).toBe(`/bewerbung/${scene.koeln.id}`);
    const [first, second] = await contents();
    expect([fileNames(first), fileNames(second)]).toEqual([
      ['alt.pdf', 'bleibt.pdf'],
      ['bleibt.pdf', 'neu.pdf'],
    ]);
    expect({ ...second, files: first?.files }).toEqual(first);
    const seen = await scene.olga.get(
      path.replace('/bewerbung/', '/organisation/bewerbungen/').replace('/rueckfrage/', '/rueckfragen/'),
    );
    expect(seen.text).toContain('neu.pdf');
    expect(await violationsOf(invariants, (type) => system.get(type))).toEqual([]);
  });

  it('lets further files come where it asks for them', async () => {
    const path = await ask('inquiry-files.more');
    await upload(pdfFile('mehr.pdf', 'mehr'));
    await otto.get(path);
    await otto.press('Antwort absenden', { 'inquiry-files__more': await idOf('mehr.pdf') });
    expect(fileNames((await contents())[1])).toEqual(['alt.pdf', 'bleibt.pdf', 'mehr.pdf']);
  });

  it('leaves submitted files alone: they are neither removed nor described anew', async () => {
    await ask('inquiry-files.more');
    const id = await idOf('bleibt.pdf');
    await otto.get(attachments());
    await otto.post(`${attachments()}/${id}/entfernen`);
    await otto.get(attachments());
    await otto.post(`${attachments()}/${id}`, { title: 'Anders', altText: '', credit: '' });
    const row = await system.database.reader.findOneByOrFail(Attachment, { id });
    expect([row.title, row.removedAt]).toEqual(['bleibt.pdf', null]);
  });

  it('says what a picture needs before the answer goes, and keeps the answer', async () => {
    const path = await ask('inquiry-files.more');
    await upload(await photoFile('foto.jpg'));
    await otto.get(path);
    const id = await idOf('foto.jpg');
    const refused = await otto.press('Antwort absenden', { 'inquiry-files__more': id });
    expect([refused.status, refused.text.includes('Die Bildbeschreibung fehlt: foto.jpg')]).toEqual([
      422,
      true,
    ]);
    expect(refused.$('input[name="inquiry-files__more"]:checked').val()).toBe(id);
    expect((await contents()).length).toBe(1);
  });

  it('takes no file where it asks for none, nor after it has ended, nor from strangers', async () => {
    await ask('commitment.summary');
    expect((await otto.get(attachments())).text).not.toContain('Datei hochladen');
    const stranger = await system.signedIn(await system.person('Fremde Person'));
    expect((await stranger.get(attachments())).status).toBe(404);
    await system.database.rows(`UPDATE inquiry SET state = 'closed', ended_at = now() WHERE entry_id = $1`, [
      scene.koeln.id,
    ]);
    await ask('inquiry-files.more');
    await otto.get(attachments());
    const { path, body } = otto.filled('Datei hochladen', { file: pdfFile('spaet.pdf', 'spät') });
    await system.database.rows(`UPDATE inquiry SET answer_by = $2 WHERE entry_id = $1`, [
      scene.koeln.id,
      scene.cycle.milestones.deadline.toString(),
    ]);
    const late = await otto.fetch(path, { method: 'POST', body: body ?? null });
    expect([
      late.status,
      await system.database.reader.countBy(Attachment, { fileName: 'spaet.pdf' }),
    ]).toEqual([422, 0]);
  });
});

describe('an inquiry that opens a partner', () => {
  it('lets its name and kind be corrected, and nothing else', async () => {
    const path = await ask('inquiry-partners.name0');
    const page = await otto.get(path);
    expect(page.$('input[name="inquiry-partners__name0"]').val()).toBe('Verein Köln e. V.');
    const empty = await otto.press('Antwort absenden', { 'inquiry-partners__name0': '' });
    expect(empty.status).toBe(422);
    await otto.get(path);
    await otto.press('Antwort absenden', { 'inquiry-partners__name0': 'Verein Köln-Süd e. V.' });
    const [first, second] = await contents();
    expect(second).toEqual({
      ...first,
      partners: [{ ...first?.partners[0], name: 'Verein Köln-Süd e. V.' }],
    });
    const [row] = await system.database.rows(
      'SELECT organisation, kind, state FROM partner WHERE entry_id = $1',
      [scene.koeln.id],
    );
    expect(row).toEqual({
      organisation: 'Verein Köln-Süd e. V.',
      kind: 'migrantOrganisation',
      state: 'confirmed',
    });
    const seen = await scene.olga.get(entryPath(scene.koeln));
    expect(seen.text).toContain('Verein Köln-Süd e. V.');
  });
});
