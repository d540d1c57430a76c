import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CycleQueries } from '../../../src/cycles/cycle.queries.js';
import { milestoneKinds } from '../../../src/cycles/domain/milestones.js';
import { Cycle } from '../../../src/cycles/entities/cycle.entity.js';
import { Milestone } from '../../../src/cycles/entities/milestone.entity.js';
import { inSystem, makeCycle } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let otto: Visitor;
let source: { id: string };
const list = '/organisation/wettbewerbsrunden';
const page = (id: string, what = '') => `${list}/${id}${what}`;
const cycles = () => system.get(CycleQueries).all();
const local = (at: Temporal.Instant | undefined) =>
  at?.toZonedDateTimeISO('Europe/Berlin').toPlainDateTime().toString();

beforeAll(async () => {
  system = await startTestSystem();
  system.clock.jumpTo(Temporal.Instant.from('2027-01-15T10:00:00Z'));
  source = await makeCycle(system, 2026, {
    scope: 'Seit 2026 auch für Verbände.',
    audienceVote: {
      mode: 'online',
      from: '2026-07-20T07:00:00Z',
      until: '2026-08-31T21:59:59.999Z',
      where: { de: 'https://example.org/2026' },
      question: { de: '' },
    },
  });
  otto = await system.signedIn(await system.person('Otto Organisation', 'organiser'));
});
afterAll(() => system.close());

const milestonesOf = async (year: number) => (await system.get(CycleQueries).byYear(year))!.milestones;

describe('the page that proposes the next round', () => {
  it('is reached from the round, and proposes two years later, with weekday and why a date moved', async () => {
    await otto.get(page(source.id));
    const seen = await otto.follow('Nächste Runde aus dieser planen');
    expect(seen.$('input[name="deadline.day"]').val()).toBe('2028-06-16');
    expect(seen.$('input[name="deadline.time"]').val()).toBe('23:59');
    expect(seen.text).toContain('Vorschlag: Freitag, 16. Juni 2028, zuletzt Freitag, 12. Juni 2026.');
  });

  it('says which holiday a date moved off', async () => {
    const berlin = await makeCycle(system, 2018, { land: 'BE' });
    await inSystem(system, (tx) =>
      tx.update(
        Milestone,
        { cycleId: berlin.id, kind: 'callOpens' },
        { at: Temporal.Instant.from('2018-03-07T08:00:00Z') },
      ),
    );
    const seen = await otto.get(page(berlin.id, '/kopieren?jahr=2023'));
    expect(seen.$('input[name="callOpens.day"]').val()).toBe('2023-03-09');
    expect(seen.text).toContain('Verlegt vom Mittwoch, 8. März 2023 (Weltfrauentag).');
    expect(seen.text).toContain('Berlin');
    expect(seen.text).toContain('Bewerbungsschluss liegt in der Vergangenheit');
    await inSystem(system, (tx) => tx.delete(Cycle, { id: berlin.id }));
  });

  it('warns of unusual intervals and names what the last round did not date', async () => {
    const odd = await makeCycle(system, 2016);
    await inSystem(system, async (tx) => {
      await tx.delete(Milestone, { cycleId: odd.id, kind: 'ceremony' });
      const opens = Temporal.Instant.from('2016-05-02T07:00:00Z');
      await tx.update(Milestone, { cycleId: odd.id, kind: 'callOpens' }, { at: opens });
    });
    const seen = await otto.get(page(odd.id, '/kopieren?jahr=2034'));
    expect(seen.text).toContain(
      'Zwischen „Beginn der Bewerbungsphase“ und „Bewerbungsschluss“ liegen 6 Wochen; üblich sind 12 bis 14.',
    );
    expect(seen.text).toContain('In der kopierten Runde steht dafür kein Termin.');
    await inSystem(system, (tx) => tx.delete(Cycle, { id: odd.id }));
  });

  it.each(['1999', '2101', 'zwanzig', ''])('refuses the year „%s“ and keeps what was typed', async (year) => {
    const seen = await otto.get(page(source.id, `/kopieren?jahr=${year}`));
    expect(seen.$('#jahr-error').text()).toContain('zwischen 2000 und 2100');
    expect(seen.$('input[name=jahr]').val()).toBe(year);
  });

  it('is for organisers only', async () => {
    const auditor = await system.signedIn(await system.person('Rita Revision', 'auditor'));
    expect((await auditor.get(page(source.id, '/kopieren'))).status).toBe(403);
    expect((await auditor.post(page(source.id, '/kopieren'), { year: '2028' })).status).toBe(403);
  });
});

describe('the copy', () => {
  it('is refused with contradicting or half-typed dates, each at its field, and nothing is made', async () => {
    await otto.get(page(source.id, '/kopieren'));
    const seen = await otto.press('Runde 2028 anlegen', {
      'deadline.day': '2028-01-01',
      'ceremony.time': '',
    });
    expect([seen.status, seen.$('#ceremony-error').text()]).toEqual([
      422,
      expect.stringContaining('Datum und Uhrzeit'),
    ]);
    expect(seen.$('input[name="deadline.day"]').val()).toBe('2028-01-01');
    const again = await otto.press('Runde 2028 anlegen', { 'ceremony.time': '17:00' });
    expect(again.$('#deadline-error').text()).toContain('vor einem Termin, der früher sein muss');
    expect((await cycles()).map(({ year }) => year)).toEqual([2026]);
  });

  it('is made with the dates confirmed, one of them changed, and ends in the comparison', async () => {
    await otto.get(page(source.id, '/kopieren'));
    const seen = await otto.press('Runde 2028 anlegen', { 'ceremony.day': '2028-09-14' });
    expect(seen.path).toMatch(new RegExp(`/vergleich/${source.id}$`));
    expect(seen.text).toContain('Die Wettbewerbsrunde 2028 ist als Kopie angelegt.');
    const copy = (await system.get(CycleQueries).byYear(2028))!;
    expect(copy).toMatchObject({
      name: 'Kommune bewegt Welt 2028',
      published: false,
      clonedFromId: source.id,
      version: 1,
    });
    expect(local(copy.milestones.ceremony)).toBe('2028-09-14T17:00:00');
    expect(local(copy.milestones.deadline)).toBe('2028-06-16T23:59:59.999');
    expect(local(copy.audienceVote.from ?? undefined)).toBe('2028-07-24T09:00:00');
    expect(local(copy.audienceVote.until ?? undefined)).toBe('2028-09-04T23:59:59.999');
  });

  it('shows old and new field by field, and flags what still names the old year', async () => {
    const seen = otto.page!;
    const row = (label: string) =>
      seen
        .$('tr')
        .filter((_, each) => seen.$(each).find('th').text() === label)
        .text()
        .replaceAll(/\s+/g, ' ');
    expect(row('Bewerbungsschluss')).toContain(
      'Freitag, 12. Juni 2026, 23:59 Uhr Freitag, 16. Juni 2028, 23:59 Uhr',
    );
    expect(row('Name')).toContain('Kommune bewegt Welt 2026 Kommune bewegt Welt 2028');
    expect(seen.$('.kern-alert').text()).toContain('Hier steht noch 2026');
    expect(seen.$('.kern-alert').text()).toContain('Grunddaten: Gegenstand');
    const heading = seen.$('h2').filter((_, each) => seen.$(each).text().startsWith('Preise'));
    expect(heading.text()).toContain('gleich');
  });

  it('is offered where no round follows; the others lead to the one that does', async () => {
    const next = (await system.get(CycleQueries).byYear(2028))!;
    const links = async (path: string) => {
      const { $ } = await otto.get(path);
      return $('main a')
        .toArray()
        .map((each) => $(each).text().trim())
        .filter((text) => /^Runde (nach )?\d{4}|^Nächste Runde/.test(text));
    };
    expect(await links(list)).toEqual(['Runde nach 2028 planen', 'Runde 2028']);
    expect(await links(page(source.id))).toEqual(['Nächste Runde: 2028']);
    expect(await links(page(next.id))).toEqual(['Nächste Runde aus dieser planen']);
    const led = await otto.get(page(source.id, '/kopieren'));
    expect([led.path.split('?')[0], led.html]).toEqual([
      page(next.id),
      expect.stringContaining('Nach der Runde 2026 gibt es schon die Runde 2028.'),
    ]);
  });

  it('is one copy when the button is pressed twice, and is led to again', async () => {
    await otto.get(page(source.id, '/kopieren?jahr=2028'));
    const seen = await otto.press('Runde 2028 anlegen');
    expect(seen.path).toMatch(new RegExp(`/vergleich/${source.id}$`));
    expect((await cycles()).map(({ year }) => year)).toEqual([2028, 2026]);
    expect(local((await milestonesOf(2028)).ceremony)).toBe('2028-09-14T17:00:00');
  });

  it('is one copy when several organisers make it at once, and is audited once', async () => {
    const olga = await system.signedIn(await system.person('Olga Organisation', 'organiser'));
    const both = [otto, olga];
    for (const each of both) await each.get(page(source.id, '/kopieren?jahr=2030'));
    const requests = [...both, ...both].map((each) => {
      const { path, method, body } = each.filled('Runde 2030 anlegen');
      return each.fetch(path, { method, ...(body && { body: body as URLSearchParams }) });
    });
    const answers = await Promise.all(requests);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    expect(new Set(answers.map(({ headers }) => headers.get('location')!.split('?')[0])).size).toBe(1);
    const copy = (await system.get(CycleQueries).byYear(2030))!;
    const [count] = await system.database.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit_event WHERE type = 'CycleCloned' AND subject_id = $1`,
      [copy.id],
    );
    expect(count).toEqual({ count: 1 });
  });

  it('is refused where the year has another round', async () => {
    await otto.get(list + '/neu');
    await otto.press('Runde anlegen', { year: '2032' });
    await otto.get(page(source.id, '/kopieren?jahr=2032'));
    const seen = await otto.press('Runde 2032 anlegen');
    expect([seen.status, seen.$('#jahr-error').text()]).toEqual([
      422,
      expect.stringContaining('Für das Jahr 2032 gibt es schon eine Wettbewerbsrunde.'),
    ]);
  });

  it('of an incomplete round is as incomplete', async () => {
    const bare = (await system.get(CycleQueries).byYear(2032))!;
    await inSystem(system, async (tx) => {
      await tx.delete(Milestone, { cycleId: bare.id });
      await tx.update(Cycle, { id: bare.id }, { rubric: [], name: '' });
    });
    const seen = await otto.get(page(bare.id, '/kopieren?jahr=2034'));
    expect(seen.text).toContain('Die kopierte Runde hat keine Termine.');
    await otto.press('Runde 2034 anlegen');
    const copy = (await system.get(CycleQueries).byYear(2034))!;
    expect([copy.milestones, copy.rubric, copy.name]).toEqual([{}, [], '']);
    expect((await otto.get(page(copy.id, '/veroeffentlichen'))).text).toContain('Kriterien bearbeiten');
  });

  it('of nothing is not found', async () => {
    expect((await otto.get(page('nichts', '/kopieren'))).status).toBe(404);
    expect((await otto.get(page(source.id, '/vergleich/nichts'))).status).toBe(404);
  });
});

describe('any two rounds', () => {
  it('are compared, the earlier one first, also by auditors', async () => {
    const auditor = await system.signedIn(await system.person('Rita Revision', 'auditor'));
    await auditor.get(page(source.id, '/vergleich'));
    const other = (await system.get(CycleQueries).byYear(2030))!;
    const seen = await auditor.press('Vergleichen', { mit: other.id });
    expect(seen.title).toContain('2026 und 2030 im Vergleich');
  });
});

describe('dates that nobody works on', () => {
  it('say so where they are set and on the overview', async () => {
    const copy = (await system.get(CycleQueries).byYear(2028))!;
    await otto.get(page(copy.id, '/termine'));
    await otto.press('Speichern', { 'deliberation.day': '2028-07-22', 'callOpens.day': '2028-04-14' });
    expect(otto.page!.text).toContain('Fällt auf ein Wochenende: Samstag.');
    const seen = await otto.get(page(copy.id, '/termine'));
    expect(seen.$('#callOpens-hint').text()).toContain(
      'Fällt auf einen Feiertag in Nordrhein-Westfalen: Karfreitag.',
    );
  });

  it('is nowhere said of a copy as proposed', async () => {
    const { milestones } = (await system.get(CycleQueries).byYear(2030))!;
    expect(Object.keys(milestones)).toEqual(expect.arrayContaining([...milestoneKinds]));
    const copy = (await system.get(CycleQueries).byYear(2030))!;
    expect((await otto.get(page(copy.id))).text).not.toContain('Fällt auf');
  });
});

describe('a round set up by mistake', () => {
  const mistake = async () => (await system.get(CycleQueries).byYear(2030))!;

  it('is deleted after a question, once and audited, also when the button is pressed twice', async () => {
    const { id } = await mistake();
    await otto.get(page(id));
    await otto.follow('Runde löschen');
    const twice = otto.filled('Wettbewerbsrunde 2030 löschen');
    const seen = await otto.press('Wettbewerbsrunde 2030 löschen');
    expect([seen.path, seen.text]).toEqual([
      list,
      expect.stringContaining('„Kommune bewegt Welt 2030“ ist gelöscht.'),
    ]);
    const again = await otto.request(twice.path, { method: 'POST', body: twice.body as URLSearchParams });
    expect([again.status, again.path]).toEqual([200, list]);
    expect(await system.get(CycleQueries).byYear(2030)).toBeUndefined();
    expect((await otto.get('/organisation/protokoll')).text).toContain('Wettbewerbsrunde gelöscht');
  });

  it('stays once it was published', async () => {
    const seen = await otto.get(page(source.id, '/loeschen'));
    expect(seen.text).toContain('Die Runde ist oder war veröffentlicht.');
    expect(seen.$('main form[action$=loeschen]')).toHaveLength(0);
    const posted = await otto.post(page(source.id, '/loeschen'), { version: '1' });
    expect(posted.status).toBe(422);
    expect(await system.get(CycleQueries).byId(source.id)).toBeDefined();
  });

  it('stays where somebody changed it in between', async () => {
    const { id } = (await system.get(CycleQueries).byYear(2032))!;
    await otto.get(page(id, '/loeschen'));
    const { path, body } = otto.filled('Wettbewerbsrunde 2032 löschen');
    await otto.get(page(id, '/grunddaten'));
    await otto.press('Speichern', { name: 'Doch nicht' });
    const seen = await otto.request(path, { method: 'POST', body: body as URLSearchParams });
    expect([seen.status, seen.text]).toEqual([422, expect.stringContaining('inzwischen geändert')]);
    expect(await system.get(CycleQueries).byId(id)).toBeDefined();
  });

  it('stays where somebody was invited to its jury', async () => {
    const { id } = (await system.get(CycleQueries).byYear(2032))!;
    await otto.get(`/organisation/bewertung/jury/${id}`);
    await otto.press('Einladung verschicken', { name: 'Jana Jury', email: 'jana@example.org' });
    expect((await otto.get(page(id, '/loeschen'))).text).toContain(
      'Zur Jury der Runde wurde schon eine Person eingeladen.',
    );
  });
});
