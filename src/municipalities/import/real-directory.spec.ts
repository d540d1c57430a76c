import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { realDirectoryPath, withFile } from '../../../test/support/gv100ad.js';
import { zipOf } from '../../../test/support/zip.js';
import { applicantBodies } from '../domain/applicant-body.js';
import { readDirectoryFile } from './read-directory-file.js';

const path = realDirectoryPath() ?? '';
/** The file is no part of the repository. */
const whereItLies = path === '' ? describe.skip : describe;
const sum = (rows: { population: number }[]): number =>
  rows.reduce((total, row) => total + row.population, 0);

whereItLies('the real edition of 30 November 2023', () => {
  it('has the counts that were verified by hand', async () => {
    const directory = await readDirectoryFile(path);
    const { municipalities, unincorporated, associations, districts, states } = directory;
    const size = (from: number, below: number): number =>
      municipalities.filter(({ population }) => population >= from && population < below).length;
    const bodies = applicantBodies(directory);
    const kinds = Object.groupBy(bodies, ({ kind }) => kind);
    expect({
      validOn: directory.validOn,
      municipalities: municipalities.length,
      unincorporated: unincorporated.length,
      associations: associations.length,
      districts: districts.length,
      states: states.length,
      population: sum(municipalities) + sum(unincorporated),
      ofStates: sum(states),
      ofDistricts: sum(districts),
      ofAssociations: sum(associations),
      sizes: [size(0, 20_000), size(20_000, 100_000), size(100_000, Infinity)],
      applicants: [kinds.municipality?.length, kinds.district?.length, kinds.association?.length],
      keys: new Set(bodies.map(({ key }) => key)).size,
      neuenkirchen: municipalities.filter(({ name }) => name === 'Neuenkirchen').length,
      severalOfOneName: Object.values(Object.groupBy(municipalities, ({ name }) => name)).filter(
        (same) => same && same.length > 1,
      ).length,
    }).toEqual({
      validOn: '2023-11-30',
      municipalities: 10_773,
      unincorporated: 208,
      associations: 4_597,
      districts: 400,
      states: 16,
      population: 84_358_845,
      ofStates: 84_358_845,
      ofDistricts: 84_358_845,
      ofAssociations: 84_358_845,
      sizes: [10_062, 629, 82],
      applicants: [10_773, 294, 1_166],
      keys: 12_233,
      neuenkirchen: 11,
      severalOfOneName: 294,
    });
  });

  it('knows Köln and the Landkreis Böblingen', async () => {
    const bodies = applicantBodies(await readDirectoryFile(path));
    expect(bodies.filter(({ key }) => key === '05315000' || key === '08115')).toEqual([
      {
        key: '05315000',
        ars: '053150000000',
        kind: 'municipality',
        name: 'Köln, Stadt',
        shortName: 'Köln',
        searchKey: 'koln',
        districtKey: '05315',
        districtName: 'Köln (kreisfreie Stadt)',
        associationName: null,
        stateKey: '05',
        stateName: 'Nordrhein-Westfalen',
        population: 1_084_831,
        areaHectares: 40_502,
        postcode: '50667',
        severalPostcodes: true,
      },
      {
        key: '08115',
        ars: '081150000000',
        kind: 'district',
        name: 'Böblingen',
        shortName: 'Landkreis Böblingen',
        searchKey: 'landkreis boblingen',
        districtKey: '08115',
        districtName: 'Landkreis Böblingen',
        associationName: null,
        stateKey: '08',
        stateName: 'Baden-Württemberg',
        population: expect.any(Number),
        areaHectares: expect.any(Number),
        postcode: null,
        severalPostcodes: false,
      },
    ]);
  });

  it('shows no two applicants alike', async () => {
    const bodies = applicantBodies(await readDirectoryFile(path));
    const shown = bodies.map((body) => [body.shortName, body.associationName, body.districtName].join(' | '));
    expect(shown.filter((text, index) => shown.indexOf(text) !== index)).toEqual([]);
  });

  it('says the same from a ZIP', async () => {
    const zip = zipOf([{ name: 'GV100AD_301123.txt', content: await readFile(path) }]);
    expect(await withFile(zip, (zipped) => readDirectoryFile(zipped))).toEqual(await readDirectoryFile(path));
  }, 30_000);
});
