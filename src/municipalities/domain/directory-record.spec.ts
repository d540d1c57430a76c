import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { recordLine, type SampleRecord } from '../../../test/support/gv100ad.js';
import { DirectoryFileRefused } from './directory-file-refused.js';
import { readRecord } from './directory-record.js';

const koeln: SampleRecord = {
  type: 60,
  key: '05315000',
  association: '0000',
  name: 'Köln, Stadt',
  code: 61,
  areaHectares: 40_502,
  population: 1_084_831,
  postcode: '50667',
  severalPostcodes: true,
};

const refusalOf = (line: string): unknown => {
  try {
    return readRecord(line, 7);
  } catch (error) {
    if (!(error instanceof DirectoryFileRefused)) throw error;
    return { reason: error.reason, ...error.params };
  }
};

describe('reading one record', () => {
  it('reads a municipality with everything that the directory says of it', () => {
    expect(readRecord(recordLine(koeln), 3)).toEqual({
      level: 'municipality',
      line: 3,
      validOn: '2023-11-30',
      key: '05315000',
      associationKey: '053150000',
      name: 'Köln, Stadt',
      textCode: 61,
      areaHectares: 40_502,
      population: 1_084_831,
      postcode: '50667',
      severalPostcodes: true,
    });
  });

  it.each<[SampleRecord, Record<string, unknown>]>([
    [
      { type: 10, key: '05', name: 'Nordrhein-Westfalen' },
      { level: 'state', key: '05' },
    ],
    [
      { type: 20, key: '053', name: 'Reg.-Bez. Köln' },
      { level: 'region', key: '053' },
    ],
    [
      { type: 30, key: '0811', name: 'Region Stuttgart' },
      { level: 'region', key: '0811' },
    ],
    [
      { type: 40, key: '05315', name: 'Köln, Stadt', code: 41 },
      { level: 'district', key: '05315', textCode: 41 },
    ],
    [
      { type: 50, key: '07131', association: '5001', name: 'Adenau', code: 53 },
      { level: 'association', key: '071315001', textCode: 53 },
    ],
  ])('reads the level above: %j', (record, expected) => {
    expect(readRecord(recordLine(record), 1)).toEqual({
      line: 1,
      validOn: '2023-11-30',
      name: record.name,
      ...expected,
    });
  });

  it('reads the same from a line whose trailing blanks were cut', () => {
    const record = fc.record({
      key: fc.stringMatching(/^\d{8}$/),
      association: fc.stringMatching(/^\d{4}$/),
      name: fc.stringMatching(/^[A-ZÄÖÜ][a-zäöüß]{1,30}( \([A-Z][a-z]{1,8}\))?$/),
      code: fc.integer({ min: 60, max: 67 }),
      areaHectares: fc.nat(1_000_000),
      population: fc.nat(4_000_000),
      postcode: fc.oneof(fc.constant(''), fc.stringMatching(/^\d{5}$/)),
      severalPostcodes: fc.boolean(),
    });
    fc.assert(
      fc.property(record, fc.nat(60), (fields, blanks) => {
        const line = recordLine({ type: 60, ...fields });
        const { association, ...plain } = fields;
        const expected = {
          ...plain,
          line: 1,
          level: 'municipality',
          validOn: '2023-11-30',
          associationKey: fields.key.slice(0, 5) + association,
          textCode: fields.code,
          postcode: fields.postcode === '' ? null : fields.postcode,
        };
        const { code: _, ...whole } = expected;
        expect(readRecord(line, 1)).toEqual(whole);
        expect(
          readRecord(line.trimEnd() + ' '.repeat(Math.min(blanks, 220 - line.trimEnd().length)), 1),
        ).toEqual(whole);
      }),
    );
  });

  const line = recordLine(koeln);
  const at = (from: number, text: string): string =>
    line.slice(0, from - 1) + text + line.slice(from - 1 + text.length);

  it.each<[string, string, Record<string, unknown>]>([
    ['another type of record', at(1, '70'), { reason: 'recordTypeUnknown', value: '70' }],
    ['a day that does not exist', at(3, '20230231'), { reason: 'dateInvalid', value: '20230231' }],
    ['a date that is none', at(3, '30.11.23'), { reason: 'dateInvalid', value: '30.11.23' }],
    ['a key with a letter', at(11, '0531500O'), { reason: 'keyInvalid', value: '0531500O' }],
    ['a Verband that is no number', at(19, 'ABCD'), { reason: 'keyInvalid', value: 'ABCD' }],
    ['no name', at(23, ' '.repeat(50)), { reason: 'nameMissing' }],
    ['the text code of another level', at(123, '41'), { reason: 'kindUnknown', value: '41' }],
    ['an area in words', at(129, 'groß       '), { reason: 'areaNotANumber', value: 'groß' }],
    [
      'a population with a dot',
      at(140, '0001.084831'),
      { reason: 'populationNotANumber', value: '0001.084831' },
    ],
    ['a postcode of four digits', at(166, '5066 '), { reason: 'postcodeInvalid', value: '5066' }],
    ['a character that a conversion broke', at(24, '\ufffd'), { reason: 'unreadable' }],
    ['too many characters', `${line}X`, { reason: 'lineTooLong', length: 221, allowed: 220 }],
    [
      'a key longer than its level',
      recordLine({ type: 40, key: '05315000', name: 'Köln', code: 41 }),
      { reason: 'keyInvalid', value: '05315000' },
    ],
  ])('refuses %s', (_, spoiled, expected) => {
    expect(refusalOf(spoiled)).toEqual({ line: 7, ...expected });
  });
});
