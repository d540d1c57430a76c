import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MadeCycle, makeCycle } from '../../support/factories.js';
import { statementsOf } from '../../support/statements.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

let system: TestSystem;
let cycle: MadeCycle;
const visit = (path: string) => system.visitor().get(path);
const berlin = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Berlin').toInstant();

const all = [
  '/',
  '/teilnahme',
  '/haeufige-fragen',
  '/impressum',
  '/datenschutz',
  '/barrierefreiheit',
  '/leichte-sprache',
];

describe('public pages without a published round', () => {
  beforeAll(async () => {
    system = await startTestSystem();
    system.clock.stopAt(berlin('2026-05-01T12:00'));
    cycle = await makeCycle(system, 2026, { publishedAt: null, name: 'Geheime Runde' });
  });

  it.each(all)('%s answers in both languages without a word of it', async (path) => {
    for (const lang of ['de', 'en']) {
      const page = await visit(`${path}?sprache=${lang}`);
      expect({ status: page.status, h1: page.$('h1').length, lang: page.$('html').attr('lang') }).toEqual({
        status: 200,
        h1: 1,
        lang,
      });
      expect(page.html).not.toMatch(/Geheime Runde|2026|200\.000/);
      expect(page.text).not.toMatch(/\{\w+\}|site\.\w+\./);
    }
  });
});

describe('the start page of the round 2026', () => {
  beforeAll(async () => {
    await system.database.rows('UPDATE cycle SET published_at = now(), name = $2 WHERE id = $1', [
      cycle.id,
      'Kommune bewegt Welt 2026',
    ]);
  });
  afterAll(() => system.close());

  const shown = async (local: string, path = '/') => {
    system.clock.stopAt(berlin(local));
    const page = await visit(path);
    return {
      preline: page.$('.app-hero__preline').text(),
      note: page.$('.app-hero__note').text(),
      actions: page
        .$('.app-hero .kern-btn')
        .map((_, each) => page.$(each).text().trim())
        .get(),
    };
  };

  it('says before the call when it begins', async () => {
    expect(await shown('2026-03-01T12:00')).toEqual({
      preline: 'Wettbewerb 2026 · Bald geht es los',
      note: 'Bewerben können Sie sich ab Freitag, 13. März 2026.',
      actions: ['So können Sie teilnehmen'],
    });
  });

  it('invites to apply in the call, with the deadline to the minute', async () => {
    expect(await shown('2026-06-10T12:00')).toEqual({
      preline: 'Wettbewerb 2026 · Jetzt bewerben',
      note: 'Bewerbungsschluss übermorgen: Freitag, 12. Juni 2026, 23:59 Uhr (MESZ)',
      actions: ['Jetzt bewerben', 'So können Sie teilnehmen'],
    });
    expect((await visit('/')).$('a[href="/bewerbung/neu"]')).toHaveLength(1);
  });

  it('keeps to the deadline to the second', async () => {
    expect((await shown('2026-06-12T23:59:59')).preline).toContain('Jetzt bewerben');
    expect((await shown('2026-06-13T00:00')).preline).toContain('Die Jury ist am Zug');
  });

  it('tells nobody outside of a grace period', async () => {
    await system.database.rows('UPDATE cycle SET grace_minutes = 60 WHERE id = $1', [cycle.id]);
    expect((await shown('2026-06-13T00:10')).actions).toEqual([
      'Preisträger ansehen',
      'So können Sie teilnehmen',
    ]);
    expect((await visit('/teilnahme')).$('a[href="/bewerbung/neu"]')).toHaveLength(0);
  });

  it('shows prizes, sums and public dates only', async () => {
    const { text } = await visit('/');
    expect(text).toContain('zusammen 200.000 €');
    expect(text).toContain('Preisverleihung');
    expect(text).not.toContain('Ende der formalen Prüfung');
  });

  it('shows the rules as they are configured', async () => {
    const { text } = await visit('/teilnahme');
    expect(text).toContain('Kommunen bis 19.999 Einwohnerinnen und Einwohner 0 19.999');
    expect(text).toContain('Zusammenarbeit auf Augenhöhe');
    expect(text).toContain('20 %');
  });

  it('speaks English to those who ask for it', async () => {
    system.clock.stopAt(berlin('2026-06-10T12:00'));
    const page = await visit('/?sprache=en');
    expect(page.text).toContain('Friday, 12 June 2026, 23:59 (CEST)');
    expect(page.text).toContain('Across all size classes');
  });

  it('asks the database for the round, its moved dates and laureates once each, and sets no cookie for those who only read', async () => {
    for (const path of ['/', '/teilnahme']) {
      const visitor = system.visitor();
      const statements = await statementsOf(system, () => visitor.get(path));
      expect([path, statements.length <= 3]).toEqual([path, true]);
      expect(visitor.page?.headers.get('set-cookie')).toBeNull();
    }
  });

  it('lets a barrier be reported about a page of this site, and of no other', async () => {
    const page = await visit('/barrierefreiheit?seite=/teilnahme');
    expect(page.$('#barriere-melden')).toHaveLength(1);
    expect(decodeURIComponent(page.$('a[href^=mailto]').first().attr('href')!)).toContain('/teilnahme');
    const foreign = await visit('/barrierefreiheit?seite=//boese.example');
    expect(foreign.html).not.toContain('boese.example?');
    expect(foreign.$('main code')).toHaveLength(0);
  });
});
