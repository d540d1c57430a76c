import { describe, expect, it } from '@jest/globals';
import { recordLine, wholeCountry, type SampleRecord } from '../../../test/support/gv100ad.js';
import { applicantBodies } from './applicant-body.js';
import { DirectoryBuilder } from './directory-builder.js';
import { readRecord } from './directory-record.js';
import type { Directory } from './directory.js';

const directoryOf = (records: SampleRecord[]): Directory => {
  const builder = new DirectoryBuilder();
  records.forEach((record, index) => builder.add(readRecord(recordLine(record), index + 1)));
  return builder.finish();
};

const member = (
  key: string,
  association: string,
  name: string,
  rest: Partial<SampleRecord>,
): SampleRecord => ({
  type: 60,
  key,
  association,
  name,
  code: 64,
  areaHectares: 100,
  postcode: '53518',
  ...rest,
});

/** A Verband of two, a municipality by itself, one that acts for a neighbour, gemeindefreie Gebiete, one in no Kreis. */
const ahrweiler: SampleRecord[] = [
  { type: 40, key: '07131', name: 'Ahrweiler', seat: 'Bad Neuenahr-Ahrweiler', code: 44 },
  { type: 50, key: '07131', association: '0007', name: 'Bad Neuenahr-Ahrweiler, Stadt', code: 50 },
  { type: 50, key: '07131', association: '5001', name: 'Adenau', seat: 'Adenau', code: 53 },
  { type: 50, key: '07131', association: '5002', name: 'Altenahr', seat: 'Altenahr', code: 58 },
  { type: 50, key: '07131', association: '9999', name: 'Forst', code: 50 },
  member('07131007', '0007', 'Bad Neuenahr-Ahrweiler, Stadt', {
    code: 63,
    population: 27_000,
    postcode: '53474',
  }),
  member('07131001', '5001', 'Adenau, Stadt', { code: 63, population: 2_900 }),
  member('07131002', '5001', 'Antweiler', { population: 600 }),
  member('07131003', '5002', 'Altenahr', { population: 1_700 }),
  { type: 50, key: '07000', association: '9999', name: 'Gemeinsames Hoheitsgebiet', code: 50 },
  member('07000999', '9999', 'Gemeinsames Hoheitsgebiet', { code: 65, areaHectares: 0, postcode: '' }),
  member('07131999', '9999', 'Forst, gemfr. Gebiet', { code: 66, population: 5, postcode: '' }),
];

describe('the bodies that can apply', () => {
  const directory = directoryOf(wholeCountry({ '07': ahrweiler }));

  it('sums population and area over Land, Kreis and Verband, gemeindefreie Gebiete included', () => {
    const counted = { population: 32_205, areaHectares: 500 };
    expect(directory.states.filter(({ key }) => key === '07')).toEqual([
      { key: '07', name: 'Rheinland-Pfalz', ...counted },
    ]);
    expect(directory.districts.filter(({ key }) => key === '07131')).toEqual([
      { key: '07131', name: 'Ahrweiler', textCode: 44, ...counted },
    ]);
    expect(directory.associations.filter(({ key }) => key === '071315001')).toEqual([
      { key: '071315001', name: 'Adenau', textCode: 53, population: 3_500, areaHectares: 200 },
    ]);
    expect(directory.unincorporated.map(({ key }) => key)).toEqual(['07000999', '07131999']);
  });

  it('are the municipalities, the Kreise that are no town and the Verbände of several, once each', () => {
    const place = {
      districtKey: '07131',
      districtName: 'Landkreis Ahrweiler',
      stateKey: '07',
      stateName: 'Rheinland-Pfalz',
      areaHectares: 100,
      severalPostcodes: false,
    };
    const municipality = { ...place, kind: 'municipality', associationName: null, postcode: '53518' };
    const parent = { ...place, associationName: null, postcode: null };
    expect(applicantBodies(directory).filter(({ stateKey }) => stateKey === '07')).toEqual([
      {
        ...municipality,
        key: '07131007',
        ars: '071310007007',
        name: 'Bad Neuenahr-Ahrweiler, Stadt',
        shortName: 'Bad Neuenahr-Ahrweiler',
        searchKey: 'bad neuenahr ahrweiler',
        population: 27_000,
        postcode: '53474',
      },
      {
        ...municipality,
        key: '07131001',
        ars: '071315001001',
        name: 'Adenau, Stadt',
        shortName: 'Adenau',
        searchKey: 'adenau',
        associationName: 'Verbandsgemeinde Adenau',
        population: 2_900,
      },
      {
        ...municipality,
        key: '07131002',
        ars: '071315001002',
        name: 'Antweiler',
        shortName: 'Antweiler',
        searchKey: 'antweiler',
        associationName: 'Verbandsgemeinde Adenau',
        population: 600,
      },
      {
        ...municipality,
        key: '07131003',
        ars: '071315002003',
        name: 'Altenahr',
        shortName: 'Altenahr',
        searchKey: 'altenahr',
        population: 1_700,
      },
      {
        ...parent,
        kind: 'district',
        key: '07131',
        ars: '071310000000',
        name: 'Ahrweiler',
        shortName: 'Landkreis Ahrweiler',
        searchKey: 'landkreis ahrweiler',
        population: 32_205,
        areaHectares: 500,
      },
      {
        ...parent,
        kind: 'association',
        key: '071315001',
        ars: '071315001000',
        name: 'Adenau',
        shortName: 'Verbandsgemeinde Adenau',
        searchKey: 'verbandsgemeinde adenau',
        population: 3_500,
        areaHectares: 200,
      },
    ]);
  });

  it('contain a town that is its own Kreis as municipality only', () => {
    const hamburg = applicantBodies(directoryOf(wholeCountry())).filter(({ stateKey }) => stateKey === '02');
    expect(hamburg).toEqual([
      {
        key: '02000000',
        ars: '020000000000',
        kind: 'municipality',
        name: 'Hamburg, Stadt',
        shortName: 'Hamburg',
        searchKey: 'hamburg',
        districtKey: '02000',
        districtName: 'Hamburg (kreisfreie Stadt)',
        associationName: null,
        stateKey: '02',
        stateName: 'Hamburg',
        population: 100_000,
        areaHectares: 5_000,
        postcode: '10001',
        severalPostcodes: true,
      },
    ]);
  });

  it('are the same whatever the order of the records', () => {
    const records = wholeCountry({ '07': ahrweiler });
    const byKey = (bodies: ReturnType<typeof applicantBodies>) =>
      bodies.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    expect(byKey(applicantBodies(directoryOf(records.toReversed())))).toEqual(
      byKey(applicantBodies(directoryOf(records))),
    );
  });
});
