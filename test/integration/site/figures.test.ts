import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/accounts/entities/person.entity.js';
import type { EntryState } from '../../../src/entries/domain/entry-state.js';
import { makeEntry } from '../../support/entry-factories.js';
import {
  type MadeCycle,
  makeCycle,
  makeMunicipality,
  type SampleMunicipality,
} from '../../support/factories.js';
import { statementsOf } from '../../support/statements.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let olga: Visitor;
let owner: Person;
let cycle: MadeCycle;
let earlier: MadeCycle;
beforeAll(async () => {
  system = await startTestSystem();
  owner = await system.person('Otto Amt');
});
afterAll(() => system.close());

const path = '/organisation/auswertung';
/** Cells of the table with that caption, row by row. */
const table = (caption: string) => {
  const $ = olga.page!.$;
  const rows = $('table')
    .filter((_, each) => $(each).find('caption').text().startsWith(caption))
    .find('tr');
  return rows.toArray().map((row) =>
    $(row)
      .find('th, td')
      .toArray()
      .map((cell) => $(cell).text().replaceAll(/\s+/g, ' ').trim()),
  );
};
const course = () => table('Bewerbungen im Verlauf');
const rowOf = (rows: string[][], head: string) => rows.find(([first]) => first === head);
const tiles = () => {
  const $ = olga.page!.$;
  return $('.app-stats__tile')
    .toArray()
    .map((each) => $(each).text().replaceAll(/\s+/g, ' ').trim());
};

/** An entry begun and submitted so many days before the deadline of its cycle, at noon. */
async function entry(
  of: MadeCycle,
  name: SampleMunicipality,
  [started, submitted]: [number, number?],
  state: EntryState = submitted === undefined ? 'draft' : 'submitted',
): Promise<void> {
  const { id } = await makeEntry(system, of, await makeMunicipality(system, name), owner, state);
  const at = (days: number) => of.milestones.deadline.subtract({ hours: 12 + 24 * days }).toString();
  await system.database.rows('UPDATE entry SET started_at = $2 WHERE id = $1', [id, at(started)]);
  if (submitted !== undefined)
    await system.database.rows('UPDATE submission SET submitted_at = $2 WHERE entry_id = $1', [
      id,
      at(submitted),
    ]);
}

describe('the figures of a cycle', () => {
  it('say that there is no cycle yet', async () => {
    olga = await system.signedIn(await system.person('Olga Organisation', 'organiser'));
    expect((await olga.get(path)).status).toBe(200);
    expect(olga.page?.$('svg.app-chart__svg')).toHaveLength(0);
  });

  it('say that there is no entry yet, and nothing to compare with', async () => {
    cycle = await makeCycle(system, 2026);
    system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 24 * 14 + 6 }));
    olga = await system.signedIn(await system.person('Olga Organisation', 'organiser'));
    const { text, $ } = await olga.get(path);
    expect(text).toContain('Noch keine Bewerbung');
    expect(text).toContain('Es gibt keine frühere Runde');
    expect(tiles()).toEqual([
      'Bewerbungen begonnen 0',
      'davon eingereicht 0',
      'Bewerbungsschluss in 14 Tagen Freitag, 12. Juni 2026',
    ]);
    expect($('svg.app-chart__svg')).toHaveLength(0);
  });

  it('show the earlier cycle alone where nothing has begun yet', async () => {
    earlier = await makeCycle(system, 2024);
    await entry(earlier, 'Gehrde', [50, 20]);
    await entry(earlier, 'Köln', [14, 0]);
    await entry(earlier, 'Flensburg', [13]);
    await olga.get(path);
    expect(olga.page?.$('svg.app-chart__svg')).toHaveLength(3);
    expect(tiles()[0]).toContain('2024 zum gleichen Zeitpunkt: 2');
    expect(rowOf(course(), '14 Tage vorher')).toEqual([
      '14 Tage vorher',
      expect.stringContaining('heute'),
      '0',
      '0',
      '2',
      '1',
    ]);
  });

  it('compare both cycles at the same distance from their deadlines', async () => {
    await entry(cycle, 'Köln', [60, 15]);
    await entry(cycle, 'Bersenbrück', [20, 18], 'withdrawn');
    await entry(cycle, 'Gehrde', [14]);
    await olga.get(path);
    expect(course()[0]).toEqual([
      'Abstand',
      'Tag 2026',
      'begonnen 2026',
      'eingereicht 2026',
      'begonnen 2024',
      'eingereicht 2024',
    ]);
    const counts = (head: string) => rowOf(course(), head)?.slice(2);
    expect(counts('63 Tage vorher')).toEqual(['0', '0', '0', '0']);
    expect(counts('49 Tage vorher')).toEqual(['1', '0', '1', '0']);
    expect(counts('14 Tage vorher')).toEqual(['3', '2', '2', '1']);
    expect(counts('7 Tage vorher')).toEqual(['–', '–', '3', '1']);
    expect(counts('am Tag des Bewerbungsschlusses')).toEqual(['–', '–', '3', '2']);
    expect(tiles().slice(0, 2)).toEqual([
      expect.stringMatching(/3.*2024 zum gleichen Zeitpunkt: 2/),
      expect.stringMatching(/2.*2024 zum gleichen Zeitpunkt: 1/),
    ]);
  });

  it('count by the size classes of this cycle and by all sixteen Länder', async () => {
    await olga.get(path);
    expect(table('Bewerbungen nach Größenklasse')).toEqual([
      ['Bevölkerung', 'begonnen 2026', 'eingereicht 2026', 'eingereicht 2024'],
      ['bis 19.999', '2', '1', '1'],
      ['20.000–99.999', '0', '0', '0'],
      ['ab 100.000', '1', '1', '0'],
    ]);
    const states = table('Bewerbungen nach Land');
    expect(states).toHaveLength(17);
    expect(states.slice(1, 4)).toEqual([
      ['Niedersachsen', '2', '1', '1'],
      ['Nordrhein-Westfalen', '1', '1', '0'],
      ['Baden-Württemberg', '0', '0', '0'],
    ]);
  });

  it('say in words what a picture shows, and need no style of their own', async () => {
    const { $, html } = await olga.get(path);
    const pictures = $('svg.app-chart__svg').toArray();
    for (const picture of pictures) {
      const by = (attribute: string) => $(`#${$(picture).attr(attribute)}`).text();
      expect($(picture).attr('role')).toBe('img');
      expect(by('aria-labelledby')).toMatch(/^Bewerbungen/);
      expect(by('aria-describedby')).toContain('Alle Zahlen stehen in der Tabelle.');
    }
    expect($('#verlauf-bild-text').text()).toBe(
      'Runde 2026, 14 Tage vorher: 3 begonnen, davon 2 eingereicht. Runde 2024 am gleichen Tag: 2 begonnen, davon 1 eingereicht. Alle Zahlen stehen in der Tabelle.',
    );
    expect(html).not.toMatch(/<(svg|path|rect|line|text|figure)[^>]* style=/);
    expect($('.app-chart__deadline').attr('x1')).toBe('100%');
    expect($('.app-chart__svg:first path, .app-chart__svg path')).toHaveLength(4);
  });

  it('go on behind the deadline for who came late', async () => {
    await entry(earlier, 'Bersenbrück', [30, -3]);
    await olga.get(path);
    expect(rowOf(course(), '3 Tage danach')?.slice(2)).toEqual(['–', '–', '4', '3']);
    expect(Number.parseFloat(olga.page?.$('.app-chart__deadline').attr('x1') ?? '')).toBeLessThan(100);
  });

  it('of an earlier cycle are chosen by the address; an unknown one is not there', async () => {
    await olga.get(path);
    await olga.press('Anzeigen', { runde: '2024' });
    expect(olga.page?.path).toBe(`${path}?runde=2024`);
    expect(olga.page?.text).toContain('Es gibt keine frühere Runde');
    expect(course()[0]).toHaveLength(4);
    expect(rowOf(course(), 'am Tag des Bewerbungsschlusses')?.slice(2)).toEqual(['4', '2']);
    expect(table('Bewerbungen nach Größenklasse')[0]).toHaveLength(3);
    expect((await olga.get(`${path}?runde=1999`)).status).toBe(404);
  });

  it('leave out what needs a deadline where there is none', async () => {
    await system.database.rows(`DELETE FROM milestone WHERE kind = 'deadline' AND cycle_id = $1`, [
      earlier.id,
    ]);
    await olga.get(path);
    expect(olga.page?.text).toContain('braucht den Bewerbungsschluss beider Runden');
    expect(course()[0]).toHaveLength(4);
    await olga.get(`${path}?runde=2024`);
    expect(olga.page?.text).toContain('Noch kein Verlauf');
    expect(course()).toEqual([]);
    expect(rowOf(table('Bewerbungen nach Land'), 'Niedersachsen')).toEqual(['Niedersachsen', '2', '2']);
  });

  it('take the same few statements for many entries as for few', async () => {
    const count = async () =>
      (await statementsOf(system, () => olga.get(path))).filter((sql) => /FROM (entry|cycle)\b/.test(sql))
        .length;
    const few = await count();
    expect(few).toBeLessThanOrEqual(3);
    await system.database.rows(
      `INSERT INTO entry (id, cycle_id, municipality_id, form_version_id, population, state, exclusive, started_at, changed_at)
       SELECT gen_random_uuid(), cycle_id, municipality_id, form_version_id, 1000, 'draft', false, started_at, changed_at
         FROM entry, generate_series(1, 1500) WHERE cycle_id = $1 AND state = 'draft'`,
      [cycle.id],
    );
    expect(await count()).toBe(few);
    expect(tiles()[0]).toContain('1.503');
    expect(rowOf(table('Bewerbungen nach Größenklasse'), 'ohne Größenklasse')).toEqual([
      'ohne Größenklasse',
      '1.500',
      '0',
    ]);
  });
});

describe('the figures are read by nobody else', () => {
  it.each<[string, ('auditor' | 'administrator')[], number]>([
    ['the auditor', ['auditor'], 200],
    ['the administrator', ['administrator'], 403],
    ['an applicant', [], 403],
  ])('%s', async (name, roles, status) => {
    const visitor = await system.signedIn(await system.person(name, ...roles));
    expect((await visitor.get(path)).status).toBe(status);
  });
});
