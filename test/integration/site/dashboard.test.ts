import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
let cycle: MadeCycle;
let earlier: MadeCycle;
beforeAll(async () => {
  system = await startTestSystem();
  system.clock.jumpTo(at('2024-06-01T10:00:00Z'));
  earlier = await makeCycle(system, 2024, { name: 'Kommune bewegt Welt 2024' });
  await entry(earlier, 'Köln', 'admitted', '2024-05-20T10:00:00Z');
  await entry(earlier, 'Gehrde', 'submitted', '2024-06-14T10:00:00Z');
  system.clock.jumpTo(at('2026-06-01T10:00:00Z'));
  cycle = await makeCycle(system, 2026, { name: 'Kommune bewegt Welt 2026' });
});
afterAll(() => system.close());

const at = (instant: string) => Temporal.Instant.from(instant);
async function entry(of: MadeCycle, name: SampleMunicipality, state: EntryState, instant: string) {
  system.clock.stopAt(at(instant));
  const owner = await system.person('Anna Antrag');
  return makeEntry(system, of, await makeMunicipality(system, name), owner, state);
}
async function show(instant: string, path = '/organisation') {
  system.clock.stopAt(at(instant));
  olga = await system.signedIn(await system.person('Olga Organisation', 'organiser'));
  return olga.get(path);
}
const late = () => {
  const { $ } = olga.page!;
  return Object.fromEntries(
    $('.app-task a')
      .toArray()
      .map((a) => [$(a).text().trim(), $(a).attr('href')!]),
  );
};
const rows = (caption: string) => {
  const { $ } = olga.page!;
  return $('table')
    .filter((_, each) => $(each).find('caption').text().includes(caption))
    .find('tr')
    .toArray()
    .map((row) =>
      $(row)
        .find('th, td')
        .toArray()
        .map((cell) => $(cell).text().replaceAll(/\s+/g, ' ').trim()),
    );
};

describe('where a round stands', () => {
  it('is its phase, which day of it, and what can be done', async () => {
    const { text } = await show('2026-06-01T10:00:00Z');
    expect(text).toContain('Phase: Bewerbungsphase, Tag 81 von 92');
    expect(text).toContain('Jetzt möglich: Bewerbungen beginnen, Bewerbungen bearbeiten,');
    expect(text).toContain('Nichts ist überfällig');
  });

  it('shows another round beside it, which the address chooses', async () => {
    const page = await show('2026-05-01T10:00:00Z');
    expect(page.text).toContain('Auch im Gang: Kommune bewegt Welt 2024 (Erfahrungsaustausch)');
    const other = await olga.follow('Kommune bewegt Welt 2024');
    expect([other.path, other.$('main h2').first().text()]).toEqual([
      '/organisation?runde=2024',
      'Kommune bewegt Welt 2024',
    ]);
    expect((await olga.get('/organisation?runde=1999')).status).toBe(404);
  });
});

describe('numbers', () => {
  it('stand beside those of the last round on the same day before its deadline, and in the end', async () => {
    await entry(cycle, 'Flensburg', 'submitted', '2026-05-02T10:00:00Z');
    await entry(cycle, 'Bersenbrück', 'draft', '2026-06-02T10:00:00Z');
    await system.database.rows(
      `UPDATE partner SET answered_at = (SELECT started_at FROM entry e WHERE e.id = entry_id)`,
    );
    await show('2026-06-09T10:00:00Z');
    expect(rows('3 Tage vor dem Bewerbungsschluss')).toEqual([
      ['Zahl', '2026', '2024 am gleichen Tag', '2024 am Ende'],
      ['Bewerbungen begonnen', '2', '1', '2'],
      ['davon eingereicht', '1', '1', '2'],
      ['Mitzeichnungen', '2', '1', '2'],
    ]);
  });
});

describe('what is late', () => {
  it('is named with its number and leads to exactly that list, of this round only', async () => {
    await show('2026-06-26T10:00:00Z');
    const { '1 Bewerbung ist noch zu prüfen': href, ...others } = late();
    expect(others).toEqual({});
    const list = await olga.get(href!);
    expect(list.text).toContain('Flensburg');
    expect(list.text).not.toMatch(/Gehrde|Köln/);
  });

  it('is what is not confirmed after the deadline', async () => {
    await system.database.rows(
      `UPDATE partner SET state = 'invited' WHERE entry_id IN (SELECT id FROM entry WHERE cycle_id = $1)`,
      [cycle.id],
    );
    await show('2026-06-13T10:00:00Z');
    const href = late()['1 eingereichte Bewerbung hat keine Mitzeichnung'];
    const list = await olga.get(href!);
    expect(list.$('tbody tr')).toHaveLength(1);
    expect(list.text).toContain('Flensburg');
  });

  it('is results and letters after their date', async () => {
    await system.database.rows(`UPDATE entry SET state = 'admitted' WHERE state = 'submitted'`);
    await show('2026-09-10T10:00:00Z');
    expect(late()).toEqual({
      '1 Bekanntgabe ist nicht festgelegt': '/organisation/auszeichnungen/2026/veroeffentlichung',
      '1 Schreiben ist nicht freigegeben': '/organisation/auszeichnungen/2026/schreiben',
    });
    for (const href of Object.values(late())) expect((await olga.get(href)).status).toBe(200);
  });

  it('is a round of scoring that was opened and not closed, with its open sheets', async () => {
    await system.database.rows(
      `INSERT INTO round (id, cycle_id, number, name, state, version)
       VALUES (gen_random_uuid(), $1, 1, 'Hauptrunde', 'open', 1), (gen_random_uuid(), $1, 2, 'Stichrunde', 'planned', 1)`,
      [cycle.id],
    );
    await show('2026-07-01T10:00:00Z');
    expect(Object.keys(late())).toContain('1 Bewertungsrunde ist nicht geöffnet');
    expect(Object.keys(late())).not.toContain('1 Bewertungsrunde ist nicht geschlossen');
    await show('2026-07-14T10:00:00Z');
    expect(Object.keys(late())).toContain('1 Bewertungsrunde ist nicht geschlossen');
    await system.database.rows('DELETE FROM round');
  });

  it('is an action that failed or is held, and what of the next round is missing', async () => {
    await system.database.rows(
      `INSERT INTO scheduled_action (id, cycle_id, kind, occurrence, number, label, due_at, state, late, reason, failures, failure, version)
       VALUES (gen_random_uuid(), $1, 'test', 'a', 1, '', '2026-06-01T10:00:00Z', 'planned', false, '', 2, 'x', 1),
              (gen_random_uuid(), $1, 'test', 'b', 1, '', '2026-06-01T10:00:00Z', 'paused', false, '', 0, '', 1)`,
      [cycle.id],
    );
    await show('2026-06-02T10:00:00Z');
    const ablauf = `/organisation/wettbewerbsrunden/${cycle.id}/ablauf`;
    expect(late()).toEqual({
      '1 Vorgang im Ablauf ist nicht gelungen': ablauf,
      '1 Vorgang ist angehalten, obwohl er fällig ist': ablauf,
    });
    await show('2026-06-02T10:00:00Z', '/organisation?runde=2024');
    expect(Object.keys(late()).join()).not.toContain('Vorgang');
    await system.database.rows('DELETE FROM scheduled_action');
    const next = await makeCycle(system, 2028, { publishedAt: null, name: '' });
    await show('2028-03-01T10:00:00Z', '/organisation?runde=2028');
    expect(late()).toEqual({
      '1 Punkt fehlt, bis die Runde veröffentlicht ist': `/organisation/wettbewerbsrunden/${next.id}/veroeffentlichen`,
    });
  });
});

describe('who sees what', () => {
  it('auditors see the same and are led to no act; administrators see messages only', async () => {
    system.clock.stopAt(at('2028-03-01T10:00:00Z'));
    const auditor = await system.signedIn(await system.person('Aude Prüfung', 'auditor'));
    const page = await auditor.get('/organisation?runde=2028');
    expect(page.$('.app-task a').attr('href')).not.toContain('veroeffentlichen');
    const admin = await system.signedIn(await system.person('Adam Admin', 'administrator'));
    const { text, $ } = await admin.get('/organisation?runde=2026');
    expect(text).not.toMatch(/Kommune bewegt Welt 20|Bewerbung/);
    expect($('.app-stats__tile')).toHaveLength(2);
  });
});

describe('the page', () => {
  it('takes as many statements for one entry as for many', async () => {
    const count = async () => {
      await show('2026-06-10T10:00:00Z');
      const statements = await statementsOf(system, () => olga.get('/organisation?runde=2026'));
      // The relay of events and the schedule work in the background meanwhile.
      return statements.filter((sql) => /^\s*(SELECT|WITH)/.test(sql) && /cycle|entry|message/.test(sql))
        .length;
    };
    const few = await count();
    const [made] = await system.database.rows<{ id: string }>(
      `SELECT id FROM entry WHERE cycle_id = $1 AND state = 'draft' LIMIT 1`,
      [cycle.id],
    );
    await system.database.rows(
      `INSERT INTO entry SELECT (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'exclusive', false))).*
         FROM entry e CROSS JOIN generate_series(1, 30) WHERE e.id = $1`,
      [made!.id],
    );
    expect(await count()).toBe(few);
    expect(few).toBeLessThanOrEqual(9);
    expect(olga.page!.text).toContain('Bewerbungen in Arbeit 31');
  });
});
