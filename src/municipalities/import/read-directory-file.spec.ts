import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  directoryFile,
  districtTown,
  wholeCountry,
  withFile,
  type FileStyle,
} from '../../../test/support/gv100ad.js';
import { zipOf } from '../../../test/support/zip.js';
import { readDirectoryFile } from './read-directory-file.js';

const records = wholeCountry({
  '05': districtTown('05315', 'Köln, Stadt', 1_084_831, '50667'),
  '06': districtTown('06531', 'Gießen, Universitätsstadt', 93_000, '35390'),
  '08': districtTown('08421', 'Öhringen-Übersee', 30_000, '74613'),
});
const expected = () => withFile(directoryFile(records), (path) => readDirectoryFile(path));

const style: fc.Arbitrary<FileStyle> = fc.record({
  encoding: fc.constantFrom('utf-8', 'iso-8859-1', 'cp850'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  lastLineEnd: fc.boolean(),
  cutBlanks: fc.boolean(),
  byteOrderMark: fc.boolean(),
});

describe('reading a file of the official directory', () => {
  it('finds the same in every encoding, with every line end, plain and zipped', async () => {
    const whole = await expected();
    expect(whole.municipalities.map(({ name }) => name)).toContain('Gießen, Universitätsstadt');
    await fc.assert(
      fc.asyncProperty(style, fc.boolean(), async (given, zipped) => {
        const content = directoryFile(records, given);
        const file = zipped ? zipOf([{ name: 'GV100AD_30112023.txt', content }]) : content;
        expect(await withFile(file, (path) => readDirectoryFile(path))).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['ä', 'Ä'],
    ['ß', 'ß'],
    ['ü', 'Ö'],
  ])('tells CP850 from ISO-8859-1 by single umlauts (%s, %s)', async (small, large) => {
    const name = `M${small}st${large}`;
    const plain = wholeCountry().map((record) => ({ ...record, name: 'Ort' }));
    const country = plain.map((record) => (record.key.startsWith('01') ? { ...record, name } : record));
    for (const encoding of ['iso-8859-1', 'cp850'] as const) {
      const content = directoryFile(country, { encoding });
      const { municipalities } = await withFile(content, (path) => readDirectoryFile(path));
      expect(municipalities[0]?.name).toBe(name);
    }
  });

  it('takes the directory out of a ZIP with other files, in a folder and in capitals', async () => {
    const file = zipOf([
      { name: 'Datensatzbeschreibung_GV100AD.pdf', content: Buffer.from('%PDF-1.7') },
      { name: '__MACOSX/._GV100AD_301123.ASC', content: Buffer.from('\u0000\u0005') },
      { name: 'Verzeichnis/GV100AD_301123.ASC', content: directoryFile(records, { encoding: 'cp850' }) },
    ]);
    expect(await withFile(file, (path) => readDirectoryFile(path))).toEqual(await expected());
  });

  it('allows blank lines and the end mark of DOS behind the last record', async () => {
    const content = Buffer.concat([directoryFile(records), Buffer.from('\r\n   \r\n\u001a')]);
    expect(await withFile(content, (path) => readDirectoryFile(path))).toEqual(await expected());
  });

  it('leaves a missing file to the operating system', async () => {
    await expect(readDirectoryFile('/nonexistent/GV100AD.txt')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
