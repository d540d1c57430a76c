import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/accounts/entities/person.entity.js';
import { Municipality } from '../../../src/municipalities/entities/municipality.entity.js';
import { searchKey } from '../../../src/municipalities/domain/search-key.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { makeEntry } from '../../support/entry-factories.js';
import { inSystem, type MadeCycle, makeCycle, makeMunicipality } from '../../support/factories.js';
import { statementsOf } from '../../support/statements.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let cycle: MadeCycle;
let owner: Person;
let olga: Visitor;
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system, 2026);
  const earlier = await makeCycle(system, 2024);
  owner = await system.person('Otto Amt');
  olga = await system.signedIn(await system.person('Olga Organisation', 'organiser'));
  const entry = async (
    ...[name, state, title]: [
      Parameters<typeof makeMunicipality>[1],
      'draft' | 'submitted' | 'admitted',
      string,
    ]
  ) => makeEntry(system, cycle, await makeMunicipality(system, name), owner, state, title);
  await entry('Köln', 'submitted', 'Brücken bauen');
  await entry('Flensburg', 'admitted', '=HYPERLINK("http://example.org")');
  await entry('Gehrde', 'draft', 'Noch geheim');
  await makeEntry(system, earlier, await makeMunicipality(system, 'Bersenbrück'), owner, 'submitted');
});
afterAll(() => system.close());

const list = '/organisation/bewerbungen';
const names = (visitor: Visitor) =>
  visitor.page
    ?.$('table tbody th > a:first-child')
    .toArray()
    .map((each) => visitor.page?.$(each).text());
const shown = async (query: string) => {
  await olga.get(`${list}${query}`);
  return names(olga) ?? [];
};
const chips = () =>
  olga.page
    ?.$('.app-chip')
    .toArray()
    .map((each) => olga.page?.$(each).contents().first().text());
const download = async (query = '?runde=2026') => {
  await olga.get(`${list}${query}`);
  const link = olga.page?.$('a[download][href*=".csv"]');
  const answer = await olga.fetch(link?.attr('href') ?? '');
  return { answer, text: await answer.text(), link: link?.text().trim() };
};

describe('the list of entries', () => {
  it('shows those of one cycle with what matters of each', async () => {
    expect(await shown('?runde=2026')).toEqual(['Flensburg', 'Gehrde', 'Köln']);
    const rows = olga.page
      ?.$('table tbody tr')
      .toArray()
      .map((row) => olga.page?.$(row).text().replaceAll(/\s+/g, ' ').trim());
    expect(rows?.[2]).toMatch(
      /^Köln auswählen Köln ?KBW-2026-0001-9 · alle Runden von Köln ?Brücken bauen ?Nordrhein-Westfalen .*1 von 1 ?Eingereicht ?\d\d\.\d\d\.\d{4}$/,
    );
    expect(olga.page?.text).not.toContain('Noch geheim');
  });

  it('shows the running cycle, or the latest, where none is named', async () => {
    expect(await shown('')).toContain('Köln');
    expect(await shown('?runde=2024')).toEqual(['Bersenbrück']);
    expect((await olga.get(`${list}?runde=1999`)).status).toBe(404);
  });

  it.each<[string, string[]]>([
    ['phase=eingereicht', ['Köln']],
    ['phase=zugelassen', ['Flensburg']],
    ['klasse=large', ['Köln']],
    ['land=03', ['Gehrde']],
    ['suche=Koeln', ['Köln']],
    ['suche=br%C3%BCcken', ['Köln']],
    ['suche=KBW-2026-0002', ['Flensburg']],
    ['suche=geheim', []],
    ['suche=%25', []],
    ['suche=%27', []],
    ['phase=eingereicht&land=03', []],
    ['phase=unsinn&klasse=&land=xx', ['Flensburg', 'Gehrde', 'Köln']],
  ])('is filtered by the address: %s', async (query, expected) => {
    expect(await shown(`?runde=2026&${query}`)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['-kommune', ['Köln', 'Gehrde', 'Flensburg']],
    ['land', ['Gehrde', 'Köln', 'Flensburg']],
    ['klasse', ['Gehrde', 'Flensburg', 'Köln']],
    ['stand', ['Gehrde', 'Köln', 'Flensburg']],
    ['eingang', ['Köln', 'Flensburg', 'Gehrde']],
    ['-eingang', ['Flensburg', 'Köln', 'Gehrde']],
    ['-titel', ['Köln', 'Flensburg', 'Gehrde']],
    ['passwort', ['Flensburg', 'Gehrde', 'Köln']],
  ])('is sorted by the address: %s', async (order, expected) => {
    expect(await shown(`?runde=2026&sortierung=${order}`)).toEqual(expected);
  });

  it('keeps its filter in the form and in the links', async () => {
    await olga.get(`${list}?runde=2026`);
    await olga.press('Filtern', { suche: 'Köln', land: '05' });
    expect(names(olga)).toEqual(['Köln']);
    expect(olga.page?.$('#suche').val()).toBe('Köln');
    expect(olga.page?.$('input[name=land][checked]').val()).toBe('05');
    expect(chips()).toEqual(['Suche: Köln', 'Land: Nordrhein-Westfalen']);
    await olga.get(olga.page?.$('.app-chip').first().attr('href') ?? '');
    expect(chips()).toEqual(['Land: Nordrhein-Westfalen']);
    await olga.get(`${list}?runde=2026&suche=K%C3%B6ln`);
    await olga.follow('Eingang');
    expect(olga.page?.path).toContain('suche=K%C3%B6ln');
    expect(olga.page?.$('th[aria-sort]').text()).toBe('Eingang');
    await olga.follow('Alle zeigen');
    expect(names(olga)).toHaveLength(3);
  });

  it('is exported exactly as it is filtered, with its number, formulas made harmless', async () => {
    const { answer, text, link } = await download();
    expect(link).toBe('3 Bewerbungen als CSV herunterladen');
    expect(answer.headers.get('content-disposition')).toContain('bewerbungen-2026-3-zeilen.csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^\uFEFF?Aktenzeichen;Kommune;Amtlicher Schlüssel;Titel;/);
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://example.org"")"`);
    expect(lines[3]).toMatch(
      /^KBW-2026-0001-9;Köln;05315000;Brücken bauen;Köln;Nordrhein-Westfalen;1084831;[^;]+;1;1;Eingereicht;[^;]+;;ja;0$/,
    );
    expect(text).not.toContain('Noch geheim');
    const filtered = await download('?runde=2026&suche=Koeln');
    expect(filtered.link).toBe('1 Bewerbung als CSV herunterladen');
    expect(filtered.text.trimEnd().split('\r\n')).toHaveLength(2);
  });

  it('is read by auditors, by nobody else', async () => {
    const auditor = await system.signedIn(await system.person('Arno Aufsicht', 'auditor'));
    expect((await auditor.get(list)).status).toBe(200);
    const applicant = await system.signedIn(owner);
    expect((await applicant.get(list)).status).toBe(403);
    expect((await applicant.fetch('/organisation/bewerbungen.csv')).status).toBe(403);
  });

  it('needs as many statements for 3 entries as for many, page by page', async () => {
    const few = await statementsOf(system, () => olga.get(`${list}?runde=2026`));
    const fewExported = await statementsOf(system, () => download());
    await manyEntries(480);
    const many = await statementsOf(system, () => olga.get(`${list}?runde=2026`));
    expect(many).toHaveLength(few.length);
    expect(names(olga)).toHaveLength(30);
    expect(olga.page?.text).toContain('483 Treffer');
    expect(await statementsOf(system, () => download())).toHaveLength(fewExported.length);
    expect(await shown('?runde=2026&seite=17')).toHaveLength(3);
    expect(await shown('?runde=2026&seite=99999')).toHaveLength(3);
    expect(await shown('?runde=2026&seite=-1')).toHaveLength(30);
    const { text } = await download();
    expect(new Set(text.trimEnd().split('\r\n')).size).toBe(484);
  });
});

/** Rows by the hundred, as the services would leave them. */
async function manyEntries(count: number): Promise<void> {
  await inSystem(system, async (tx) => {
    const name = (index: number) => `Ort ${String(index).padStart(4, '0')}`;
    const bodies = Array.from({ length: count }, (_, index) => ({
      id: newId(),
      kind: 'municipality' as const,
      name: name(index),
      shortName: name(index),
      searchKey: searchKey(name(index)),
      stateKey: '09',
      stateName: 'Bayern',
      population: 1_000 + index,
      source: 'Test',
    }));
    await tx.insert(Municipality, bodies);
    await tx.rows(
      `INSERT INTO entry (id, cycle_id, municipality_id, form_version_id, population, state, title, started_at, submitted_at, changed_at)
       SELECT gen_random_uuid(), $1, m.id, $2, population, 'submitted', 'Titel ' || short_name, now(), now(), now()
       FROM municipality m WHERE m.short_name LIKE 'Ort %'`,
      [cycle.id, cycle.formVersionId],
    );
  });
}
