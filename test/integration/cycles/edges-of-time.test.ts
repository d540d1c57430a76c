import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FiguresQueries } from '../../../src/site/figures/figures.queries.js';
import { makeEntry } from '../../support/entry-factories.js';
import { type MadeCycle, makeCycle, makeMunicipality } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let otto: Visitor;
let cycle: MadeCycle;
beforeAll(async () => {
  system = await startTestSystem();
  system.clock.stopAt(at('2026-05-01T10:00:00Z'));
  cycle = await makeCycle(system, 2026);
  // Room for a deadline anywhere in the two years that follow.
  await system.database.rows(
    `UPDATE milestone SET at = at + interval '800 days' WHERE kind NOT IN ('callOpens', 'deadline')`,
  );
  await system.person('Otto Organisation', 'organiser');
});
afterAll(() => system.close());

const at = (instant: string) => Temporal.Instant.from(instant);

/** What an organiser types on 1 May 2026. */
async function type(day: string, time: string) {
  system.clock.stopAt(at('2026-05-01T10:00:00Z'));
  otto = await system.signedIn(await system.person('Otto Organisation'));
  await otto.get(`/organisation/wettbewerbsrunden/${cycle.id}/termine`);
  const asked = await otto.press('Änderung prüfen', { 'deadline.day': day, 'deadline.time': time });
  return asked.status === 200 ? otto.press('Änderung speichern', { reason: 'Beschluss' }) : asked;
}
const stored = async () => {
  const row = await system.database.row<{ at: Date }>(`SELECT at FROM milestone WHERE kind = 'deadline'`);
  return row!.at.toISOString();
};
/** What everyone sees of the call at that instant. */
async function shown(instant: string) {
  system.clock.stopAt(at(instant));
  const page = await system.visitor().get('/');
  return {
    open: page.$('.app-hero a:contains("Jetzt bewerben")').length > 0,
    note: page.$('.app-hero__note').text(),
  };
}
const fields = () => {
  const $ = otto.page!.$;
  return [$('[name="deadline.day"]').val(), $('[name="deadline.time"]').val()];
};

describe('a deadline in the hour that comes twice', () => {
  it('is the first of the two, said with its zone, and kept to the millisecond', async () => {
    expect((await type('2026-10-25', '02:30')).status).toBe(200);
    expect(await stored()).toBe('2026-10-25T00:30:59.999Z');
    expect(await shown('2026-10-24T10:00:00Z')).toEqual({
      open: true,
      note: 'Bewerbungsschluss morgen: Sonntag, 25. Oktober 2026, 02:30 Uhr (MESZ)',
    });
    expect((await shown('2026-10-25T00:30:59.999Z')).open).toBe(true);
    expect((await shown('2026-10-25T00:31:00Z')).open).toBe(false);
    expect((await shown('2026-10-25T01:30:00Z')).open).toBe(false);
  });

  it('stays where it is when the form is saved unchanged', async () => {
    system.clock.stopAt(at('2026-05-01T10:00:00Z'));
    otto = await system.signedIn(await system.person('Otto Organisation'));
    await otto.get(`/organisation/wettbewerbsrunden/${cycle.id}/termine`);
    expect(fields()).toEqual(['2026-10-25', '02:30']);
    await otto.press('Änderung prüfen');
    expect(await stored()).toBe('2026-10-25T00:30:59.999Z');
  });
});

describe('a deadline in the hour that is skipped', () => {
  it('is refused with a reason, kept in the form and changes nothing', async () => {
    const before = await stored();
    const page = await type('2027-03-28', '02:30');
    expect(page.status).toBe(422);
    expect(page.text).toContain('Diese Uhrzeit gibt es an diesem Tag nicht');
    expect(fields()).toEqual(['2027-03-28', '02:30']);
    expect(await stored()).toBe(before);
  });

  it('a minute before or after it is kept as typed', async () => {
    await type('2027-03-28', '01:59');
    expect(await stored()).toBe('2027-03-28T00:59:59.999Z');
    await type('2027-03-28', '03:00');
    expect(await stored()).toBe('2027-03-28T01:00:59.999Z');
    expect((await shown('2027-03-27T22:30:00Z')).note).toBe(
      'Bewerbungsschluss morgen: Sonntag, 28. März 2027, 03:00 Uhr (MESZ)',
    );
  });
});

describe('a deadline at 24:00', () => {
  it('is the end of that day, shown and kept as 23:59', async () => {
    await type('2026-12-31', '24:00');
    expect(await stored()).toBe('2026-12-31T22:59:59.999Z');
    await otto.get(`/organisation/wettbewerbsrunden/${cycle.id}/termine`);
    expect(fields()).toEqual(['2026-12-31', '23:59']);
    expect(await shown('2026-12-31T22:59:59.999Z')).toEqual({
      open: true,
      note: 'Bewerbungsschluss heute: Donnerstag, 31. Dezember 2026, 23:59 Uhr (MEZ)',
    });
    expect((await shown('2026-12-31T23:00:00Z')).open).toBe(false);
  });
});

describe('a deadline on 29 February', () => {
  it('is kept on that day and counted down to by calendar days', async () => {
    expect((await type('2027-02-29', '12:00')).status).toBe(422);
    expect((await type('2028-02-29', '12:00')).status).toBe(200);
    expect(await stored()).toBe('2028-02-29T11:00:59.999Z');
    expect((await shown('2028-02-14T23:30:00Z')).note).toBe(
      'Bewerbungsschluss in 14 Tagen: Dienstag, 29. Februar 2028, 12:00 Uhr (MEZ)',
    );
    expect((await shown('2028-02-28T22:59:59Z')).note).toContain('morgen');
    expect((await shown('2028-02-28T23:00:00Z')).note).toContain('heute');
  });
});

describe('figures', () => {
  it('count by days in Berlin, those with 23 and with 25 hours too, and over the end of a year', async () => {
    await type('2026-10-26', '23:59');
    const anna = await system.person('Anna Antrag');
    const begun = [
      ['Köln', '2026-10-24T22:30:00Z', 'submitted'],
      ['Gehrde', '2026-10-25T22:59:00Z', 'draft'],
      ['Flensburg', '2026-10-25T23:00:00Z', 'draft'],
    ] as const;
    for (const [name, instant, state] of begun) {
      system.clock.stopAt(at(instant));
      await makeEntry(system, cycle, await makeMunicipality(system, name), anna, state);
    }
    const runUp = async () => (await system.get(FiguresQueries).runUps([cycle.id])).get(cycle.id);
    expect(await runUp()).toEqual([
      { day: -1, started: 2, submitted: 1 },
      { day: 0, started: 3, submitted: 1 },
    ]);
    await type('2027-01-01', '00:00');
    expect((await runUp())?.map(({ day }) => day)).toEqual([-68, -67]);
  });
});
