import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '../../../src/accounts/entities/person.entity.js';
import { letterFacts } from '../../../src/awards/documents/letter-facts.js';
import { CycleQueries } from '../../../src/cycles/cycle.queries.js';
import { makeEntry } from '../../support/entry-factories.js';
import { inSystem, type MadeCycle, makeCycle, makeMunicipality } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let otto: Visitor;
let cycle: MadeCycle;
let base: string;
beforeAll(async () => {
  system = await startTestSystem();
  system.clock.stopAt(Temporal.Instant.from('2026-05-01T10:00:00Z'));
  cycle = await makeCycle(system, 2026, { publishedAt: null });
  base = `/organisation/wettbewerbsrunden/${cycle.id}`;
  otto = await system.signedIn(await system.person('Otto Organisation', 'organiser'));
});
afterAll(() => system.close());

const stored = async () => (await system.get(CycleQueries).configuration(cycle.id))!;
const task = async (name: string) => {
  const { $ } = await otto.get(base);
  const item = $('.app-task').filter((_, each) => $(each).text().includes(name));
  return item.first().text().replaceAll(/\s+/g, ' ').trim();
};
const publish = () => system.database.rows('UPDATE cycle SET published_at = now()');

describe('the audience vote of a cycle', () => {
  it('online needs a window and a place, each named at its field', async () => {
    await otto.get(base);
    await otto.follow('Publikumsabstimmung');
    const page = await otto.press('Speichern', { 'audienceVote.mode': 'online' });
    const at = (name: string) => page.$(`#audienceVote-${name}-error`).text();
    expect([page.status, at('from'), at('until'), at('where-de')]).toEqual([
      422,
      expect.stringContaining('wann die Abstimmung beginnt'),
      expect.stringContaining('wann die Abstimmung endet'),
      expect.stringContaining('wo abgestimmt wird'),
    ]);
    expect((await stored()).audienceVote.mode).toBe('ceremony');
  });

  it('cannot end before it begins, nor be of a kind that does not exist', async () => {
    await otto.get(`${base}/publikumsabstimmung`);
    const window = {
      'audienceVote.mode': 'online',
      'audienceVote.from.day': '2026-07-20',
      'audienceVote.from.time': '08:00',
      'audienceVote.until.day': '2026-07-01',
      'audienceVote.until.time': '23:59',
      'audienceVote.where.de': 'https://abstimmung.example.org',
    };
    const page = await otto.press('Speichern', window);
    expect([page.status, page.$('#audienceVote-until-error').text()]).toEqual([
      422,
      expect.stringContaining('muss enden, nachdem sie begonnen hat'),
    ]);
    expect(page.$('input[name="audienceVote.until.day"]').val()).toBe('2026-07-01');
    await otto.get(`${base}/publikumsabstimmung`);
    expect((await otto.press('Speichern', { 'audienceVote.mode': 'wuerfeln' })).status).toBe(422);
  });

  it('outside of deadline and publication contradicts them and stops publication', async () => {
    await otto.get(`${base}/publikumsabstimmung`);
    await otto.press('Speichern', {
      'audienceVote.mode': 'online',
      'audienceVote.from.day': '2026-06-01',
      'audienceVote.from.time': '08:00',
      'audienceVote.until.day': '2026-12-31',
      'audienceVote.until.time': '23:59',
      'audienceVote.where.de': 'https://abstimmung.example.org',
      'audienceVote.question.de': 'Was soll nach dem Wettbewerb bleiben?',
      'audienceVote.question.en': 'What shall remain after the competition?',
    });
    expect(await task('Publikumsabstimmung')).toContain('Widerspruch');
    const asked = await otto.get(`${base}/veroeffentlichen`);
    expect(asked.text).toContain('Die Abstimmung beginnt vor dem Bewerbungsschluss');
    expect(asked.text).toContain('Die Abstimmung endet nach der Bekanntgabe');
    await otto.follow('Publikumsabstimmung bearbeiten');
    await otto.press('Speichern', {
      'audienceVote.from.day': '2026-06-20',
      'audienceVote.until.day': '2026-08-20',
    });
    expect(await task('Publikumsabstimmung')).toContain('Vollständig');
  });

  it('contradicts prizes without an audience prize, and the other way round', async () => {
    await otto.get(`${base}/publikumsabstimmung`);
    await otto.press('Speichern', { 'audienceVote.mode': 'none' });
    expect((await otto.get(base)).text).toContain(
      'Es gibt einen Publikumspreis, aber das Publikum stimmt nicht ab.',
    );
    await otto.get(`${base}/publikumsabstimmung`);
    await otto.press('Speichern', { 'audienceVote.mode': 'online' });
    await otto.get(`${base}/preise`);
    await otto.press('Speichern', { 'prizes.11.remove': 'true' });
    expect((await otto.get(base)).text).toContain('es gibt keinen Publikumspreis');
    await otto.get(`${base}/preise`);
    await otto.press('Preis hinzufügen');
    await otto.press('Speichern', {
      'prizes.11.kind': 'audience',
      'prizes.11.title.de': 'Publikumspreis',
      'prizes.11.title.en': 'Audience prize',
      'prizes.11.amount': '3000',
    });
    expect(await task('Publikumsabstimmung')).toContain(
      'Im Internet vom 20.06.2026 bis 20.08.2026 Vollständig',
    );
  });
});

describe('texts of a cycle', () => {
  it('are refused where the address is none or an answer is missing, and all stays typed', async () => {
    await otto.get(base);
    await otto.follow('Texte und Kontakt');
    await otto.press('Frage hinzufügen');
    const page = await otto.press('Speichern', {
      'contact.email': 'unvollständig',
      'questions.0.question.de': 'Wo parke ich?',
    });
    expect([
      page.status,
      page.$('#contact-email-error').text(),
      page.$('#questions-0-answer-de-error').text(),
    ]).toEqual([
      422,
      expect.stringContaining('nicht vollständig'),
      expect.stringContaining('Bitte geben Sie die Antwort an.'),
    ]);
    expect(page.$('input[name="questions.0.question.de"]').val()).toBe('Wo parke ich?');
  });

  it('keep a row of which only the answer was typed', async () => {
    const page = await otto.press('Speichern', {
      'contact.email': '',
      'questions.0.question.de': '',
      'questions.0.answer.de': 'Hinter dem Haus.',
    });
    expect(page.$('textarea[name="questions.0.answer.de"]').val()).toContain('Hinter dem Haus.');
  });

  it('are stored, and the overview names each text without its English version', async () => {
    await otto.press('Speichern', {
      'introduction.de': '**Willkommen** <script>alert(1)</script>',
      'contact.name': 'Team Wettbewerb',
      'contact.email': 'fragen@example.org',
      'questions.0.question.de': 'Wo parke ich?',
      'letter.de': 'Die Preisverleihung ist barrierefrei.',
      'reminder.de': 'Denken Sie an die Ratsferien.',
    });
    const page = await otto.get(base);
    for (const missing of [
      '**Willkommen**',
      'Wo parke ich?',
      'Hinter dem Haus.',
      'Die Preisverleihung ist barrierefrei.',
    ])
      expect(page.text).toContain(`Die englische Fassung fehlt: ${missing}`);
    expect(page.text).toContain('Die Runde kann noch nicht veröffentlicht werden: 5 Angaben fehlen.');
    expect(await task('Texte und Kontakt')).toContain('Unvollständig');
  });

  it('need no English version where the cycle is German only', async () => {
    await otto.get(base);
    await otto.follow('Sprachen');
    await otto.press('Speichern', { english: 'false' });
    expect(await task('Sprachen')).toContain('Nur Deutsch Vollständig');
    expect(otto.page?.text).toContain('Die Runde kann veröffentlicht werden.');
  });
});

describe('retention', () => {
  it('is a whole number of months from 1 to 120', async () => {
    for (const [typed, status] of [
      ['0', 422],
      ['121', 422],
      ['1,5', 422],
      ['-3', 422],
      ['9', 200],
    ] as const) {
      await otto.get(`${base}/aufbewahrung`);
      const page = await otto.press('Speichern', { retention: typed });
      expect([typed, page.status]).toEqual([typed, status]);
    }
    expect((await stored()).retention).toBe(9);
  });
});

describe('each new part', () => {
  it.each([
    ['sprachen', { english: 'true' }],
    ['publikumsabstimmung', { 'audienceVote.mode': 'ceremony' }],
    ['texte', { 'contact.phone': '0228 123' }],
    ['aufbewahrung', { retention: '24' }],
  ])('%s shows both states where somebody else was faster', async (part, typed) => {
    await otto.get(`${base}/${part}`);
    await system.database.rows('UPDATE cycle SET version = version + 1');
    const { version: before, ...kept } = await stored();
    const page = await otto.press('Speichern', typed);
    expect([page.status, page.text.includes('Jemand anderes hat diese Runde inzwischen geändert')]).toEqual([
      422,
      true,
    ]);
    const { version, ...now } = await stored();
    expect([version, now]).toEqual([before, kept]);
  });
});

describe('what people outside see of it', () => {
  beforeAll(publish);

  it('is the vote with its window, place and question', async () => {
    const page = await system.visitor().get('/teilnahme');
    expect(page.text).toContain(
      'von Samstag, 20. Juni 2026, 08:00 Uhr (MESZ) bis Donnerstag, 20. August 2026',
    );
    expect(page.$('a[href="https://abstimmung.example.org"]')).toHaveLength(1);
    expect(page.text).toContain('Was soll nach dem Wettbewerb bleiben?');
    expect(page.text).toContain('Ende der Publikumsabstimmung');
    expect((await system.visitor().get('/teilnahme?sprache=en')).text).toContain('What shall remain');
    expect(page.$('a[href="mailto:fragen@example.org"]').length).toBeGreaterThan(0);
  });

  it('is the introduction, harmless, and the cycle’s own questions before the general ones', async () => {
    const start = await system.visitor().get('/');
    expect(start.$('main strong').first().text()).toBe('Willkommen');
    expect(start.$('main script')).toHaveLength(0);
    const questions = await system.visitor().get('/haeufige-fragen');
    expect(questions.$('main summary').first().text()).toContain('Wo parke ich?');
    expect(questions.text).toContain('Team Wettbewerb');
    expect(questions.$('a[href="mailto:fragen@example.org"]').length).toBeGreaterThan(0);
  });

  it('is how long drafts are kept', async () => {
    expect((await system.visitor().get('/datenschutz')).text).toContain(
      'löschen wir 9 Monate nach dem Bewerbungsschluss',
    );
    expect((await system.visitor().get('/teilnahme')).text).toContain('löschen wir 9 Monate');
  });
});

describe('a cycle in German only', () => {
  const wanted = async (path: string, visitor: Visitor) => {
    const page = await visitor.get(`${path}?sprache=en`);
    return [page.$('html').attr('lang'), page.$('.app-languages').length];
  };

  it('shows applicants and partners German and no switch; another cycle keeps both', async () => {
    const owner = await system.person('Anna Antrag');
    const koeln = await makeMunicipality(system, 'Köln');
    const applicant = await system.signedIn(owner);
    const here = await makeEntry(system, cycle, koeln, owner, 'draft');
    const other = await makeEntry(system, await makeCycle(system, 2024), koeln, owner, 'admitted');
    expect(await wanted(`/bewerbung/${here.id}`, applicant)).toEqual(['de', 0]);
    expect(await wanted(`/bewerbung/${here.id}/team`, applicant)).toEqual(['de', 0]);
    expect(await wanted('/bewerbung/neu', applicant)).toEqual(['de', 0]);
    expect(await wanted(`/bewerbung/${other.id}`, applicant)).toEqual(['en', 1]);
    expect(await wanted('/bewerbung', applicant)).toEqual(['en', 1]);
  });

  it('writes to them in German, and names whom to ask', async () => {
    const owner = await system.person('Emily English');
    await inSystem(system, (tx) => tx.update(Person, { id: owner.id }, { lang: 'en' }));
    const flensburg = await makeMunicipality(system, 'Flensburg');
    const { id } = await makeEntry(system, cycle, flensburg, owner, 'draft');
    const applicant = await system.signedIn(owner);
    await applicant.get(`/bewerbung/${id}/partner`);
    await applicant.press('Einladung schicken', {
      organisation: 'Verein',
      contactName: 'Pia Partner',
      email: owner.email,
      kind: 'migrantOrganisation',
    });
    const [mail] = await system.database.rows<{ lang: string; text: string }>(
      `SELECT lang, text FROM message WHERE template = 'partner-invited'`,
    );
    expect(mail?.lang).toBe('de');
    expect(mail?.text).toContain('Team Wettbewerb, fragen@example.org');
  });

  it('has its passage in letters', async () => {
    const owner = await system.person('Gerd Antrag');
    const gehrde = await makeMunicipality(system, 'Gehrde');
    const { id } = await makeEntry(system, cycle, gehrde, owner);
    expect((await letterFacts(system.database, id))?.passage).toEqual({
      de: 'Die Preisverleihung ist barrierefrei.',
    });
  });
});
