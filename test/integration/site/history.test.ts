import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PrizesService } from '../../../src/awards/prizes.service.js';
import { Prize } from '../../../src/cycles/entities/prize.entity.js';
import { RoundsService } from '../../../src/jury/rounds.service.js';
import type { Municipality } from '../../../src/municipalities/entities/municipality.entity.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { type MadeEntry, makeEntry } from '../../support/entry-factories.js';
import { inSystem, makeCycle, makeMunicipality } from '../../support/factories.js';
import { statementsOf } from '../../support/statements.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';
import {
  allScores,
  assignmentId,
  type JurySetting,
  makeJuror,
  makeJurySetting,
  openRound,
} from '../jury/jury-setting.js';

let system: TestSystem;
let setting: JurySetting;

let olga: Visitor;
let koeln: Municipality;
let draft: MadeEntry;

beforeAll(async () => {
  system = await startTestSystem();
  setting = await makeJurySetting(system, 2026);
  system.clock.jumpTo(setting.cycle.milestones.juryOpens);
  const juror = await makeJuror(system, setting, 'Jutta Jury');
  const roundId = await openRound(system, setting);
  for (const [entry, score] of [[setting.koeln, '5'] as const, [setting.gehrde, '1'] as const]) {
    await juror.visitor.get(`/jury/bewertung/${await assignmentId(system, roundId, juror, entry)}`);
    await juror.visitor.press('Abgeben', allScores(score));
  }
  const actor = personActor(setting.organiser.id);
  await system.get(RoundsService).close(actor, roundId);
  system.clock.jumpTo(setting.cycle.milestones.deliberation);
  const prize = await system.database.reader.findOneByOrFail(Prize, {
    cycleId: setting.cycle.id,
    key: 'large1',
  });
  const given = { outcome: 'given' as const, laureates: [setting.koeln.id], reason: '' };
  await system.get(PrizesService).decide(actor, prize.id, { revision: '', changeReason: '', ...given });

  const cycle = await makeCycle(system, 2028);
  koeln = await makeMunicipality(system, 'Köln');
  draft = await makeEntry(
    system,
    cycle,
    koeln,
    await system.person('Dora Entwurf'),
    'draft',
    'Noch geheimer Titel',
  );
  await inSystem(system, (tx) =>
    tx.rows(`UPDATE partner SET organisation = 'Geheimer Verein' WHERE entry_id = $1`, [draft.id]),
  );
  olga = await system.signedIn(setting.organiser);
});
afterAll(() => system.close());

const history = (id: string) => `/organisation/kommunen/${id}`;
const list = '/organisation/kommunen/teilnahmen';
const facts = (visitor: Visitor, section: string) =>
  Object.fromEntries(
    visitor.page
      ?.$(`section:has(> div #${section}) dt, section[aria-labelledby=${section}] dt`)
      .toArray()
      .map((each) => [
        visitor.page?.$(each).text(),
        visitor.page?.$(each).next('dd').text().replaceAll(/\s+/g, ' ').trim(),
      ]) ?? [],
  );
const names = (visitor: Visitor) =>
  visitor.page
    ?.$('table tbody th > a')
    .toArray()
    .map((each) => visitor.page?.$(each).text());
const shown = async (query: string) => {
  expect((await olga.get(`${list}${query}`)).status).toBe(200);
  return names(olga) ?? [];
};

describe('the page of a municipality', () => {
  it('shows master data with its source, and all cycles, the latest first', async () => {
    const page = await olga.get(history(koeln.id));
    expect(page.text).toContain('Diese Kommune hat einmal eine Bewerbung eingereicht: 2026.');
    expect(page.text).toContain('1.084.831 (Test, Stand 30.11.2023)');
    expect(page.text).toContain('05315000');
    const cycles = page
      .$('h2[id^=runde]')
      .toArray()
      .map((each) => page.$(each).text());
    expect(cycles).toEqual(['Kommune bewegt Welt 2028', 'Kommune bewegt Welt 2026']);
    const badges = page
      .$('.app-history__head .kern-badge')
      .toArray()
      .map((each) => page.$(each).text().trim());
    expect(badges).toEqual(['schon früher dabei', 'erstmals dabei']);
  });

  it('tells of an entry what was reached: partners, round, prize, team', async () => {
    await olga.get(history(koeln.id));
    expect(facts(olga, 'runde-2026')).toMatchObject({
      Stand: 'Zugelassen',
      Partner: 'Verein Köln e. V. (Migrantenorganisation): Mitgezeichnet',
      Bewertungsrunden: 'Hauptrunde: Rang 1 von 1 der Größenklasse, 1 von 1 Bewertungen',
      Team: 'Team Koeln 2026 (verantwortlich), team.koeln.2026@example.org',
    });
    expect(facts(olga, 'runde-2026')['Auszeichnungen']).toMatch(/30\.000 € \(noch nicht veröffentlicht\)$/);
    expect((await olga.follow('Bewerbung ansehen: Kölner Klimapartnerschaft (KBW-2026-0004-3)')).path).toBe(
      `/organisation/bewerbungen/${setting.koeln.id}`,
    );
  });

  it('shows nothing of what a draft says', async () => {
    const page = await olga.get(history(koeln.id));
    expect(facts(olga, 'runde-2028')).toMatchObject({ Stand: 'Entwurf', Eingereicht: 'nein' });
    expect(facts(olga, 'runde-2028')['Team']).toContain('Dora Entwurf');
    expect(page.html).not.toContain('Noch geheimer Titel');
    expect(page.html).not.toContain('Geheimer Verein');
  });

  it('stands for a municipality that never took part, with what would be there', async () => {
    const page = await olga.get(history((await makeMunicipality(system, 'Bersenbrück')).id));
    expect(page.status).toBe(200);
    await system.database
      .rows(`INSERT INTO municipality (id, kind, name, short_name, search_key, state_key, state_name, population, source)
      VALUES ('019a0000-0000-7000-8000-000000000001', 'other', 'Bündnis Nord', 'Bündnis Nord', 'bundnis nord', '01', 'Schleswig-Holstein', 12, 'Angabe der Kommune')`);
    const never = await olga.get(history('019a0000-0000-7000-8000-000000000001'));
    expect(never.text).toContain('Diese Kommune hat noch nie eine Bewerbung eingereicht.');
    expect(never.text).toContain('Noch keine Bewerbung');
    expect(never.text).toContain('nicht im Verzeichnis, von Hand eingetragen');
    expect(never.text).toContain('12 (Angabe der Kommune)');
  });

  it('is not there for an id that nobody has', async () => {
    expect((await olga.get(history(draft.id))).status).toBe(404);
    expect((await olga.get(history('unsinn'))).status).toBe(404);
  });

  it('is reached from the list of entries, from an entry and from the organisation', async () => {
    await olga.get('/organisation/bewerbungen?runde=2026');
    expect((await olga.follow('alle Runden von Köln')).path).toBe(history(koeln.id));
    await olga.get(`/organisation/bewerbungen/${setting.koeln.id}`);
    expect((await olga.follow('Alle Runden: Kommune')).path).toBe(history(koeln.id));
    await olga.get('/organisation');
    await olga.follow('Teilnahmen der Kommunen');
    await olga.press('Suchen', { suche: 'koeln' });
    expect((await olga.follow('Köln')).path).toBe(history(koeln.id));
  });
});

describe('the history of a municipality is read by nobody else', () => {
  it.each<[string, () => Promise<Visitor>, number]>([
    ['the auditor, who reads everything', async () => as('Rita Revision', 'auditor'), 200],
    [
      'the administrator, who has no part in entries',
      async () => as('Adam Amtsleitung', 'administrator'),
      403,
    ],
    ['the team of one of its entries', async () => as('Team Koeln 2026'), 403],
    ['the team of another municipality', async () => as('Team Gehrde 2026'), 403],
    ['a juror who scored its entry', async () => as('Jutta Jury'), 403],
  ])('%s', async (_, who, status) => {
    const visitor = await who();
    for (const path of [history(koeln.id), history(setting.koeln.id), list]) {
      const page = await visitor.get(path);
      const missing = path === history(setting.koeln.id) && status === 200;
      expect(page.status).toBe(missing ? 404 : status);
      if (status === 403) expect(page.text).not.toContain('Klimapartnerschaft');
    }
  });

  it('a partner, who has no account, and a visitor', async () => {
    for (const path of [history(koeln.id), list]) {
      const page = await system.visitor().get(path);
      expect(page.path).toContain('/anmelden');
    }
  });

  const as = async (...[name, role]: [string, ('auditor' | 'administrator')?]) =>
    system.signedIn(await system.person(name, ...(role ? [role] : [])));
});

describe('the search over municipalities', () => {
  it('begins with those that took part', async () => {
    expect(await shown('')).toEqual(['Bersenbrück', 'Flensburg', 'Gehrde', 'Köln', 'Bündnis Nord']);
    const row = olga.page?.$('tbody tr').eq(3).text().replaceAll(/\s+/g, ' ').trim();
    expect(row).toBe('KölnStadt oder Gemeinde · 05315000 Köln Nordrhein-Westfalen 1.084.831 2026 1');
  });

  it.each<[string, string[]]>([
    ['suche=Koeln', ['Köln']],
    ['suche=KÖLN', ['Köln']],
    ['suche=05315000', ['Köln']],
    ['suche=50667', ['Köln']],
    ['suche=bersenbruck', ['Bersenbrück']],
    ['suche=b%C3%BCndnis', ['Bündnis Nord']],
    ['land=03', ['Bersenbrück', 'Gehrde']],
    ['teilnahme=ja', ['Bersenbrück', 'Flensburg', 'Gehrde', 'Köln']],
    ['teilnahme=nein', ['Bündnis Nord']],
    ['land=03&teilnahme=nein', []],
    ['suche=gehrde&land=05', []],
    ['suche=%25%27%22', []],
    ['suche=%00', ['Bersenbrück', 'Flensburg', 'Gehrde', 'Köln', 'Bündnis Nord']],
    ['land=xx&teilnahme=vielleicht&seite=-3', ['Bersenbrück', 'Flensburg', 'Gehrde', 'Köln', 'Bündnis Nord']],
    ['seite=99', ['Bersenbrück', 'Flensburg', 'Gehrde', 'Köln', 'Bündnis Nord']],
  ])('finds by the address: %s', async (query, expected) => {
    expect(await shown(`?${query}`)).toEqual(expected);
    if (expected.length === 0) expect(olga.page?.text).toContain('Keine Kommune gefunden');
  });

  it('keeps what was searched for', async () => {
    await olga.get(list);
    await olga.press('Suchen', { suche: 'Köln', land: '05', teilnahme: 'ja' });
    expect(olga.page?.$('#suche').val()).toBe('Köln');
    expect(olga.page?.$('#land').val()).toBe('05');
    expect(olga.page?.$('#teilnahme').val()).toBe('ja');
    expect(olga.page?.text).toContain('1 Kommune');
  });

  it('takes as many statements for many as for few, as the page of one does', async () => {
    const count = (path: string) => async () =>
      (await statementsOf(system, () => olga.get(path))).filter((sql) =>
        /FROM (municipality|entry)\b/.test(sql),
      ).length;
    const [few, one] = [await count(list)(), await count(history(koeln.id))()];
    await system.database
      .rows(`INSERT INTO municipality (id, key, kind, name, short_name, search_key, state_key, state_name, population, source)
      SELECT gen_random_uuid(), '9' || lpad(n::text, 7, '0'), 'municipality', 'Ort ' || n, 'Ort ' || n, 'ort ' || n, '09', 'Bayern', n, 'Test'
        FROM generate_series(1, 70) n`);
    for (const year of [2018, 2020, 2022])
      await makeEntry(system, await makeCycle(system, year), koeln, await system.person('Team Koeln 2026'));
    expect(await count(list)()).toBe(few);
    expect(await count(history(koeln.id))()).toBe(one);
    expect(olga.page?.$('h2[id^=runde]')).toHaveLength(5);
    expect(few).toBe(1);
    expect(await shown('?seite=2')).toHaveLength(30);
    expect(await shown('?seite=99')).toHaveLength(15);
  });
});
