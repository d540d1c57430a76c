import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JurorsService } from '../../../src/jury/jurors.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { readCalendar } from '../../support/read-calendar.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import { type JurySetting, type MadeJuror, makeJuror, makeJurySetting, openRound } from './jury-setting.js';

let system: TestSystem;
let setting: JurySetting;
let earlier: JurySetting;
let berta: MadeJuror;
let url: string;
beforeAll(async () => {
  system = await startTestSystem();
  system.clock.jumpTo(Temporal.Instant.from('2026-07-01T10:00:00Z'));
  setting = await makeJurySetting(system, 2026);
  earlier = await makeJurySetting(system, 2024);
  berta = await makeJuror(system, setting, 'Berta Bewertung');
});
afterAll(() => system.close());

const feed = (path: string) => system.visitor().fetch(path);
const shownAddress = () => new URL(berta.visitor.page!.$('dd').first().text().trim()).pathname;

describe("a juror's calendar", () => {
  it('is opened from the list of entries, by a personal address', async () => {
    await berta.visitor.get('/jury');
    await berta.visitor.follow('Jurytermine abonnieren');
    await berta.visitor.press('Persönliche Adresse anlegen');
    url = shownAddress();
    expect(url).toMatch(/^\/kalender\/[\w-]{43}\/jury\.ics$/);
  });

  it('holds the dates of the jury that the juror sits on, and nothing of entries', async () => {
    await openRound(system, setting);
    const text = await (await feed(url)).text();
    expect(readCalendar(text).map(({ title, start }) => [title, start])).toEqual([
      [`Beginn der Bewertung: ${nameOf(2026)}`, '2026-06-26T07:00:00Z'],
      [`Ende der Bewertung: ${nameOf(2026)}`, '2026-07-13T21:59:00Z'],
      [`Jurysitzung: ${nameOf(2026)}`, '2026-07-15T08:00:00Z'],
    ]);
    expect(text).not.toMatch(/Gehrde|Köln|Flensburg|Bersenbr|Garten|2024/);
  });

  it('knows the instants of a round that has its own', async () => {
    await system.database.rows(
      `UPDATE round SET name = 'Vorauswahl', closes_at = '2026-07-05T21:59:59.999Z', version = 5`,
    );
    const events = readCalendar(await (await feed(url)).text());
    expect(events.filter(({ title }) => title.includes('Vorauswahl'))).toMatchObject([
      {
        title: `Ende der Bewertung „Vorauswahl“: ${nameOf(2026)}`,
        start: '2026-07-05T21:59:00Z',
        sequence: 5,
      },
    ]);
  });

  it('is the same address when the button is pressed twice', async () => {
    const { visitor } = await makeJuror(system, setting, 'Dora Doppel');
    await visitor.get('/jury/kalender');
    const { path, body } = visitor.filled('Persönliche Adresse anlegen');
    await Promise.all([1, 2].map(() => visitor.fetch(path, { method: 'POST', body: body! })));
    const rows = await system.database.rows('SELECT * FROM calendar_address');
    expect(rows).toHaveLength(2);
  });

  it('has another address after it was renewed', async () => {
    await berta.visitor.press('Neue Adresse anlegen');
    expect([(await feed(url)).status, (await feed(shownAddress())).status]).toEqual([404, 200]);
    url = shownAddress();
  });

  it('loses a jury when the juror is removed from it, and ends with the last', async () => {
    const again = await makeJuror(system, earlier, 'Berta Bewertung');
    expect(readCalendar(await (await feed(url)).text())).toHaveLength(7);
    const remove = (id: string) =>
      system.get(JurorsService).remove(personActor(setting.organiser.id), id, 'Wechsel');
    await remove(berta.id);
    expect(readCalendar(await (await feed(url)).text()).map(({ title }) => title)).toEqual([
      `Beginn der Bewertung: ${nameOf(2024)}`,
      `Ende der Bewertung: ${nameOf(2024)}`,
      `Jurysitzung: ${nameOf(2024)}`,
    ]);
    await remove(again.id);
    expect((await feed(url)).status).toBe(404);
  });

  it('is nobody else’s page', async () => {
    const stranger = await system.signedIn(await system.person('Fremde Person'));
    expect((await stranger.get('/jury/kalender')).status).toBe(403);
    expect((await feed(`/kalender/${'a'.repeat(43)}/jury.ics`)).status).toBe(404);
  });
});

const nameOf = (year: number) => `Kommune bewegt Welt ${year}`;
