import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PeopleService } from '../../../src/accounts/people.service.js';
import type { AudienceVote } from '../../../src/cycles/domain/audience-vote.js';
import { CyclePartsService } from '../../../src/cycles/cycle-parts.service.js';
import { systemActor } from '../../../src/platform/database/actor.js';
import { type MadeCycle, makeCycle } from '../../support/factories.js';
import { readCalendar } from '../../support/read-calendar.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

let system: TestSystem;
let cycle: MadeCycle;
beforeAll(async () => {
  system = await startTestSystem();
  system.clock.jumpTo(Temporal.Instant.from('2026-05-01T10:00:00Z'));
  cycle = await makeCycle(system, 2026, { name: 'Kommune bewegt Welt 2026' });
  await makeCycle(system, 2024, { name: 'Kommune bewegt Welt 2024' });
  await makeCycle(system, 2028, { publishedAt: null, name: 'Geheime Runde 2028' });
});
afterAll(() => system.close());

const moveDeadline = async (minutes: number) => {
  const row = await system.database.row<{ version: number }>('SELECT version FROM cycle WHERE id = $1', [
    cycle.id,
  ]);
  await system
    .get(CyclePartsService)
    .changeMilestones(
      { actor: systemActor, cycleId: cycle.id, version: row!.version, reason: 'Beschluss' },
      { ...cycle.milestones, deadline: cycle.milestones.deadline.add({ minutes }) },
    );
};
const changeVote = async (vote: Pick<AudienceVote, 'mode' | 'from' | 'until'>) => {
  const row = await system.database.row<{ version: number }>('SELECT version FROM cycle WHERE id = $1', [
    cycle.id,
  ]);
  const change = { actor: systemActor, cycleId: cycle.id, version: row!.version, reason: 'Beschluss' };
  const place = { where: { de: 'https://abstimmung.example.org' }, question: { de: '' } };
  await system.get(CyclePartsService).changeAudienceVote(change, { ...vote, ...place });
};
const of2026 = (text: string) => readCalendar(text).filter(({ title }) => title.endsWith('2026'));

describe('the public calendar', () => {
  it('holds the public dates of published rounds, to the minute, and no other', async () => {
    const answer = await system.visitor().fetch('/termine.ics');
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(of2026(text).map(({ title, start }) => [title.split(':')[0], start])).toEqual([
      ['Beginn der Bewerbungsphase', '2026-03-13T08:00:00Z'],
      ['Bewerbungsschluss', '2026-06-12T21:59:00Z'],
      ['Jurysitzung', '2026-07-15T08:00:00Z'],
      ['Preisverleihung', '2026-09-09T15:00:00Z'],
      ['Bekanntgabe der Ergebnisse', '2026-09-09T16:00:00Z'],
      ['Beginn des Erfahrungsaustauschs', '2026-09-16T07:00:00Z'],
    ]);
    expect(readCalendar(text)).toHaveLength(12);
    expect(text).not.toMatch(/Geheime|2028|Ende der/);
  });

  it('moves a date in the calendar instead of adding another', async () => {
    const deadline = async () => {
      const text = await (await system.visitor().fetch('/termine.ics')).text();
      return of2026(text).find(({ uid }) => uid.startsWith('deadline'))!;
    };
    const before = await deadline();
    await moveDeadline(24 * 60);
    expect(await deadline()).toEqual({
      ...before,
      start: '2026-06-13T21:59:00Z',
      sequence: before.sequence + 1,
    });
    await moveDeadline(0);
    expect(await deadline()).toEqual({ ...before, sequence: before.sequence + 2 });
  });

  it('holds the window of a vote online, which moves like every date', async () => {
    const votes = async () =>
      of2026(await (await system.visitor().fetch('/termine.ics')).text())
        .filter(({ uid }) => uid.startsWith('vote'))
        .map(({ uid, title, start, sequence }) => [uid.split('.')[0], title.split(':')[0], start, sequence]);
    const from = Temporal.Instant.from('2026-07-20T06:00:00Z');
    await changeVote({ mode: 'online', from, until: Temporal.Instant.from('2026-08-19T21:59:59.999Z') });
    const before = await votes();
    expect(before).toEqual([
      ['voteFrom', 'Beginn der Publikumsabstimmung', '2026-07-20T06:00:00Z', expect.any(Number)],
      ['voteUntil', 'Ende der Publikumsabstimmung', '2026-08-19T21:59:00Z', expect.any(Number)],
    ]);
    await changeVote({ mode: 'online', from, until: Temporal.Instant.from('2026-08-20T21:59:59.999Z') });
    const [, moved] = await votes();
    expect(moved).toEqual(['voteUntil', expect.anything(), '2026-08-20T21:59:00Z', expect.any(Number)]);
    expect(Number(moved![3])).toBeGreaterThan(Number(before[1]![3]));
    await changeVote({ mode: 'ceremony', from: null, until: null });
    expect(await votes()).toEqual([]);
  });

  it('is fetched again only where it changed', async () => {
    const first = await system.visitor().fetch('/termine.ics');
    const tag = first.headers.get('etag')!;
    const again = () => system.visitor().fetch('/termine.ics', { headers: { 'if-none-match': tag } });
    const same = await again();
    expect([same.status, await same.text()]).toEqual([304, '']);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    await moveDeadline(60);
    expect((await again()).status).toBe(200);
    await moveDeadline(0);
  });

  it('speaks English to those who subscribed in English', async () => {
    const page = await system.visitor().get('/termine?sprache=en');
    expect(page.$('dd').first().text().trim()).toBe(`${system.url}/termine.ics?sprache=en`);
    const text = await (await system.visitor().fetch('/termine.ics?sprache=en')).text();
    expect(of2026(text)[1]?.title).toBe('Deadline for entries: Kommune bewegt Welt 2026');
  });

  it('is reached from the start page and the rules, and explained', async () => {
    const visitor = system.visitor();
    for (const path of ['/', '/teilnahme']) {
      await visitor.get(path);
      const page = await visitor.follow('Termine abonnieren');
      expect(page.$('a[href^="webcal://"]')).toHaveLength(1);
      expect(page.text).toContain(`${system.url}/termine.ics`);
    }
  });

  it('stands beside the dates that it holds, with those that moved', async () => {
    await moveDeadline(60 * 24 * 7);
    const { $, text } = await system.visitor().get('/termine');
    const dates = [...$('.app-timeline li')].map((each) => $(each).text());
    expect(dates).toHaveLength(6);
    expect(dates[1]).toContain('19. Juni 2026, 23:59 Uhr (MESZ)');
    expect(text).toContain('Der Bewerbungsschluss wurde vom Freitag, 12. Juni 2026');
    await moveDeadline(0);
  });
});

describe('the deadline alone', () => {
  it('is one event with the name that it has in the subscription', async () => {
    const page = await system.visitor().get('/teilnahme');
    const href = page.$('a:contains("Bewerbungsschluss in den Kalender")').attr('href')!;
    const [event, ...more] = readCalendar(await (await system.visitor().fetch(href)).text());
    expect([event?.uid, event?.start, more]).toEqual([
      `deadline.${cycle.id}@kommune-bewegt-welt`,
      '2026-06-12T21:59:00Z',
      [],
    ]);
  });

  it('is offered no longer when it is over, and never for a round that is not published', async () => {
    for (const year of ['2028', '1999', 'abcd', '20260', '-1'])
      expect([year, (await system.visitor().fetch(`/termine/${year}/bewerbungsschluss.ics`)).status]).toEqual(
        [year, 404],
      );
    system.clock.jumpTo(Temporal.Instant.from('2026-06-13T10:00:00Z'));
    expect((await system.visitor().get('/')).text).not.toContain('Bewerbungsschluss in den Kalender');
    system.clock.jumpTo(Temporal.Instant.from('2026-05-01T10:00:00Z'));
  });
});

describe('the calendar of the organisation', () => {
  const address = async (name: string, ...roles: ('organiser' | 'auditor')[]) => {
    const person = await system.person(name, ...roles);
    const visitor = await system.signedIn(person);
    await visitor.get('/organisation/kalender');
    await visitor.press('Persönliche Adresse anlegen');
    return { person, visitor, url: new URL(visitor.page!.$('dd').first().text().trim()).pathname };
  };

  it('holds every date of every round, marked where it is not published', async () => {
    const { url } = await address('Olga Organisation', 'organiser');
    const text = await (await system.visitor().fetch(url)).text();
    expect(readCalendar(text)).toHaveLength(30);
    expect(readCalendar(text).map(({ title }) => title)).toContain(
      'Ende der formalen Prüfung: Geheime Runde 2028 (nicht veröffentlicht)',
    );
  });

  it('is reached from the overview of a round', async () => {
    const visitor = await system.signedIn(await system.person('Olga Organisation'));
    await visitor.get(`/organisation/wettbewerbsrunden/${cycle.id}`);
    expect((await visitor.follow('Terminplan abonnieren')).path).toBe('/organisation/kalender');
  });

  it('gets another address when asked, and then none', async () => {
    const { visitor, url } = await address('Ute Umzug', 'organiser');
    await visitor.press('Neue Adresse anlegen');
    const renewed = new URL(visitor.page!.$('dd').first().text().trim()).pathname;
    const status = async (path: string) => (await system.visitor().fetch(path)).status;
    expect([renewed === url, await status(url), await status(renewed)]).toEqual([false, 404, 200]);
    await visitor.press('Adresse abschalten');
    expect(await status(renewed)).toBe(404);
    expect(visitor.page!.text).toContain('Persönliche Adresse anlegen');
  });

  it('ends with the role, and with the account', async () => {
    const { person, url } = await address('Aude Prüfung', 'auditor');
    const status = async () => (await system.visitor().fetch(url)).status;
    expect(await status()).toBe(200);
    await system.database.rows('UPDATE person SET deactivated_at = now() WHERE id = $1', [person.id]);
    expect(await status()).toBe(404);
    await system.database.rows('UPDATE person SET deactivated_at = NULL WHERE id = $1', [person.id]);
    expect(await status()).toBe(200);
    await system.database.transaction(systemActor, (tx) =>
      system.get(PeopleService).revoke(tx, person.id, 'auditor'),
    );
    expect(await status()).toBe(404);
  });

  it('keeps no address that could be used, and says in the log who drew one', async () => {
    const { person, url } = await address('Karl Kopie', 'organiser');
    const token = url.split('/')[2]!;
    const rows = await system.database.rows(`SELECT * FROM calendar_address`);
    const events = await system.database.rows(
      `SELECT * FROM audit_event WHERE type = 'CalendarAddressDrawn' AND subject_id = $1`,
      [person.id],
    );
    expect(events).toHaveLength(1);
    expect(JSON.stringify([rows, events])).not.toContain(token);
    expect((await system.visitor().fetch(`/kalender/${token}/jury.ics`)).status).toBe(404);
  });
});
