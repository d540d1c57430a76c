import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/accounts/entities/person.entity.js';
import { ActionRunner } from '../../../src/cycles/action-runner.service.js';
import { CycleQueries } from '../../../src/cycles/cycle.queries.js';
import { SchedulePlanner } from '../../../src/cycles/schedule-planner.service.js';
import { Round } from '../../../src/jury/entities/round.entity.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { makeEntry } from '../../support/entry-factories.js';
import { inSystem, type MadeCycle, makeCycle, makeMunicipality } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let otto: Visitor;
let cycle: MadeCycle;
let base: string;
let year = 1900;
let person: Person;
const berlin = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Berlin').toInstant();

/** Sessions do not last for weeks. */
const at = async (local: string) => {
  system.clock.stopAt(berlin(local));
  otto = await system.signedIn(person);
};

beforeEach(async () => {
  system ??= await startTestSystem();
  person ??= await system.person('Otto Organisation', 'organiser');
  await system.database.rows('UPDATE cycle SET year = (SELECT min(year) FROM cycle) - 1 WHERE year = 2026');
  await at('2026-05-01T12:00');
  // A year of its own, since reference numbers are made of it.
  cycle = { ...(await makeCycle(system, 2026)), year: (year += 1) };
  base = `/organisation/wettbewerbsrunden/${cycle.id}`;
});
afterAll(() => system.close());

const deadline = async () =>
  (await system.get(CycleQueries).byId(cycle.id))?.milestones.deadline
    ?.toZonedDateTimeISO('Europe/Berlin')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
const usual = '2026-06-12T23:59';
const move = async (dates: Record<string, string>) => {
  await otto.get(`${base}/termine`);
  return otto.press('Änderung prüfen', dates);
};

describe('the deadline of a published cycle', () => {
  it('moved before now ends the call at once, and only after this was confirmed; what is submitted stays valid', async () => {
    const owner = await system.person('Berta Eingereicht');
    const entry = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'submitted');
    const page = await move({ 'deadline.day': '2026-04-30' });
    expect(page.text).toContain('Die Bewerbungsphase endet sofort');
    const refused = await otto.press('Änderung speichern', { reason: 'Zu viele Bewerbungen' });
    expect([refused.status, refused.$('#closesCall-error').text(), await deadline()]).toEqual([
      422,
      expect.stringContaining('Bitte bestätigen Sie'),
      usual,
    ]);
    expect(refused.$('textarea[name=reason]').val()).toContain('Zu viele Bewerbungen');
    await otto.press('Änderung speichern', { closesCall: 'true' });
    expect(await deadline()).toBe('2026-04-30T23:59');
    const [row] = await system.database.rows('SELECT state, reference FROM entry WHERE id = $1', [entry.id]);
    expect(row).toEqual({ state: 'submitted', reference: entry.reference });
  });

  it('moved forward but not past now asks for nothing special', async () => {
    const page = await move({ 'deadline.day': '2026-05-20' });
    expect(page.$('input[name=closesCall]')).toHaveLength(0);
    await otto.press('Änderung speichern', { reason: 'Neuer Zeitplan' });
    expect(await deadline()).toBe('2026-05-20T23:59');
  });

  it('cannot move to an earlier instant once it has passed', async () => {
    await at('2026-06-14T12:00');
    const page = await move({ 'deadline.day': '2026-06-10' });
    expect([page.status, page.$('#deadline-error').text(), await deadline()]).toEqual([
      422,
      expect.stringContaining('kann nicht nachträglich vorverlegt werden'),
      usual,
    ]);
  });

  it('moved later opens the call again, unless eligibility is decided for an entry', async () => {
    await at('2026-06-14T12:00');
    const owner = await system.person('Adam Zugelassen');
    const koeln = await makeMunicipality(system, 'Köln');
    const { id } = await makeEntry(system, cycle, koeln, owner, 'admitted');
    const page = await move({ 'deadline.day': '2026-06-20' });
    expect([page.status, page.$('#deadline-error').text()]).toEqual([
      422,
      expect.stringContaining('schon über die Zulassung von Bewerbungen entschieden'),
    ]);
    await system.database.rows(`UPDATE entry SET state = 'submitted' WHERE id = $1`, [id]);
    await move({ 'deadline.day': '2026-06-20' });
    await otto.press('Änderung speichern', { reason: 'Störung am letzten Tag' });
    expect(await deadline()).toBe('2026-06-20T23:59');
  });

  it('does not open the call again while the jury scores', async () => {
    await at('2026-06-28T12:00');
    await inSystem(system, (tx) =>
      tx.insert(Round, {
        id: newId(),
        cycleId: cycle.id,
        number: 1,
        name: 'Bewertung',
        state: 'open',
        openedAt: tx.now,
      }),
    );
    const page = await move({
      'deadline.day': '2026-06-29',
      'screeningEnds.day': '2026-06-30',
      'juryOpens.day': '2026-07-01',
    });
    expect([page.status, page.$('#deadline-error').text()]).toEqual([
      422,
      expect.stringContaining('obwohl die Jury schon bewertet'),
    ]);
    expect(await deadline()).toBe(usual);
    expect((await otto.get(base)).text).toContain('Bewertungsrunden');
  });

  it('and the other dates cannot be removed, nor can a call that has begun begin later', async () => {
    const kept = () =>
      Promise.all([
        system.database.rows('SELECT * FROM milestone WHERE cycle_id = $1 ORDER BY kind', [cycle.id]),
        system.database.rows('SELECT * FROM scheduled_action WHERE cycle_id = $1 ORDER BY id', [cycle.id]),
      ]);
    await system.get(SchedulePlanner).replanAll();
    await system.get(ActionRunner).runDue();
    const before = await kept();
    expect(before[1]).not.toEqual([]);
    const typed = { 'deadline.day': '', 'deadline.time': '' };
    const open = await move(typed);
    expect([open.status, open.$('#deadline-error').text()]).toEqual([
      422,
      expect.stringContaining('Bitte legen Sie das Datum fest.'),
    ]);
    for (const [name, value] of Object.entries(typed))
      expect(open.$(`input[name="${name}"]`).val() ?? '').toBe(value);
    expect(await kept()).toEqual(before);
    const removed = await move({ 'ceremony.day': '', 'ceremony.time': '' });
    expect([removed.status, removed.$('#ceremony-error').text()]).toEqual([
      422,
      expect.stringContaining('Bitte legen Sie das Datum fest.'),
    ]);
    const begun = await move({ 'callOpens.day': '2026-05-10' });
    expect(begun.$('#callOpens-error').text()).toContain('hat schon begonnen');
  });
});

describe('size classes of a published cycle', () => {
  const bounds = async (small: string) => {
    await otto.get(`${base}/groessenklassen`);
    return otto.press('Änderung prüfen', {
      'sizeClasses.0.last': small,
      'sizeClasses.1.min': String(Number(small) + 1),
    });
  };
  const classOf = async (id: string) =>
    (
      await system.database.rows<{ key: string }>(
        'SELECT s.key FROM entry e JOIN size_class s ON s.id = e.size_class_id WHERE e.id = $1',
        [id],
      )
    )[0]?.key;

  it('take along entries that are not decided, listed before and audited', async () => {
    const owner = await system.person('Frida Flensburg');
    const { id } = await makeEntry(
      system,
      cycle,
      await makeMunicipality(system, 'Gehrde'),
      owner,
      'submitted',
    );
    await otto.get(`${base}/groessenklassen`);
    const page = await bounds('1999');
    expect(page.text).toContain(
      'Gehrde kommt aus der Klasse „bis 19.999 Einwohnerinnen und Einwohner“ in die Klasse „20.000 bis 99.999 Einwohnerinnen und Einwohner“.',
    );
    expect(await classOf(id)).toBe('small');
    await otto.press('Änderung speichern', { reason: 'Neue Staffelung' });
    expect(await classOf(id)).toBe('medium');
    const events = await system.database.rows(
      `SELECT facts->'before' AS before, facts->'after' AS after FROM audit_event WHERE type = 'EntryReclassed' AND subject_id = $1`,
      [id],
    );
    expect(events).toEqual([{ before: { sizeClass: 'small' }, after: { sizeClass: 'medium' } }]);
  });

  it('stay where a decided entry would change its class', async () => {
    const owner = await system.person('Gerd Gehrde');
    const { id } = await makeEntry(
      system,
      cycle,
      await makeMunicipality(system, 'Gehrde'),
      owner,
      'admitted',
    );
    const page = await bounds('1999');
    expect([page.status, page.text.includes('gehörten sie in eine andere Größenklasse: Gehrde')]).toEqual([
      422,
      true,
    ]);
    expect(page.$('input[name="sizeClasses.0.last"]').val()).toBe('1999');
    expect(await classOf(id)).toBe('small');
  });

  it('refuse gaps, overlaps, negative and huge numbers', async () => {
    const wrong: Record<string, string>[] = [
      { 'sizeClasses.0.last': '10000' },
      { 'sizeClasses.0.last': '30000' },
      { 'sizeClasses.0.min': '-5' },
      { 'sizeClasses.2.min': '99999999999999999999' },
    ];
    for (const typed of wrong) {
      await otto.get(`${base}/groessenklassen`);
      const page = await otto.press('Änderung prüfen', typed);
      expect([typed, page.status, page.text.includes('Das ändert sich')]).toEqual([typed, 422, false]);
    }
  });
});
