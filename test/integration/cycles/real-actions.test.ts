import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ScheduleQueries } from '../../../src/cycles/schedule.queries.js';
import { SchedulePlanner } from '../../../src/cycles/schedule-planner.service.js';
import { noTexts } from '../../../src/cycles/domain/cycle-texts.js';
import { RoundsService } from '../../../src/jury/rounds.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { passTo, readersOf } from '../../support/schedule.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { SeenPage, Visitor } from '../../support/visitor.js';
import { type JurySetting, makeJuror, makeJurySetting } from '../jury/jury-setting.js';

let system: TestSystem;
let setting: JurySetting;
const rounds: string[] = [];
beforeAll(async () => {
  system = await startTestSystem();
  setting = await makeJurySetting(system);
  await makeJuror(system, setting, 'Ada Jurorin');
  const texts = {
    ...noTexts,
    reminder: { de: 'Denken Sie an die Ratsferien.' },
    contact: { name: 'Team Wettbewerb', email: 'fragen@example.org', phone: '' },
  };
  await system.database.rows('UPDATE cycle SET texts = $1', [JSON.stringify(texts)]);
  await system.database.rows(`UPDATE entry SET state = 'draft' WHERE id = $1`, [setting.koeln.id]);
  system.clock.stopAt(before({ days: 20 }));
  for (const name of ['Erste Runde', 'Zweite Runde'])
    rounds.push(
      await system.get(RoundsService).plan(personActor(setting.organiser.id), setting.cycle.id, name),
    );
  // What was planned while the setting was made at a later time.
  await system.database.rows('DELETE FROM scheduled_action');
  await system.get(SchedulePlanner).replanAll();
});
afterAll(() => system.close());

const before = (time: Temporal.DurationLike) =>
  setting.cycle.milestones.deadline.toZonedDateTimeISO('Europe/Berlin').subtract(time).toInstant();
const action = async (kind: string, occurrence: string) =>
  (await system.get(ScheduleQueries).actionsOf(setting.cycle.id)).find(
    (each) => each.kind === kind && each.occurrence === occurrence,
  )!;
/** An organiser who has just signed in opens the page of an act. */
async function opened(kind: string, occurrence: string, act: string): Promise<Visitor> {
  const olga = await system.signedIn(setting.organiser);
  const { id } = await action(kind, occurrence);
  await olga.get(`/organisation/wettbewerbsrunden/${setting.cycle.id}/ablauf/${id}/${act}`);
  return olga;
}
const reason = { reason: 'Beschluss des Beirats' };
const press = async (kind: string, occurrence: string, act: string, button: string): Promise<SeenPage> =>
  (await opened(kind, occurrence, act)).press(button, reason);
const happened = async (type: string, id: string) =>
  (await system.database.rows('SELECT 1 FROM domain_event WHERE type = $1 AND subject_id = $2', [type, id]))
    .length;

describe('the reminder of drafts', () => {
  const reminded = () => readersOf(system, /^Erinnerung: Bewerbungsschluss/).length;

  it('waits while it is paused, and comes once when it is resumed', async () => {
    await press('entries.remindDrafts', 'd14', 'anhalten', 'Anhalten');
    await passTo(system, before({ days: 13 }));
    expect([(await action('entries.remindDrafts', 'd14')).state, reminded()]).toEqual(['paused', 0]);
    await press('entries.remindDrafts', 'd14', 'fortsetzen', 'Fortsetzen');
    await passTo(system, before({ days: 13 }));
    await passTo(system, before({ days: 12 }));
    expect([(await action('entries.remindDrafts', 'd14')).state, reminded()]).toEqual(['done', 1]);
  });

  it('comes once where it is fired before its time, with the round’s own passage and whom to ask', async () => {
    await press('entries.remindDrafts', 'd3', 'ausfuehren', '1 Erinnerung jetzt verschicken');
    await passTo(system, before({ days: 12 }));
    expect(reminded()).toBe(2);
    await passTo(system, before({ days: 3 }));
    expect(reminded()).toBe(2);
    const mail = system.mails.mails.findLast(({ subject }) => subject.startsWith('Erinnerung: Bewerbungs'))!;
    expect(mail.text).toContain('Denken Sie an die Ratsferien.');
    expect(mail.text).toContain('Team Wettbewerb, fragen@example.org');
  });
});

describe('rounds', () => {
  const opens = () => setting.cycle.milestones.juryOpens;
  const mailed = () => readersOf(system, /^Die Bewertung beginnt/).length;

  it('open once where that is fired before their time, and wait while it is paused', async () => {
    const [first, second] = rounds as [string, string];
    await passTo(system, opens().subtract({ hours: 24 }));
    await press('jury.openRounds', first, 'ausfuehren', 'Bewertungsrunde jetzt öffnen');
    await press('jury.openRounds', second, 'anhalten', 'Anhalten');
    await passTo(system, opens().add({ hours: 1 }));
    expect([await happened('RoundOpened', first), await happened('RoundOpened', second)]).toEqual([1, 0]);
    expect(mailed()).toBe(1);
    await press('jury.openRounds', second, 'fortsetzen', 'Fortsetzen');
    await passTo(system, opens().add({ hours: 2 }));
    await passTo(system, opens().add({ hours: 3 }));
    expect([await happened('RoundOpened', first), await happened('RoundOpened', second)]).toEqual([1, 1]);
    expect(mailed()).toBe(2);
  });
});

describe('what follows from a date alone', () => {
  it('is neither paused nor fired, and happens once at its date', async () => {
    const planned = await action('exchange.open', '');
    const olga = await system.signedIn(setting.organiser);
    const path = `/organisation/wettbewerbsrunden/${setting.cycle.id}/ablauf/${planned.id}`;
    await olga.get('/konto');
    const fields = { version: String(planned.version), ...reason };
    for (const act of ['anhalten', 'ausfuehren'])
      expect((await olga.post(`${path}/${act}`, fields)).status).toBe(422);
    expect(await action('exchange.open', '')).toEqual(planned);
    await passTo(system, setting.cycle.milestones.exchangeOpens);
    await passTo(system, setting.cycle.milestones.exchangeOpens.add({ hours: 1 }));
    const done = await system.database.rows(
      `SELECT 1 FROM domain_event WHERE type = 'ScheduledActionDone' AND payload->>'kind' = 'exchange.open'`,
    );
    expect(done).toHaveLength(1);
  });
});
