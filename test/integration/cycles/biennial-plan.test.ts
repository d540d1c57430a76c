import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ActionRunner } from '../../../src/cycles/action-runner.service.js';
import { CyclesService } from '../../../src/cycles/cycles.service.js';
import { ScheduleQueries } from '../../../src/cycles/schedule.queries.js';
import { SchedulePlanner } from '../../../src/cycles/schedule-planner.service.js';
import { systemActor } from '../../../src/platform/database/actor.js';
import { inSystem, type MadeCycle, makeCycle } from '../../support/factories.js';
import { statementsOf } from '../../support/statements.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let otto: Visitor;
let cycle: MadeCycle;
const at = (text: string) => Temporal.Instant.from(text);
const list = '/organisation/wettbewerbsrunden';

beforeAll(async () => {
  system = await startTestSystem();
  system.clock.stopAt(at('2026-11-01T10:00:00Z'));
  await makeCycle(system, 2024);
  cycle = await makeCycle(system, 2026);
  otto = await system.signedIn(await system.person('Otto Organisation', 'organiser'));
  await system.person('Olga Organisation', 'organiser');
  await system.person('Rita Revision', 'auditor');
  await system.get(SchedulePlanner).replanAll();
});
afterAll(() => system.close());

const reminders = async () =>
  (await system.get(ScheduleQueries).actionsOf(cycle.id))
    .filter(({ kind }) => kind === 'nextCycle.preparationDue')
    .map(({ state, dueAt, name, outcome }) => ({ state, dueAt: dueAt.toString(), name, outcome }));
const mails = () =>
  system.database.rows<{ email: string }>(
    `SELECT recipient AS email FROM message WHERE template = 'preparation-due' ORDER BY recipient`,
  );

it('the reminder of the next preparation is planned for the latest round only, half a year before', async () => {
  expect(await reminders()).toEqual([
    {
      state: 'planned',
      dueAt: '2027-09-17T07:00:00Z',
      name: 'Erinnerung an die Vorbereitung der nächsten Runde: Runde 2028',
      outcome: null,
    },
  ]);
  const all = await system.database.rows(
    `SELECT id FROM scheduled_action WHERE kind = 'nextCycle.preparationDue'`,
  );
  expect(all).toHaveLength(1);
});

it('the plan shows past and present rounds and proposes the next, in a picture and its table', async () => {
  const page = await otto.get(list);
  expect(page.text).not.toContain('Zeit für die Vorbereitung');
  const table = page.$('table').last();
  expect(
    table
      .find('tbody th')
      .toArray()
      .map((each) => page.$(each).text().trim()),
  ).toEqual(['2024', '2026', '2028', '2030']);
  expect(table.text()).toContain('Vorschlag des Zweijahresplans');
  expect(table.text()).toContain('17.03.2028 bis 16.06.2028');
  expect(page.$('svg .app-chart__bar--planned').length).toBeGreaterThanOrEqual(6);
  expect(page.$('svg title').text()).toBe('Runden über die Jahre');
});

it('a round that is set up takes the reminder away, and brings it back when it is deleted', async () => {
  await otto.get(`${list}/${cycle.id}/kopieren`);
  await otto.press('Runde 2028 anlegen');
  expect(await reminders()).toEqual([]);
  const page = await otto.get(list);
  expect(page.$('table').last().text()).toContain('angelegt, nicht veröffentlicht');
  await otto.follow('Kommune bewegt Welt 2028');
  await otto.follow('Runde löschen');
  await otto.press('Wettbewerbsrunde 2028 löschen');
  expect(await reminders()).toMatchObject([{ state: 'planned' }]);
});

it('organisers are reminded once, whoever looks for what is due, and led to the proposal', async () => {
  system.clock.stopAt(at('2027-09-17T07:00:00Z'));
  const run = () => system.get(ActionRunner).runDue();
  await Promise.all([run(), run(), run()]);
  await system.get(SchedulePlanner).replanAll();
  await run();
  expect(await reminders()).toMatchObject([{ state: 'done', outcome: { sent: 2 } }]);
  expect(await mails()).toEqual([
    { email: 'olga.organisation@example.org' },
    { email: 'otto.organisation@example.org' },
  ]);
  const mail = await system.mails.waitForMail(({ to }) => to.includes('otto.organisation@example.org'));
  expect(mail.text).toContain('Für die Runde 2028 ist noch nichts angelegt.');
  expect(mail.text).toContain(`${list}/${cycle.id}/kopieren`);
});

it('the organisation sees it on its first page and at its rounds until the next round is set up', async () => {
  otto = await system.signedIn(await system.person('Otto Organisation', 'organiser'));
  const first = await otto.get('/organisation');
  expect(first.text).toContain('Zeit für die Vorbereitung der Runde 2028');
  expect((await otto.get(list)).text).toContain(
    'die nächste Bewerbungsphase am Freitag, 17. März 2028. Für 2028 ist noch nichts angelegt.',
  );
  const auditor = await system.signedIn(await system.person('Rita Revision', 'auditor'));
  expect((await auditor.get(list)).text).not.toContain('Zeit für die Vorbereitung');
  await otto.follow('Runde 2028 aus „Kommune bewegt Welt 2026“ planen');
  await otto.press('Runde 2028 anlegen');
  expect((await otto.get('/organisation')).text).not.toContain('Zeit für die Vorbereitung');
});

it('nobody is reminded where the next round was set up some other way in time', async () => {
  system.clock.stopAt(at('2027-01-01T10:00:00Z'));
  await inSystem(system, (tx) => tx.rows(`DELETE FROM scheduled_action WHERE cycle_id = $1`, [cycle.id]));
  await inSystem(system, (tx) => tx.rows(`DELETE FROM cycle WHERE year = 2028`));
  await system.get(SchedulePlanner).replanAll();
  expect(await reminders()).toMatchObject([{ state: 'planned' }]);
  await system.get(CyclesService).create(systemActor, 2029);
  expect(await reminders()).toEqual([]);
});

it('the list of rounds is read in one statement however many there are', async () => {
  for (const year of [2010, 2012, 2014, 2016, 2018]) await makeCycle(system, year);
  otto = await system.signedIn(await system.person('Otto Organisation', 'organiser'));
  const statements = await statementsOf(system, () => otto.get(list));
  expect(otto.page!.$('table').first().find('tbody tr')).toHaveLength(8);
  expect(statements.filter((each) => /FROM cycle c ORDER BY/.test(each))).toHaveLength(1);
});
