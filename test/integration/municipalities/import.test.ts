import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DirectoryImportService } from '../../../src/municipalities/directory-import.service.js';
import { DirectoryQueries } from '../../../src/municipalities/directory.queries.js';
import type { ImportOutcome } from '../../../src/municipalities/domain/import-outcome.js';
import { importDirectory } from '../../../src/municipalities/import-on-command-line.js';
import { MunicipalityQueries } from '../../../src/municipalities/municipality.queries.js';
import { operatorActor } from '../../../src/platform/database/actor.js';
import { makeEntry } from '../../support/entry-factories.js';
import { makeCycle } from '../../support/factories.js';
import { Municipality } from '../../../src/municipalities/entities/municipality.entity.js';
import {
  directoryFile,
  districtTown,
  type FileStyle,
  type SampleRecord,
  wholeCountry,
  withFile,
} from '../../support/gv100ad.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import { zipOf } from '../../support/zip.js';

let system: TestSystem;
beforeEach(async () => {
  system = await startTestSystem();
});
afterEach(() => system.close());

/** A Kreis of `names.length` municipalities in Nordrhein-Westfalen, beside Köln. */
const westphalia = (names: string[]): SampleRecord[] => [
  ...districtTown('05315', 'Köln, Stadt', 1_084_831, '50667'),
  { type: 40, key: '05554', name: 'Borken', code: 44 },
  ...names.flatMap((name, index): SampleRecord[] => {
    const number = String(index + 1).padStart(3, '0');
    const association = `0${number}`;
    return [
      { type: 50, key: '05554', association, name, code: 50 },
      {
        type: 60,
        key: `05554${number}`,
        association,
        name,
        code: 64,
        areaHectares: 10,
        population: 1_000 + index,
        postcode: '46325',
      },
    ];
  }),
];
const villages = Array.from(
  { length: 40 },
  (_, index) => `Dorf ${String.fromCharCode(65 + (index % 26))}${index}`,
);
const country = (names = villages) => wholeCountry({ '05': westphalia(names) });
const take = (content: Buffer): Promise<ImportOutcome> =>
  withFile(content, (path) =>
    system.get(DirectoryImportService).import(path, 'GV100AD_30112023.txt', operatorActor),
  );
const edition = (style: FileStyle = {}, names = villages) => take(directoryFile(country(names), style));
const everything = () => system.database.rows('SELECT * FROM municipality ORDER BY key');
const numbers = (outcome: ImportOutcome) => {
  if (outcome.state !== 'done') throw new Error(`Refused: ${outcome.key}`);
  const { added, changed, returned, retired, unchanged } = outcome;
  return { added, changed, returned, retired, unchanged };
};
const none = { added: 0, changed: 0, returned: 0, retired: 0, unchanged: 0 };
/** 15 towns, Köln, 40 villages and their Landkreis. */
const all = 15 + 1 + villages.length + 1;

describe('importing an edition of the official directory', () => {
  it('takes over every body and says what it held', async () => {
    expect(await edition()).toEqual({
      state: 'done',
      validOn: '2023-11-30',
      ...none,
      added: all,
      municipalities: 56,
      districts: 17,
      associations: 0,
      population: 1_500_000 + 1_084_831 + 40 * 1_000 + 780,
    });
    expect(await system.get(MunicipalityQueries).byKey('05315000')).toMatchObject({
      name: 'Köln, Stadt',
      shortName: 'Köln',
      districtName: 'Köln (kreisfreie Stadt)',
      stateName: 'Nordrhein-Westfalen',
      population: 1_084_831,
      postcode: '50667',
      validOn: '2023-11-30',
    });
    expect(await system.get(MunicipalityQueries).byKey('05554')).toMatchObject({
      kind: 'district',
      shortName: 'Landkreis Borken',
      population: 40_780,
    });
  });

  it('changes nothing when the same edition comes again, in whatever form', async () => {
    await edition();
    const before = await everything();
    const content = directoryFile(country(), { encoding: 'cp850', lineEnd: '\r\n' });
    for (const again of [
      directoryFile(country(), { encoding: 'iso-8859-1' }),
      zipOf([{ name: 'GV100AD_1.ASC', content }]),
    ]) {
      expect(numbers(await take(again))).toEqual({ ...none, unchanged: all });
    }
    expect(await everything()).toEqual(before);
    // Not even rewritten: the rows are still those of the first transaction.
    const [{ writers }] = (await system.database.rows<{ writers: number }>(
      'SELECT count(DISTINCT xmin::text)::int AS writers FROM municipality',
    )) as [{ writers: number }];
    expect(writers).toBe(1);
  });

  it('updates, retires and brings back without touching what refers to a body', async () => {
    await edition();
    const cycle = await makeCycle(system);
    const village = await system.database.reader.findOneByOrFail(Municipality, { key: '05554040' });
    const entry = await makeEntry(system, cycle, village, await system.person('Olga Amt'));
    const applicant = () =>
      system.database.row(
        `SELECT m.id, m.short_name AS name, retired_on::text AS "retiredOn", e.population
         FROM entry e JOIN municipality m ON m.id = e.municipality_id WHERE e.id = $1`,
        [entry.id],
      );
    const unchanged = { id: village.id, name: village.shortName, population: 1_039 };

    const fewer = [...villages.slice(0, 1), 'Umbenannt', ...villages.slice(2, 39)];
    const next = await edition({ validOn: '2024-12-31' }, fewer);
    // The village that left takes its inhabitants out of the Landkreis, which so is changed too.
    expect(numbers(next)).toEqual({ ...none, changed: 2, retired: 1, unchanged: all - 3 });
    expect(await applicant()).toEqual({ ...unchanged, retiredOn: '2024-12-31' });
    expect(await system.get(MunicipalityQueries).search(village.shortName)).not.toContainEqual(
      expect.objectContaining({ id: village.id }),
    );
    expect(await system.get(MunicipalityQueries).byKey('05554002')).toMatchObject({ name: 'Umbenannt' });

    const back = await edition({ validOn: '2025-12-31' });
    expect(numbers(back)).toEqual({ ...none, changed: 2, returned: 1, unchanged: all - 3 });
    expect(await applicant()).toEqual({ ...unchanged, retiredOn: null });
    expect(await system.get(DirectoryQueries).stand()).toMatchObject({ validOn: '2025-12-31', retired: 0 });
  });

  it('refuses an older edition, and one that would retire more than a twentieth', async () => {
    await edition({ validOn: '2024-12-31' });
    const before = await everything();
    expect(await edition()).toEqual({
      state: 'refused',
      key: 'municipalities.import.refused.olderEdition',
      params: { value: '2023-11-30', present: '2024-12-31' },
    });
    expect(await edition({ validOn: '2025-12-31' }, villages.slice(0, 37))).toEqual({
      state: 'refused',
      key: 'municipalities.import.refused.tooManyRetired',
      params: { count: 3, present: all, most: 2 },
    });
    expect(await everything()).toEqual(before);
  });

  it('refuses a spoiled file whole and keeps the reason with its line', async () => {
    await edition();
    const before = await everything();
    const spoiled = await edition({
      validOn: '2024-12-31',
      alter: (lines) => [...lines.slice(0, -1), lines.at(-1)?.slice(0, 100) ?? ''],
      lastLineEnd: false,
    });
    const outcome = {
      state: 'refused',
      key: 'municipalities.import.refused.truncated',
      params: { line: country().length },
    };
    expect(spoiled).toEqual(outcome);
    expect(await everything()).toEqual(before);
    const [last] = await system.get(DirectoryQueries).lastRuns(1);
    expect(last).toMatchObject({ state: 'refused', outcome });
  });

  it('leaves nothing behind when it is interrupted, and shows that it was', async () => {
    const service = system.get(DirectoryImportService);
    const file = directoryFile(country());
    const interrupted = withFile(file, (path) =>
      service.import(path, 'GV100AD.txt', operatorActor, ({ done }) => {
        if (done > 0) throw new Error('The process ends here');
      }),
    );
    await expect(interrupted).rejects.toThrow('The process ends here');
    expect(await everything()).toEqual([]);
    const [run] = await system.get(DirectoryQueries).lastRuns(1);
    expect(run).toMatchObject({ state: 'interrupted', doneRecords: all, totalRecords: all });
    // The queue runs it once more.
    const again = await withFile(file, (path) => service.run(run?.id ?? '', path, operatorActor));
    expect(numbers(again)).toEqual({ ...none, added: all });
    expect(await system.get(DirectoryQueries).run(run?.id ?? '')).toMatchObject({ state: 'done' });
  });

  it('runs one after the other when two begin at once', async () => {
    const both = await Promise.all([edition(), edition()]);
    expect(both.map(numbers).toSorted((a, b) => b.added - a.added)).toEqual([
      { ...none, added: all },
      { ...none, unchanged: all },
    ]);
  });

  it('tells an operator on the command line how it went', async () => {
    const lines: string[] = [];
    const told = (content: Buffer) =>
      withFile(content, (path) => importDirectory(system.app, path, (line) => lines.push(line)));
    expect(await told(directoryFile(country()))).toBe(true);
    expect(await told(Buffer.from('Name;Einwohner\n'))).toBe(false);
    expect(lines).toEqual([
      `0 of ${all} bodies`,
      `${all} of ${all} bodies`,
      'Edition of 2023-11-30: 56 municipalities, 17 districts.',
      `${all} new, 0 changed, 0 returned, 0 retired, 0 unchanged.`,
      'Line 1: this is not a directory of municipalities in the format GV100AD.',
    ]);
  });
});
