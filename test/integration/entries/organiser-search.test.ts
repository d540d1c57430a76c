import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/accounts/entities/person.entity.js';
import { noFilter } from '../../../src/entries/domain/entry-filter.js';
import { EntrySection } from '../../../src/entries/entities/entry-section.entity.js';
import { Entry } from '../../../src/entries/entities/entry.entity.js';
import { Partner } from '../../../src/entries/entities/partner.entity.js';
import { Submission } from '../../../src/entries/entities/submission.entity.js';
import { filterSql, listedEntries } from '../../../src/entries/entry-list-sql.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { type MadeEntry, makeEntry } from '../../support/entry-factories.js';
import { inSystem, type MadeCycle, makeCycle, makeMunicipality } from '../../support/factories.js';
import { statementsOf } from '../../support/statements.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let cycle: MadeCycle;
let owner: Person;
let olga: Visitor;
let koeln: MadeEntry;
let gehrde: MadeEntry;
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system, 2026);
  const earlier = await makeCycle(system, 2024);
  owner = await system.person('Otto Amt');
  olga = await system.signedIn(await system.person('Olga Organisation', 'organiser'));
  const make = async (
    name: Parameters<typeof makeMunicipality>[1],
    state: 'draft' | 'submitted' | 'admitted',
  ) => makeEntry(system, cycle, await makeMunicipality(system, name), owner, state, `Titel ${name}`);
  koeln = await make('Köln', 'submitted');
  await make('Flensburg', 'admitted');
  gehrde = await make('Gehrde', 'draft');
  await makeEntry(system, earlier, await makeMunicipality(system, 'Flensburg'), owner, 'submitted');
  await submitAgain(koeln, 'Ein altes Wort: Segelschule');
  await submitAgain(
    koeln,
    'Seit 2015 pflegen wir Patenschaften mit Geflüchteten. <script>alert(1)</script> Bürgerinnen kochen gemeinsam.',
    [{ name: 'Brücke der Kulturen e. V.', kind: 'migrantOrganisation', statement: 'Fahrräder für alle' }],
    [{ name: 'beschluss.pdf', caption: 'Ratsbeschluss zur Städtefreundschaft' }],
  );
  await inSystem(system, (tx) =>
    tx.update(
      EntrySection,
      { entryId: gehrde.id },
      { answers: { title: 'Geheimnis', summary: 'Geheimnis' } },
    ),
  );
});
afterAll(() => system.close());

/** Another submission of the entry, as the service would leave it. */
async function submitAgain(entry: MadeEntry, text: string, partners: object[] = [], files: object[] = []) {
  const content = {
    format: 'kbw-submission/1',
    formVersion: 1,
    applicant: { name: 'Köln', district: 'Köln', state: 'Nordrhein-Westfalen' },
    answers: { commitment: { title: entry.title, commitment: text, field: 'oneWorldTopic' } },
    partners: (partners as { statement: string }[]).map(({ statement, ...partner }) => ({
      ...partner,
      state: 'confirmed',
      confirmation: { name: 'Amina', office: 'Vorsitz', statement, confirmedAt: '2026-01-01T00:00:00Z' },
    })),
    files,
  };
  await inSystem(system, async (tx) => {
    const number = (await tx.find(Submission, { entryId: entry.id })).length + 1;
    const reference = entry.reference ?? '';
    const numbered = { id: newId(), entryId: entry.id, number, reference, content };
    await tx.insert(Submission, {
      ...numbered,
      contentHash: '0'.repeat(64),
      submittedAt: tx.now,
      submittedById: owner.id,
    });
  });
}

const list = '/organisation/bewerbungen';
const shown = async (query: string) => {
  const { $ } = await olga.get(`${list}?runde=2026&${query}`);
  return $('table tbody th > a:first-child')
    .toArray()
    .map((each) => $(each).text());
};
const searched = (text: string) => shown(`suche=${encodeURIComponent(text)}`);

describe('the search of the organisation', () => {
  it.each<[string, string, string[]]>([
    ['another form of a word', 'Patenschaft', ['Köln']],
    ['the beginning of a word', 'Patensch', ['Köln']],
    ['words without their umlauts', 'burgerin kochen', ['Köln']],
    ['a phrase', '"kochen gemeinsam"', ['Köln']],
    ['a phrase that does not stand so', '"gemeinsam kochen"', []],
    ['all but a word', 'Patenschaft -kochen', []],
    ['one word or another', 'Segeln oder Patenschaft', ['Köln']],
    ['the name of a partner', 'brücke der kulturen', ['Köln']],
    ['what a partner says', 'Fahrrad', ['Köln']],
    ['the title of an attachment', 'Städtefreundschaft', ['Köln']],
    ['the title', 'Titel', ['Flensburg', 'Köln']],
    ['a municipality, also of a draft', 'Gehrd', ['Gehrde']],
    ['a reference number', 'kbw-2026-0001', ['Köln']],
    ['nothing of an earlier submission', 'Segelschule', []],
    ['nothing of a draft', 'Geheimnis', []],
    ['no keys of choices', 'oneWorldTopic', []],
    ['nothing by signs alone', `'(&|!:*\\`, []],
    ['nothing by stop words alone', 'und', []],
  ])('finds %s: %s', async (_, text, expected) => {
    expect(await searched(text)).toEqual(expected);
  });

  it('shows where the words stand, and text as text', async () => {
    await searched('Patenschaft');
    expect(olga.page?.$('.app-excerpt mark').text()).toBe('Patenschaften');
    expect(olga.page?.$('.app-excerpt').text()).toContain('alert(1)');
    expect(olga.page?.$('main script')).toHaveLength(0);
  });

  it('keeps to the last submission while the entry is worked on again', async () => {
    await inSystem(system, (tx) =>
      tx.update(Entry, { id: koeln.id }, { state: 'draft', title: 'Ganz anders' }),
    );
    expect(await searched('Patenschaft')).toEqual(['Köln']);
    expect(olga.page?.text).toContain('Titel Köln');
    expect(await searched('"ganz anders"')).toEqual([]);
    await inSystem(system, (tx) =>
      tx.update(Entry, { id: koeln.id }, { state: 'submitted', title: 'Titel Köln' }),
    );
  });
});

describe('the filters of the organisation', () => {
  it.each<[string, string[]]>([
    ['erstmals=ja', ['Gehrde', 'Köln']],
    ['kreis=05315&kreis=01001', ['Flensburg', 'Köln']],
    ['land=03&land=05', ['Gehrde', 'Köln']],
    ['phase=entwurf&phase=zugelassen', ['Flensburg', 'Gehrde']],
    ['partner=migrantOrganisation', ['Köln']],
    ['partner=oneWorldAssociation', []],
    ['fehlt=anlagen', ['Flensburg']],
    ['fehlt=einreichung', ['Gehrde']],
    ['fehlt=pruefung', ['Köln']],
    ['fehlt=pruefung&fehlt=anlagen', []],
    ['fehlt=mitzeichnung', []],
    ['fehlt=widerspruch', []],
  ])('take several values: %s', async (query, expected) => {
    expect(await shown(query)).toEqual(expected);
  });

  it('find entries whose partner objected or confirmed an earlier state', async () => {
    const partner = { id: koeln.partnerId };
    await inSystem(system, async (tx) => {
      await tx.rows(`UPDATE entry_search SET substance_hash = repeat('a', 64) WHERE entry_id = $1`, [
        koeln.id,
      ]);
      await tx.update(Partner, partner, { contentHash: 'a'.repeat(64) });
    });
    expect(await shown('fehlt=veraltet')).toEqual([]);
    await inSystem(system, (tx) => tx.update(Partner, partner, { contentHash: 'b'.repeat(64) }));
    expect(await shown('fehlt=veraltet')).toEqual(['Köln']);
    await inSystem(system, (tx) => tx.update(Partner, partner, { state: 'objected' }));
    expect(await shown('fehlt=widerspruch')).toEqual(['Köln']);
    expect(await shown('fehlt=mitzeichnung')).toEqual(['Köln']);
    await inSystem(system, (tx) => tx.update(Partner, partner, { state: 'confirmed' }));
  });

  it('refuse a hundred conditions calmly, on the page and in exports', async () => {
    const hundred = Array.from({ length: 100 }, (_, index) => `kreis=${10_000 + index}`).join('&');
    const { status, text } = await olga.get(`${list}?runde=2026&${hundred}`);
    expect(status).toBe(422);
    expect(text).toContain('Er hat 100 Bedingungen, möglich sind 60.');
    expect((await olga.fetch(`${list}.csv?runde=2026&${hundred}`)).status).toBe(422);
    expect((await olga.fetch(`${list}.xlsx?runde=2026&${hundred}`)).status).toBe(422);
  });

  it('show what this cycle does not have, to be taken away', async () => {
    expect(await shown('kreis=99999')).toEqual([]);
    expect(olga.page?.$('.app-chip').text()).toContain('Kreis: „99999“ (gibt es hier nicht)');
  });

  it('need the same number of statements, whatever is asked', async () => {
    const plain = await statementsOf(system, () => olga.get(`${list}?runde=2026`));
    const all =
      'suche=Paten&land=05&kreis=05315&klasse=large&erstmals=ja&partner=migrantOrganisation&fehlt=pruefung&phase=eingereicht';
    expect(await statementsOf(system, () => shown(all))).toHaveLength(plain.length);
    expect(plain).toHaveLength(4);
  });

  it('choose their columns by the address', async () => {
    await shown('spalten=kreis&spalten=anlagen&spalten=unsinn');
    const { $ } = olga.page ?? (await olga.get(list));
    const headings = $('thead th')
      .toArray()
      .map((each) => $(each).text().trim());
    expect(headings).toEqual(['Auswahl', 'Kommune', 'Kreis', 'Anlagen']);
    const csv = await olga.fetch($('a[download][href*=".csv"]').attr('href') ?? '');
    expect((await csv.text()).split('\r\n')[0]).toMatch(
      /Aktenzeichen;Kommune;Amtlicher Schlüssel;Kreis;Anlagen$/,
    );
  });

  it('are answered by indexes, with 5,000 entries', async () => {
    await inSystem(system, async (tx) => {
      await tx.rows(`INSERT INTO municipality (id, key, kind, name, short_name, search_key, district_key, state_key, state_name, population, source)
        SELECT gen_random_uuid(), (20000000 + n)::text, 'municipality', 'Ort ' || n, 'Ort ' || n, 'ort ' || n, (20000 + n % 400)::text,
          '09', 'Bayern', 1000, 'Test' FROM generate_series(1, 5000) n`);
      await tx.rows(
        `INSERT INTO entry (id, cycle_id, municipality_id, form_version_id, population, state, title, reference, started_at, submitted_at, changed_at)
         SELECT gen_random_uuid(), $1, id, $2, 1000, 'submitted', '', 'X-' || key, now(), now(), now() FROM municipality WHERE source = 'Test' AND key LIKE '20%'`,
        [cycle.id, cycle.formVersionId],
      );
      await tx.rows(
        `INSERT INTO submission (id, entry_id, number, reference, content, content_hash, submitted_at, submitted_by_id)
         SELECT gen_random_uuid(), e.id, 1, e.reference, jsonb_build_object('answers', jsonb_build_object('a', jsonb_build_object('title', 'Nummer ' || e.reference)),
           'partners', '[]'::jsonb, 'files', '[]'::jsonb), repeat('0', 64), now(), $1 FROM entry e WHERE e.reference LIKE 'X-%'`,
        [owner.id],
      );
      await tx.rows('ANALYZE');
    });
    const plan = async (filter: Partial<typeof noFilter>) => {
      const { where, parameters } = filterSql(cycle.id, { ...noFilter, ...filter });
      const rows = await system.database.rows<{ 'QUERY PLAN': string }>(
        `EXPLAIN SELECT e.id FROM ${listedEntries} WHERE ${where}`,
        parameters,
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    };
    expect(await plan({ text: 'Patenschaft' })).toContain('entry_search_document');
    expect(await plan({ tags: [newId()] })).not.toContain('Seq Scan on entry ');
  });
});
