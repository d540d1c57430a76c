import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DirectoryImportService } from '../../../src/municipalities/directory-import.service.js';
import { parseSearch } from '../../../src/municipalities/domain/search.js';
import { MunicipalityQueries } from '../../../src/municipalities/municipality.queries.js';
import { searchStatement } from '../../../src/municipalities/search-statement.js';
import { operatorActor } from '../../../src/platform/database/actor.js';
import { realDirectoryPath } from '../../support/gv100ad.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

const file = realDirectoryPath();
const whereItLies = file ? describe : describe.skip;

whereItLies('the complete edition of 30 November 2023', () => {
  let system: TestSystem;
  beforeAll(async () => {
    system = await startTestSystem();
    await take();
  });
  afterAll(() => system.close());

  const take = () => system.get(DirectoryImportService).import(file ?? '', 'GV100AD.txt', operatorActor);
  const search = (text: string) => system.get(MunicipalityQueries).search(text);
  const names = async (text: string) => (await search(text)).map(({ shortName }) => shortName);
  const lines = async (text: string) =>
    (await search(text)).map(({ shortName, districtName, associationName, stateName }) =>
      [shortName, districtName, associationName, stateName].filter(Boolean).join(', '),
    );

  it('is in the system whole, and stays as it is when it comes again', async () => {
    const outcome = await take();
    expect(outcome).toMatchObject({
      state: 'done',
      validOn: '2023-11-30',
      municipalities: 10_773,
      districts: 400,
      added: 0,
      changed: 0,
      retired: 0,
    });
    const [counted] = await system.database.rows<{ municipalities: number; population: number }>(
      `SELECT count(*)::int AS municipalities, sum(population)::int AS population
       FROM municipality WHERE kind = 'municipality'`,
    );
    expect(counted?.municipalities).toBe(10_773);
    expect(counted?.population).toBeGreaterThan(84_000_000);
  });

  it.each([
    ['Köln', 'Köln'],
    ['Koeln', 'Köln'],
    ['Koln', 'Köln'],
    ['koel', 'Köln'],
    ['Muenchen', 'München'],
    ['Münhcen', 'München'],
    ['Düseldorf', 'Düsseldorf'],
    ['Bad Köstriz', 'Bad Köstritz'],
    ['Pfaffenhofen an der Ilm', 'Pfaffenhofen a.d.Ilm'],
    ['Greifswald', 'Greifswald'],
    ['50667', 'Köln'],
    ['05315000', 'Köln'],
    ['053150000000', 'Köln'],
    ['Landkreis Regen', 'Landkreis Regen'],
    ['Kreis Boeblingen', 'Landkreis Böblingen'],
    ['08115', 'Landkreis Böblingen'],
    ['Münster', 'Münster'],
    ['Munster', 'Munster'],
    ['Ulm', 'Ulm'],
    ['Au', 'Au'],
    ['Verbandsgemeinde Adenau', 'Verbandsgemeinde Adenau'],
  ])('finds %s as %s', async (text, expected) => {
    const found = await names(text);
    expect(found[0]).toBe(expected);
    expect(found.length).toBeLessThanOrEqual(15);
  });

  it('tells all places called Neuenkirchen apart, and finds the one at a postcode first', async () => {
    const found = (await lines('Neuenkirchen')).filter((line) => line.startsWith('Neuenkirchen,'));
    expect(found).toHaveLength(11);
    expect(new Set(found).size).toBe(11);
    const [first] = await search('48485 Neuenkirchen');
    expect(first).toMatchObject({ shortName: 'Neuenkirchen', postcode: '48485' });
  });

  it('finds nothing that resembles nothing', async () => {
    expect(await names('Xqzwvjk')).toEqual([]);
    expect(await names('99999')).toEqual([]);
  });

  it.each(['Köln', 'Neuenkirchen', 'Au', 'Kreis Boeblingen', '50667', '05315000', '053150000000'])(
    'searches %s by an index',
    async (text) => {
      const wanted = parseSearch(text);
      if (wanted.by === 'nothing') throw new Error('No search');
      const { sql, parameters } = searchStatement(wanted, text, 15);
      const plan = await system.database.rows<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, parameters);
      const steps = plan.map((row) => row['QUERY PLAN']);
      expect(steps.filter((step) => step.includes('Seq Scan'))).toEqual([]);
    },
  );
});
