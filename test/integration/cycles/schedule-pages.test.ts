import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ActionRunner } from '../../../src/cycles/action-runner.service.js';
import { CyclePartsService } from '../../../src/cycles/cycle-parts.service.js';
import { CycleQueries } from '../../../src/cycles/cycle.queries.js';
import { SchedulePlanner } from '../../../src/cycles/schedule-planner.service.js';
import { ScheduleKinds } from '../../../src/cycles/schedule-kinds.js';
import { ScheduleQueries } from '../../../src/cycles/schedule.queries.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { type MadeCycle, makeCycle } from '../../support/factories.js';
import { type TestKind, testKind } from '../../support/schedule-kind.js';
import { statementsOf } from '../../support/statements.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { SeenPage, Visitor } from '../../support/visitor.js';

let system: TestSystem;
let kind: TestKind;
let otto: Visitor;
let cycle: MadeCycle;
let base: string;
let year = 2030;
beforeAll(async () => {
  system = await startTestSystem();
  kind = testKind();
  system.get(ScheduleKinds).add(kind);
});
afterAll(() => system.close());
beforeEach(async () => {
  year += 2;
  kind.runs.length = 0;
  kind.failing.clear();
  cycle = await makeCycle(system, year);
  await jump(before({ hours: 20 * 24 }));
  await system.get(SchedulePlanner).replanAll();
  base = `/organisation/wettbewerbsrunden/${cycle.id}`;
});

/** The clock stands at an instant; nobody's session has run out on the way. */
async function jump(at: Temporal.Instant): Promise<void> {
  system.clock.stopAt(at);
  otto = await system.signedIn(await system.person('Otto Organisation', 'organiser'));
}
const before = (duration: Temporal.DurationLike) => cycle.milestones.deadline.subtract(duration);
const action = async (occurrence: string) =>
  (await system.get(ScheduleQueries).actionsOf(cycle.id)).find(
    (each) => each.kind === kind.key && each.occurrence === occurrence,
  )!;
const pathOf = async (occurrence: string) => `${base}/ablauf/${(await action(occurrence)).id}`;
/** The row of a table that holds this text, cell by cell. */
const row = (page: SeenPage, text: string) =>
  page
    .$('tr')
    .filter((_, each) => page.$(each).text().includes(text))
    .first()
    .children()
    .map((_, cell) => page.$(cell).text().trim().replaceAll(/\s+/g, ' '))
    .get();
const reason = { reason: 'Beschluss des Beirats' };

describe('the page of what happens by itself', () => {
  it('is reached from the overview and says when, to how many, and how things stand', async () => {
    await otto.get(base);
    const page = await otto.follow('Ablauf: was wann von selbst geschieht');
    expect(row(page, 'Probeerinnerung: 14 Tage vorher').slice(2)).toEqual(['2', 'Geplant']);
    expect(row(page, 'Bewerbungsphase endet').slice(2)).toEqual(['niemanden einzeln', 'Geplant']);
    expect(row(page, 'Bewerbungen einreichen')).toEqual([
      expect.stringMatching(/^Bewerbungsphase.*Jetzt$/),
      expect.stringContaining('2032'),
      expect.stringContaining('2032'),
      'Bewerbungen beginnen, Bewerbungen bearbeiten, Bewerbungen einreichen, mitzeichnen, Bewerbungen zurückziehen',
    ]);
  });

  it('says of a cycle that is not published that nothing is planned yet', async () => {
    const draft = await makeCycle(system, year + 1, { publishedAt: null });
    const page = await otto.get(`/organisation/wettbewerbsrunden/${draft.id}/ablauf`);
    expect(page.text).toContain('Noch ist nichts geplant');
  });

  it('tells what happened, what came late and what was left out', async () => {
    await jump(before({ hours: 2 * 24 }));
    await system.get(ActionRunner).runDue();
    const page = await otto.get(`${base}/ablauf`);
    expect(row(page, 'Probeerinnerung: 14 Tage vorher').slice(2)).toEqual([
      expect.stringContaining('verpasst'),
      'Ausgelassen',
    ]);
    expect(row(page, 'Probeerinnerung: 3 Tage vorher').slice(2)).toEqual([
      '2 Erinnerungen verschickt',
      'Verspätet',
    ]);
    expect(row(page, 'Probeerinnerung: 24 Stunden vorher').at(-1)).toBe('Geplant');
  });

  it('shows first what failed, with its reason, while the rest goes on', async () => {
    kind.failing.set('d14', 'Vorlage fehlt');
    await jump(before({ hours: 10 * 24 }));
    await system.get(ActionRunner).runDue();
    const page = await otto.get(`${base}/ablauf`);
    expect(page.text).toContain('Das ist nicht gelungen');
    expect(page.$('tbody').first().find('tr').first().text()).toContain('Probeerinnerung: 14 Tage vorher');
    expect(row(page, 'Vorlage fehlt').at(-1)).toBe('Nicht gelungenVorlage fehlt');
    expect(row(page, 'Bewerbungsphase beginnt').at(-1)).toBe('Verspätet');
    kind.failing.clear();
    await system.get(ActionRunner).runDue();
    expect((await action('d14')).state).toBe('planned');
    await jump(before({ hours: 10 * 24 - 1 }));
    await system.get(ActionRunner).runDue();
    expect((await action('d14')).state).toBe('done');
    expect(kind.runs).toHaveLength(1);
  });

  it('names those reached to organisers only', async () => {
    const path = await pathOf('d3');
    expect((await otto.get(path)).text).toContain('Anna Antrag Gehrde');
    const rita = await system.signedIn(await system.person('Rita Revision', 'auditor'));
    const page = await rita.get(path);
    expect(page.text).toContain('Erreicht 2');
    expect(page.html).not.toContain('Anna Antrag');
    expect((await rita.get(`${base}/ablauf`)).status).toBe(200);
    for (const act of ['anhalten', 'ausfuehren']) expect((await rita.get(`${path}/${act}`)).status).toBe(403);
    expect((await rita.post(`${path}/ausfuehren`, { version: '1', ...reason })).status).toBe(403);
    expect((await action('d3')).state).toBe('planned');
  });

  it('refuses applicants and knows no action of another cycle', async () => {
    const path = await pathOf('d3');
    const anna = await system.signedIn(await system.person('Anna Antrag'));
    for (const at of [`${base}/ablauf`, path]) expect((await anna.get(at)).status).toBe(403);
    const other = await makeCycle(system, year + 1);
    const elsewhere = path.replace(cycle.id, other.id);
    for (const at of [elsewhere, `${elsewhere}/anhalten`, `${path}/loeschen`, `${base}/ablauf/xyz`])
      expect((await otto.get(at)).status).toBe(404);
    const posted = await otto.post(`${elsewhere}/anhalten`, { version: '1', ...reason });
    expect([posted.status, (await action('d3')).state]).toEqual([404, 'planned']);
  });
});

describe('an organiser steps in', () => {
  it('fires an action now, after a page that says what follows', async () => {
    await otto.get(await pathOf('d14'));
    const asked = await otto.follow('Jetzt ausführen');
    expect(asked.text).toContain('2 Personen');
    expect(asked.text).toContain('geschieht sie nicht noch einmal');
    const refused = await otto.press('2 Erinnerungen jetzt verschicken');
    expect([refused.status, refused.$('#reason-error').text()]).toEqual([
      422,
      expect.stringContaining('begründen'),
    ]);
    const again = otto.filled('2 Erinnerungen jetzt verschicken', reason);
    const page = await otto.press('2 Erinnerungen jetzt verschicken', reason);
    expect(page.text).toContain('Die Aktion ist ausgeführt.');
    expect(page.text).toContain('Otto Organisation: „Beschluss des Beirats“');
    const twice = await otto.request(again.path, { method: 'POST', body: again.body! });
    expect(twice.text).toContain('Das war schon geschehen.');
    await jump(before({ hours: 14 * 24 }));
    await system.get(ActionRunner).runDue();
    expect(kind.runs.map(({ occurrence }) => occurrence)).toEqual(['d14']);
  });

  it('fires once where two do it at the same time', async () => {
    const second = await system.signedIn(await system.person('Olga Organisation', 'organiser'));
    const path = `${await pathOf('d14')}/ausfuehren`;
    await Promise.all([otto.get(path), second.get(path)]);
    const pages = await Promise.all(
      [otto, second].map((each) => each.press('2 Erinnerungen jetzt verschicken', reason)),
    );
    expect(kind.runs).toHaveLength(1);
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    expect(pages.filter(({ text }) => text.includes('Das war schon geschehen.'))).toHaveLength(1);
  });

  it('pauses; it stays so while its date moves, until somebody resumes it', async () => {
    await otto.get(`${await pathOf('d14')}/anhalten`);
    expect((await otto.press('Anhalten', reason)).text).toContain('Die Aktion ist angehalten.');
    const deadline = cycle.milestones.deadline.add({ hours: 24 });
    const { milestones, version } = (await system.get(CycleQueries).byId(cycle.id))!;
    const change = { actor: personActor(cycle.id), cycleId: cycle.id, version, reason: 'Ferien' };
    await system.get(CyclePartsService).changeMilestones(change, {
      ...milestones,
      deadline,
      screeningEnds: milestones.screeningEnds!.add({ hours: 24 }),
      juryOpens: milestones.juryOpens!.add({ hours: 24 }),
    });
    const paused = await action('d14');
    expect([paused.state, paused.dueAt.toString()]).toEqual([
      'paused',
      deadline.subtract({ hours: 14 * 24 }).toString(),
    ]);
    await jump(before({ hours: 12 * 24 }));
    await system.get(ActionRunner).runDue();
    expect((await action('d14')).state).toBe('paused');
    await otto.get(await pathOf('d14'));
    const asked = await otto.follow('Fortsetzen');
    expect(asked.text).toContain('innerhalb der nächsten Minute');
    await otto.press('Fortsetzen', reason);
    await system.get(ActionRunner).runDue();
    expect(await action('d14')).toMatchObject({ state: 'done', late: true });
    expect(kind.runs).toHaveLength(1);
  });

  it('drops a paused action once its sense is gone', async () => {
    await otto.get(`${await pathOf('d14')}/anhalten`);
    await otto.press('Anhalten', reason);
    await jump(before({ hours: 3 * 24 }));
    await system.get(ActionRunner).runDue();
    expect((await action('d14')).state).toBe('skipped');
  });

  it('cannot pause or fire what has happened', async () => {
    const path = await pathOf('d14');
    await otto.get(`${path}/anhalten`);
    const version = String(otto.page!.$('input[name=version]').val());
    await jump(before({ hours: 14 * 24 }));
    await system.get(ActionRunner).runDue();
    await otto.get(path);
    const refused = await otto.post(`${path}/anhalten`, { version, ...reason });
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('schon geschehen')]);
    expect((await otto.get(`${path}/anhalten`)).path).toBe(path);
    expect((await otto.get(path)).text).not.toContain('Anhalten');
  });

  it('looks again where the plan changed meanwhile, with the reason kept', async () => {
    await otto.get(`${await pathOf('d14')}/ausfuehren`);
    await system.database.rows('UPDATE scheduled_action SET version = version + 1 WHERE cycle_id = $1', [
      cycle.id,
    ]);
    const stale = await otto.press('2 Erinnerungen jetzt verschicken', reason);
    expect([stale.status, stale.$('textarea').text()]).toEqual([422, reason.reason]);
    expect(stale.text).toContain('Der Plan hat sich inzwischen geändert');
    expect((await otto.press('2 Erinnerungen jetzt verschicken')).text).toContain('ausgeführt');
  });

  it('cannot hold back what follows from the date alone', async () => {
    const opening = (await system.get(ScheduleQueries).actionsOf(cycle.id)).find(
      (each) => each.kind === 'cycles.closeCall',
    )!;
    const path = `${base}/ablauf/${opening.id}`;
    const page = await otto.get(path);
    expect(page.text).toContain('folgt allein aus dem Termin');
    const posted = await otto.post(`${path}/anhalten`, { version: '1', ...reason });
    expect([posted.status, posted.text]).toEqual([
      422,
      expect.stringContaining('folgt allein aus dem Termin'),
    ]);
  });

  it('leaves a trace with the reason', async () => {
    const events = await system.database.rows<{ type: string; reason: string | null }>(
      `SELECT type, reason FROM audit_event WHERE type LIKE 'ScheduledAction%' AND reason IS NOT NULL`,
    );
    expect(new Set(events.map(({ type }) => type))).toEqual(
      new Set(['ScheduledActionDone', 'ScheduledActionPaused', 'ScheduledActionResumed']),
    );
    expect(new Set(events.map((each) => each.reason))).toEqual(new Set([reason.reason]));
  });
});

describe('a page of many actions', () => {
  it('asks for all recipients of a kind at once', async () => {
    const seen = await statementsOf(system, () => otto.get(`${base}/ablauf`));
    expect(row(otto.page!, 'Probeerinnerung: 24 Stunden vorher')).not.toEqual([]);
    expect(seen.filter((sql) => sql.includes('AS reached'))).toHaveLength(1);
  });
});
