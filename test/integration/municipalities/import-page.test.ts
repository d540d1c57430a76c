import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operatorActor } from '../../../src/platform/database/actor.js';
import { DirectoryImportService } from '../../../src/municipalities/directory-import.service.js';
import { DirectoryQueries } from '../../../src/municipalities/directory.queries.js';
import { directoryFile, type FileStyle, wholeCountry, withFile } from '../../support/gv100ad.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';
import { zipOf } from '../../support/zip.js';

let system: TestSystem;
let olga: Visitor;
beforeAll(async () => {
  system = await startTestSystem();
  olga = await system.signedIn(await system.person('Olga Organisation', 'organiser'));
});
afterAll(() => system.close());

const fileOf = (content: Buffer, name = 'GV100AD_30112023.txt') => new File([new Uint8Array(content)], name);
const upload = async (visitor: Visitor, datei: File) => {
  await visitor.get('/organisation/kommunen');
  return visitor.press('Gemeindeverzeichnis übernehmen', { datei });
};
const count = async () =>
  (await system.database.row<{ count: number }>('SELECT count(*)::int FROM municipality'))?.count;
/** Looks again, as a person would, until the queue has done its work. */
const outcomeOf = async (visitor: Visitor) => {
  for (;;) {
    const { text, path } = visitor.page ?? (await visitor.get('/organisation/kommunen'));
    if (!text.includes('Stand aktualisieren')) return { text, path };
    expect(visitor.page?.$('progress')).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await visitor.follow('Stand aktualisieren');
  }
};

describe('the page of the directory', () => {
  it('says where the edition is found and warns of an empty directory', async () => {
    const { status, text } = await olga.get('/organisation/kommunen');
    expect(status).toBe(200);
    expect(text).toContain('www.destatis.de');
    expect(text).toContain('Das Verzeichnis ist noch leer');
  });

  it.each<[string, FileStyle | 'zip']>([
    ['UTF-8', { encoding: 'utf-8' }],
    ['ISO-8859-1', { encoding: 'iso-8859-1', lineEnd: '\r\n' }],
    ['CP850', { encoding: 'cp850', lineEnd: '\r\n' }],
    ['ZIP', 'zip'],
  ])('takes an edition over in the queue: %s', async (_, style) => {
    const records = wholeCountry();
    const content =
      style === 'zip'
        ? zipOf([{ name: 'GV100AD_301123.ASC', content: directoryFile(records, { encoding: 'cp850' }) }])
        : directoryFile(records, style);
    const before = await count();
    const arrived = await upload(olga, fileOf(content));
    expect(arrived.path).toMatch(/^\/organisation\/kommunen\/import\//);
    const { text, path } = await outcomeOf(olga);
    expect(text).toContain(before === 0 ? 'Das Verzeichnis ist übernommen' : 'Es hat sich nichts geändert');
    expect(text).toContain('Gebietsstand 30.11.2023');
    expect(await count()).toBe(16);
    const list = await olga.get('/organisation/kommunen');
    expect(list.$('table tbody tr').first().text()).toContain('Übernommen');
    expect(list.$(`a[href="${path}"]`)).toHaveLength(1);
  });

  it('says line and reason of a refusal, and nothing changes', async () => {
    const content = directoryFile(wholeCountry(), {
      validOn: '2024-12-31',
      alter: (lines) => lines.with(7, '99 ?'),
    });
    await upload(olga, fileOf(content));
    const { text } = await outcomeOf(olga);
    expect(text).toContain('Die Datei wurde abgelehnt');
    expect(text).toContain('Zeile 8: Die Satzart „99“ gibt es nicht.');
    expect((await system.get(DirectoryQueries).stand()).validOn).toBe('2023-11-30');
  });

  it('shows days of a refusal as people write them', async () => {
    await upload(olga, fileOf(directoryFile(wholeCountry(), { validOn: '2020-12-31' })));
    expect((await outcomeOf(olga)).text).toContain(
      'Die Datei hat den Gebietsstand 31.12.2020. Im System ist schon der neuere Gebietsstand 30.11.2023.',
    );
  });

  it('asks for a file where none or an empty one was sent', async () => {
    const none = await upload(olga, new File([], ''));
    expect(none.status).toBe(422);
    expect(none.title).toMatch(/^Fehler: /);
    expect(none.text).toContain('Bitte wählen Sie die Datei mit dem Gemeindeverzeichnis aus.');
    const empty = await upload(olga, new File([], 'leer.txt'));
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Die Datei „leer.txt“ ist leer.');
  });

  it('refuses a file beyond the limit with 413', async () => {
    const large = await upload(olga, fileOf(Buffer.alloc(32 * 1024 * 1024 + 1, '1'), 'groß.txt'));
    expect(large.status).toBe(413);
    expect(large.text).toContain('Die Datei „groß.txt“ ist größer als 32 MB.');
  });

  it('makes one import of a double click', async () => {
    const content = directoryFile(wholeCountry(), { validOn: '2023-12-31' });
    await olga.get('/organisation/kommunen');
    const runs = async () => (await system.get(DirectoryQueries).lastRuns(100)).length;
    const before = await runs();
    const { path, method, body } = olga.filled('Gemeindeverzeichnis übernehmen', { datei: fileOf(content) });
    const hold = await holdingImports();
    const answers = await Promise.all([1, 2].map(() => olga.fetch(path, { method, body: body as FormData })));
    await hold.end();
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(await runs()).toBe(before + 1);
    await olga.get(answers[0]?.headers.get('location') ?? '');
    expect((await outcomeOf(olga)).text).toContain('Gebietsstand 31.12.2023');
  });

  it('shows an import whose process died as interrupted', async () => {
    await withFile(directoryFile(wholeCountry(), { validOn: '2023-12-31' }), (path) =>
      system
        .get(DirectoryImportService)
        .import(path, 'GV100AD.txt', operatorActor, () => {
          throw new Error('killed');
        })
        .catch(() => {}),
    );
    const [run] = await system.get(DirectoryQueries).lastRuns(1);
    const { text } = await olga.get(`/organisation/kommunen/import/${run?.id}`);
    expect(text).toContain('Der Import wurde unterbrochen Es wurde nichts übernommen');
  });

  it('is read by auditors and closed to everyone else', async () => {
    const auditor = await system.signedIn(await system.person('Arno Aufsicht', 'auditor'));
    const seen = await auditor.get('/organisation/kommunen');
    expect({ status: seen.status, forms: seen.$('main form').length }).toEqual({ status: 200, forms: 0 });
    const form = new FormData();
    const posted = await auditor.fetch('/organisation/kommunen', { method: 'POST', body: form });
    expect(posted.status).toBe(403);
    const nobody = await system.signedIn(await system.person('Nora Niemand'));
    expect((await nobody.get('/organisation/kommunen')).status).toBe(403);
    expect((await olga.get('/organisation/kommunen/import/gibt-es-nicht')).status).toBe(404);
    expect(
      (await olga.get('/organisation/kommunen/import/0192f0c1-2345-7000-8000-0123456789ab')).status,
    ).toBe(404);
  });
});

/** Keeps every import waiting until `end`. */
async function holdingImports(): Promise<{ end(): Promise<void> }> {
  const runner = system.database.dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query('SELECT pg_advisory_xact_lock(7294021)');
  return {
    end: async () => {
      await runner.rollbackTransaction();
      await runner.release();
    },
  };
}
