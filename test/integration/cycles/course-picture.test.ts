import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MadeCycle, makeCycle } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { SeenPage } from '../../support/visitor.js';

let system: TestSystem;
let cycle: MadeCycle;
beforeAll(async () => {
  system = await startTestSystem();
  system.clock.jumpTo(Temporal.Instant.from('2026-06-20T10:00:00Z'));
  cycle = await makeCycle(system, 2026, { graceMinutes: 60 });
});
afterAll(() => system.close());

const rowsOf = ({ $ }: SeenPage) =>
  $('table:contains("Abschnitt") tbody tr')
    .toArray()
    .map((row) =>
      $(row)
        .find('th, td')
        .toArray()
        .map((cell) => $(cell).text().replaceAll(/\s+/g, ' ').trim()),
    );
const drawn = ({ $ }: SeenPage) => ({
  labels: $('.app-chart__text--strong')
    .toArray()
    .map((each) => $(each).text()),
  bars: $('.app-chart__svg rect').length,
  dots: $('.app-chart__dot').length,
  today: $('.app-chart__today').length,
});

describe('the picture of a cycle', () => {
  it('is drawn for everyone from public dates alone, without the grace period', async () => {
    const page = await system.visitor().get('/teilnahme');
    expect(rowsOf(page)).toEqual([
      ['Bewerbungsphase', '13.03.2026, 09:00 Uhr', '12.06.2026, 23:59 Uhr'],
      ['Prüfung und Juryheute', '12.06.2026, 23:59 Uhr', '09.09.2026, 18:00 Uhr'],
      ['Jurysitzung', '15.07.2026, 10:00 Uhr', '–'],
      ['Preisverleihung', '09.09.2026, 17:00 Uhr', '–'],
      ['Erfahrungsaustausch', '16.09.2026, 09:00 Uhr', 'offen'],
    ]);
    const labels = rowsOf(page).map(([label]) => label!.replace('heute', ''));
    expect(drawn(page)).toEqual({ labels, bars: 3, dots: 2, today: 1 });
    expect(page.$('#ablauf-bild-text').text()).toContain('Es läuft gerade: Prüfung und Jury.');
  });

  it('shows organisers every phase and date', async () => {
    const otto = await system.signedIn(await system.person('Otto Organisation', 'organiser'));
    const page = await otto.get(`/organisation/wettbewerbsrunden/${cycle.id}`);
    expect(rowsOf(page)).toContainEqual([
      'Formale Prüfungheute',
      '13.06.2026, 00:59 Uhr',
      '26.06.2026, 09:00 Uhr',
    ]);
    expect(drawn(page)).toMatchObject({ bars: 6, dots: 3, today: 1 });
  });

  it('shows the window of a vote online to everyone, and when the jury deliberates to organisers', async () => {
    const vote = { mode: 'online', from: '2026-06-19T22:00:00Z', until: '2026-08-19T21:59:59.999Z' };
    await system.database.rows('UPDATE cycle SET audience_vote = audience_vote || $1::jsonb', [
      JSON.stringify({ ...vote, where: { de: 'https://abstimmung.example.org' } }),
    ]);
    const page = await system.visitor().get('/teilnahme');
    const voting = ['Publikumsabstimmungheute', '20.06.2026, 00:00 Uhr', '19.08.2026, 23:59 Uhr'];
    expect(rowsOf(page)).toContainEqual(voting);
    expect(page.$('#ablauf-bild-text').text()).toContain(
      'Es läuft gerade: Prüfung und Jury, Publikumsabstimmung.',
    );
    const otto = await system.signedIn(await system.person('Otto Organisation', 'organiser'));
    const overview = await otto.get(`/organisation/wettbewerbsrunden/${cycle.id}`);
    const rows = rowsOf(overview);
    expect(rows).toContainEqual(voting);
    expect(
      rows.filter(([label]) => /Jurysitzung|Beratung der Jury/.test(label!)).map(([label]) => label),
    ).toEqual(['Beratung der Jury', 'Jurysitzung']);
    const dashboard = await otto.get('/organisation');
    for (const { $ } of [overview, dashboard]) {
      const dates = [...$('.app-timeline li')].map((each) => $(each).text());
      const place = (title: string) => dates.findIndex((each) => each.includes(title));
      expect(dates).toHaveLength(12);
      expect(place('Beginn der Publikumsabstimmung')).toBe(place('Bewerbungsschluss') + 1);
      expect(dates[place('Ende der Publikumsabstimmung')]).toContain('19. August 2026, 23:59 Uhr (MESZ)');
      expect(place('Ende der Publikumsabstimmung')).toBe(place('Preisverleihung') - 1);
    }
  });

  it('counts the vote among what comes next', async () => {
    system.clock.jumpTo(Temporal.Instant.from('2026-08-01T10:00:00Z'));
    const otto = await system.signedIn(await system.person('Otto Organisation'));
    expect((await otto.get('/organisation')).text).toContain(
      'Nächster Termin: Ende der Publikumsabstimmung in 18 Tagen',
    );
  });

  it('has no mark of today where today is not in it, and is left out without dates', async () => {
    system.clock.jumpTo(Temporal.Instant.from('2027-06-20T10:00:00Z'));
    expect(drawn(await system.visitor().get('/teilnahme')).today).toBe(0);
    await system.database.rows(`DELETE FROM milestone`);
    const otto = await system.signedIn(await system.person('Otto Organisation'));
    const page = await otto.get(`/organisation/wettbewerbsrunden/${cycle.id}`);
    expect([page.status, page.$('.app-chart').length]).toEqual([200, 0]);
  });
});
