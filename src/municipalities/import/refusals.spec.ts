import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  directoryFile,
  recordLine,
  wholeCountry,
  withFile,
  type SampleRecord,
} from '../../../test/support/gv100ad.js';
import { zipOf } from '../../../test/support/zip.js';
import { DirectoryFileRefused, refusalReasons } from '../domain/directory-file-refused.js';
import { readDirectoryFile } from './read-directory-file.js';

const records = wholeCountry();
const lines = records.length;

const refusalOf = (content: Buffer, maxBytes?: number): Promise<unknown> =>
  withFile(content, async (path) => {
    try {
      await readDirectoryFile(path, maxBytes);
      return 'taken';
    } catch (error) {
      if (!(error instanceof DirectoryFileRefused)) throw error;
      return { reason: error.reason, ...error.params };
    }
  });

const spoiled = (alter: (lines: string[]) => string[]): Buffer => directoryFile(records, { alter });
const without = (index: number, count = 1): Buffer => spoiled((all) => all.toSpliced(index, count));
const added = (record: SampleRecord, validOn?: string): Buffer =>
  spoiled((all) => [...all, recordLine(record, validOn)]);
const directory = { name: 'GV100AD_301123.txt', content: directoryFile(records) };

describe('a file is refused whole', () => {
  it.each<[string, Buffer, Record<string, unknown>]>([
    ['empty', Buffer.alloc(0), { reason: 'empty' }],
    ['only blank lines', Buffer.from('\n \n'), { reason: 'empty' }],
    ['a text', Buffer.from('Name;Einwohner\nKöln;1\n'), { reason: 'notADirectory', line: 1 }],
    ['a picture', Buffer.alloc(100_000, 0x89), { reason: 'notADirectory', line: 1 }],
    ['an excerpt that lacks its head', without(0), { reason: 'notADirectory', line: 1 }],
    [
      'a blank line between records',
      spoiled((all) => all.toSpliced(5, 0, '')),
      { reason: 'recordTypeUnknown', line: 6, value: '' },
    ],
    [
      'a wrong type of record',
      spoiled((all) => all.with(5, `99${all[5]?.slice(2)}`)),
      { reason: 'recordTypeUnknown', line: 6, value: '99' },
    ],
    [
      'two dates',
      added({ type: 20, key: '161', name: 'Reg.-Bez.' }, '2024-01-31'),
      { reason: 'dateMixed', line: lines + 1, value: '2024-01-31', expected: '2023-11-30' },
    ],
    [
      'one key twice',
      added(records[3] as SampleRecord),
      { reason: 'duplicate', line: lines + 1, value: '01000000', first: 4 },
    ],
    [
      'a Kreis of no Land',
      added({ type: 40, key: '17001', name: 'Neu', code: 44 }),
      { reason: 'districtOfUnknownState', line: lines + 1, value: '17001', name: 'Neu' },
    ],
    [
      'a Verband of no Kreis',
      added({ type: 50, key: '16099', association: '5001', name: 'Neu', code: 54 }),
      { reason: 'associationOfUnknownDistrict', line: lines + 1, value: '160995001', name: 'Neu' },
    ],
    [
      'a Verband without municipalities',
      added({ type: 50, key: '16000', association: '5001', name: 'Neu', code: 54 }),
      { reason: 'associationWithoutMunicipalities', line: lines + 1, value: '160005001', name: 'Neu' },
    ],
    [
      'a municipality of no Kreis',
      added({ type: 60, key: '16099001', association: '0000', name: 'Neu', code: 64 }),
      { reason: 'municipalityOfUnknownDistrict', line: lines + 1, value: '16099001', name: 'Neu' },
    ],
    [
      'a gemeindefreies Gebiet of no Land',
      added({ type: 60, key: '17000999', association: '9999', name: 'See', code: 65 }),
      { reason: 'municipalityOfUnknownState', line: lines + 1, value: '17000999', name: 'See' },
    ],
    [
      'a municipality of no Verband',
      added({ type: 60, key: '16000001', association: '5009', name: 'Neu', code: 64 }),
      { reason: 'municipalityOfUnknownAssociation', line: lines + 1, value: '16000001', name: 'Neu' },
    ],
    [
      'ended between two records',
      without(lines - 1),
      { reason: 'districtWithoutMunicipalities', line: lines - 2, value: '16000', name: 'Thüringen, Stadt' },
    ],
    [
      'ended behind a Land',
      without(lines - 3, 3),
      { reason: 'stateWithoutDistricts', line: lines - 3, value: '16', name: 'Thüringen' },
    ],
    ['two Länder missing', without(lines - 8, 8), { reason: 'statesMissing', value: '15, 16' }],
    [
      'a ZIP without the directory',
      zipOf([{ name: 'lies-mich.txt', content: directory.content }]),
      { reason: 'zipWithoutDirectory' },
    ],
    ['an empty ZIP', zipOf([]), { reason: 'zipWithoutDirectory' }],
    [
      'a ZIP with two editions',
      zipOf([directory, { ...directory, name: 'alt/GV100AD_311222.ASC' }]),
      { reason: 'zipWithSeveralDirectories', count: 2 },
    ],
    ['a ZIP cut short', zipOf([directory]).subarray(0, 900), { reason: 'zipBroken' }],
    ['a ZIP with a wrong checksum', zipOf([{ ...directory, claimedChecksum: 1 }]), { reason: 'zipBroken' }],
    [
      'a ZIP that claims less than it holds',
      zipOf([{ ...directory, claimedSize: 100 }]),
      { reason: 'zipBroken' },
    ],
  ])('%s', async (_, content, expected) => {
    expect(await refusalOf(content)).toEqual(expected);
  });

  it('when it is too large, plain or by what the ZIP says', async () => {
    const bomb = Buffer.alloc(3 * 1024 * 1024, ' ');
    const expected = { reason: 'tooLarge', limit: 2 };
    expect(await refusalOf(bomb, 2 * 1024 * 1024)).toEqual(expected);
    expect(await refusalOf(zipOf([{ name: 'GV100AD_1.txt', content: bomb }]), 2 * 1024 * 1024)).toEqual(
      expected,
    );
  });

  it('when it breaks off within a record, wherever and in whatever encoding', async () => {
    const encodings = fc.constantFrom('utf-8' as const, 'iso-8859-1' as const, 'cp850' as const);
    await fc.assert(
      fc.asyncProperty(encodings, fc.integer({ min: 1, max: 219 }), async (encoding, cut) => {
        const whole = directoryFile(records, { encoding, lastLineEnd: false });
        expect(await refusalOf(whole.subarray(0, whole.length - cut))).toEqual({
          reason: 'truncated',
          line: lines,
        });
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('when it breaks off within a record that lacks its trailing blanks', async () => {
    const whole = directoryFile(records, { cutBlanks: true, lastLineEnd: false });
    for (const cut of [11, 30, 60, 100, 170]) {
      expect(await refusalOf(whole.subarray(0, whole.length - cut))).toEqual({
        reason: 'truncated',
        line: lines,
      });
    }
  });
});

describe('the reasons', () => {
  it.each(['de', 'en'])('have each their text (%s)', (language) => {
    const texts = JSON.parse(readFileSync(`views/locales/${language}/municipalities.json`, 'utf8')) as {
      import: { refused: Record<string, string> };
    };
    expect(Object.keys(texts.import.refused).toSorted()).toEqual([...refusalReasons].toSorted());
  });
});
