import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LaureateQueries } from '../../../src/awards/laureate.queries.js';
import {
  awardPaths,
  laureatesUrl,
  openDataUrl,
  publicationUrl,
  takeBackUrl,
} from '../../../src/awards/awards.paths.js';
import { ActionRunner } from '../../../src/cycles/action-runner.service.js';
import { passTo } from '../../support/schedule.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import { eventsOf, makeScene, type Scene } from './scene.js';

let system: TestSystem;
let scene: Scene;
const at = Temporal.Instant.from('2026-09-09T16:00:00Z');
const before = at.subtract({ milliseconds: 1 });

beforeAll(async () => {
  system = await startTestSystem();
  scene = await makeScene(system);
  system.clock.jumpTo(at.subtract({ hours: 24 }));
  scene.organiser = await system.signedIn(scene.olga);
  await scene.give('small1', scene.entries.Gehrde);
  await scene.give('partnership', scene.entries.Köln, scene.entries.Gehrde);
});
afterAll(() => system.close());

/** Every address at which a visitor could look for results. */
const publicPaths = ['/', '/preistraeger', laureatesUrl(2026), openDataUrl(2026), '/teilnahme'];
// Not the amounts: what can be won is announced with the call.
const secrets = ['Gehrde', 'Köln'];

async function leaks(): Promise<string[]> {
  const visitor = system.visitor();
  const found: string[] = [];
  for (const path of publicPaths) {
    for (const accept of ['text/html', 'application/json']) {
      const answer = await visitor.fetch(path, { headers: { accept } });
      const text = await answer.text();
      found.push(...secrets.filter((each) => text.includes(each)).map((each) => `${path}: ${each}`));
    }
  }
  return found;
}

describe('publication', () => {
  it('waits until every prize is decided', async () => {
    await scene.organiser.get(publicationUrl(2026));
    const answer = await scene.organiser.press('Weiter zur Prüfung');
    expect([answer.status, answer.text.includes('ist noch nicht entschieden')]).toEqual([422, true]);
    await scene.leaveRestEmpty();
  });

  it('is chosen after a preview of exactly what will be visible', async () => {
    const chosen = await scene.organiser.get(publicationUrl(2026));
    expect(chosen.$('input[name="visibleFrom.day"]').attr('value')).toBe('2026-09-09');
    const past = await scene.organiser.press('Weiter zur Prüfung', { 'visibleFrom.day': '2026-01-01' });
    expect([past.status, past.$('input[name="visibleFrom.day"]').attr('value')]).toEqual([422, '2026-01-01']);
    const never = await scene.organiser.press('Weiter zur Prüfung', { 'visibleFrom.day': '' });
    expect([never.status, never.text.includes('Datum und Uhrzeit')]).toEqual([422, true]);
    const preview = await scene.organiser.press('Weiter zur Prüfung', { 'visibleFrom.day': '2026-09-09' });
    expect([preview.status, preview.text.includes('Gehrde')]).toEqual([200, true]);
    expect(await eventsOf(system, 'PublicationScheduled')).toEqual([]);
    const form = scene.organiser.filled('Veröffentlichung festlegen');
    const post = { method: 'POST', body: form.body as URLSearchParams };
    const done = await scene.organiser.request(form.path, post);
    expect(done.text).toContain('9. September 2026, 18:00 Uhr');
    await scene.organiser.request(form.path, post);
    expect(await eventsOf(system, 'PublicationScheduled')).toHaveLength(1);
  });

  it('shows nothing to anybody outside before the instant', async () => {
    system.clock.stopAt(before);
    expect(await leaks()).toEqual([]);
    const laureates = system.get(LaureateQueries);
    expect(await laureates.published(before)).toEqual([]);
    expect(await laureates.latest(before, 10)).toEqual([]);
    expect(await laureates.ofYear(2026, before)).toBeUndefined();
  });

  it('answers a year before its instant as one that never was, and lets nobody keep that', async () => {
    const visitor = system.visitor();
    for (const [secret, unknown] of [
      [laureatesUrl(2026), laureatesUrl(2098)],
      [openDataUrl(2026), openDataUrl(2098)],
    ] as const) {
      const [one, other] = [await visitor.fetch(secret), await visitor.fetch(unknown)];
      expect([one.status, other.status]).toEqual([404, 404]);
      expect([one.headers.get('cache-control'), other.headers.get('cache-control')]).toEqual([
        'no-store',
        'no-store',
      ]);
      const json = await visitor.fetch(secret, { headers: { accept: 'application/json' } });
      expect([json.status, json.headers.get('cache-control')]).toEqual([404, 'no-store']);
    }
    expect((await visitor.fetch('/preistraeger')).headers.get('cache-control')).toBe('no-store');
  });

  it('keeps prizes decided while it is scheduled', async () => {
    const { id } = await scene.prize('small1');
    await scene.organiser.get(takeBackUrl(id));
    const answer = await scene.organiser.press('Beschluss zurücknehmen', { reason: 'Zu spät.' });
    expect([answer.status, answer.text.includes('schon festgelegt')]).toEqual([422, true]);
  });

  it('can be called back and moved until the instant, by organisers', async () => {
    const auditor = await system.signedIn(await system.person('Anton Prüfer', 'auditor'));
    const seen = await auditor.get(publicationUrl(2026));
    expect([seen.status, seen.$('main form').length]).toEqual([200, 0]);
    expect((await auditor.post(awardPaths.callBack.replace(':year', '2026'))).status).toBe(403);
    await scene.organiser.get(publicationUrl(2026));
    await scene.organiser.press('Veröffentlichung zurücknehmen');
    system.clock.stopAt(at);
    expect(await leaks()).toEqual([]);
    system.clock.stopAt(before);
    await scene.publishAt(at.add({ hours: 1 }));
    await scene.publishAt(at);
    expect(
      (await eventsOf(system, 'PublicationMoved', 'PublicationCalledBack')).map(({ type }) => type),
    ).toEqual(['PublicationCalledBack', 'PublicationMoved']);
  });

  it('is announced at the instant and not before, once, however many processes look', async () => {
    const runner = system.get(ActionRunner);
    await runner.runDue();
    expect(await eventsOf(system, 'ResultsPublished')).toEqual([]);
    system.clock.stopAt(at);
    await Promise.all([1, 2, 3, 4].map(() => runner.runDue()));
    await passTo(system, at);
    const events = await eventsOf(system, 'ResultsPublished');
    expect(events.map(({ payload }) => payload)).toEqual([{ visibleFrom: at.toString() }]);
  });

  it('shows laureates at the instant: year, overview, open data', async () => {
    const visitor = system.visitor();
    const year = await visitor.get(laureatesUrl(2026));
    expect([year.status, year.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    expect(year.text).toContain('Gehrde (Niedersachsen)');
    expect(year.text).toContain('Verein Köln e. V.');
    expect(year.text).not.toContain('Bersenbrück');
    expect(year.text).not.toContain('Keine überzeugte');
    expect((await visitor.get('/preistraeger')).text).toContain('2 ausgezeichnete Kommunen');
    const answer = await visitor.fetch(openDataUrl(2026));
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(text).not.toMatch(/@|Amina|Amt |Bersenbrück|Flensburg|Keine überzeugte/);
    const data = JSON.parse(text) as { prizes: { laureates: { municipality: string; amount: number }[] }[] };
    expect(
      data.prizes.flatMap(({ laureates }) => laureates).map((each) => [each.municipality, each.amount]),
    ).toEqual([
      ['Gehrde', 30_000],
      ['Gehrde', 5_000],
      ['Köln', 5_000],
    ]);
  });

  it('is read in English too', async () => {
    const seen = await system.visitor().get(`${laureatesUrl(2026)}?sprache=en`);
    expect([seen.$('html').attr('lang'), seen.$('h1').text()]).toEqual(['en', 'Laureates 2026']);
    expect(seen.text).toContain('Together with Verein Gehrde e. V.');
  });

  it('stays from then on', async () => {
    const called = await scene.organiser.post(awardPaths.callBack.replace(':year', '2026'));
    expect(called.status).toBe(422);
    await expect(scene.publishAt(at.add({ hours: 5 }))).rejects.toThrow('publicationVisible');
    await expect(scene.give('small1', scene.entries.Bersenbrück)).rejects.toThrow('awardsLocked');
    expect((await system.visitor().get(laureatesUrl(2026))).status).toBe(200);
  });
});

describe('publication at once', () => {
  it('is announced by the queue itself, also for a second cycle', async () => {
    const next = await makeScene(system, 2028);
    await next.give('small1', next.entries.Gehrde);
    await next.leaveRestEmpty();
    await next.publishAt(system.clock.now().round('millisecond'));
    const announced = async () =>
      (await eventsOf(system, 'ResultsPublished')).filter(({ subjectId }) => subjectId === next.cycle.id);
    while ((await announced()).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    await system.get(ActionRunner).runDue();
    expect(await announced()).toHaveLength(1);
    const latest = await system.get(LaureateQueries).latest(system.clock.now(), 1);
    expect(latest).toEqual([
      expect.objectContaining({
        year: 2028,
        municipality: 'Gehrde',
        state: 'Niedersachsen',
        amountCents: 3_000_000,
      }),
    ]);
    expect((await system.visitor().get('/preistraeger')).$('h2').text()).toMatch(/2028.*2026/s);
  });
});
