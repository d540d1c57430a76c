import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Suggestion } from '../../../src/municipalities/web/public/search.presenter.js';
import { MunicipalityQueries } from '../../../src/municipalities/municipality.queries.js';
import { Municipality } from '../../../src/municipalities/entities/municipality.entity.js';
import { inSystem, makeMunicipality } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
  for (const name of ['Köln', 'Flensburg', 'Gehrde', 'Bersenbrück'] as const)
    await makeMunicipality(system, name);
});
afterAll(() => system.close());

const suggest = async (text: string, lang = 'de'): Promise<Suggestion[]> => {
  const answer = await system
    .visitor()
    .fetch(`/kommunen/suche?q=${encodeURIComponent(text)}&sprache=${lang}`, {
      headers: { accept: 'application/json' },
    });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Suggestion[];
};

describe('suggestions for the field in which a municipality is chosen', () => {
  it.each([
    'Köln',
    'Koeln',
    'koln',
    'KÖLN',
    'Ko\u0308ln',
    'Kölln',
    '50667',
    '05315000',
    '053150000000',
    '05 3 15 000',
  ])('find Köln by %j', async (text) => {
    const { id } = await makeMunicipality(system, 'Köln');
    expect(await suggest(text)).toEqual([
      {
        value: id,
        text: 'Köln',
        hint: 'Köln · Nordrhein-Westfalen · 1.084.831 Einwohnerinnen und Einwohner',
      },
    ]);
  });

  it('speak English where asked', async () => {
    const [koeln] = await suggest('Köln', 'en');
    expect(koeln?.hint).toBe('Köln · Nordrhein-Westfalen · 1,084,831 inhabitants');
  });

  it.each(['', 'K', ' ö ', '…', '%', "'; DROP TABLE municipality; --", 'x'.repeat(300), '99999'])(
    'are none for %j',
    async (text) => {
      expect(await suggest(text)).toEqual([]);
    },
  );

  it('leave out what has retired', async () => {
    const { id } = await makeMunicipality(system, 'Gehrde');
    expect(await suggest('Gehrde')).toHaveLength(1);
    await inSystem(system, (tx) => tx.update(Municipality, { id }, { retiredOn: '2025-12-31' }));
    expect(await suggest('Gehrde')).toEqual([]);
  });

  it('lead to the facts by id and by key, and to nothing by anything else', async () => {
    const { id } = await makeMunicipality(system, 'Köln');
    const municipalities = system.get(MunicipalityQueries);
    const facts = await municipalities.byId(id);
    expect(facts).toMatchObject({ id, key: '05315000', population: 1_084_831, validOn: '2023-11-30' });
    expect(await municipalities.byKey('05315000')).toEqual(facts);
    expect(await municipalities.byId('no id')).toBeUndefined();
  });
});
