import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CycleQueries } from '../../../src/cycles/cycle.queries.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let otto: Visitor;
let base: string;
beforeAll(async () => {
  system = await startTestSystem();
  system.clock.jumpTo(Temporal.Instant.from('2026-02-01T10:00:00Z'));
  otto = await system.signedIn(await system.person('Otto Organisation', 'organiser'));
});
afterAll(() => system.close());

const stored = async () => {
  const queries = system.get(CycleQueries);
  return (await queries.configuration((await queries.byYear(2026))!.id))!;
};
const task = (name: string) => {
  const item = otto.page!.$('.app-task').filter((_, each) => otto.page!.$(each).text().includes(name));
  return item.first().text().replaceAll(/\s+/g, ' ').trim();
};

describe('an organiser sets up the round 2026', () => {
  it('creates it with everything usual', async () => {
    await otto.get('/organisation/wettbewerbsrunden');
    await otto.follow('Neue Wettbewerbsrunde');
    const page = await otto.press('Runde anlegen', { year: '2026' });
    base = page.path;
    expect(page.text).toContain('Die Wettbewerbsrunde 2026 ist angelegt.');
    expect(task('Preise')).toContain('12 Preise, zusammen 200.000 €');
    expect(task('Termine')).toContain('Vollständig');
  });

  it('is refused the same year twice and keeps what was typed', async () => {
    await otto.get('/organisation/wettbewerbsrunden/neu');
    const page = await otto.press('Runde anlegen', { year: '2026' });
    expect(page.status).toBe(422);
    expect(page.$('input[name=year]').val()).toBe('2026');
    expect(page.text).toContain('Für das Jahr 2026 gibt es schon eine Wettbewerbsrunde.');
  });

  it('changes name and grace period', async () => {
    await otto.get(base);
    await otto.follow('Grunddaten');
    const page = await otto.press('Speichern', { name: 'Kommune bewegt Welt', graceMinutes: '15' });
    expect(page.text).toContain('Grunddaten: gespeichert.');
    expect(await stored()).toMatchObject({ name: 'Kommune bewegt Welt', graceMinutes: 15 });
  });

  it('says in which Land it sits, whose public holidays count', async () => {
    await otto.get(`${base}/grunddaten`);
    const page = await otto.press('Speichern', { land: 'XX' });
    expect([page.status, page.$('#land-error').text()]).toEqual([422, expect.stringContaining('Bundesland')]);
    await otto.press('Speichern', { land: 'BY' });
    expect((await stored()).land).toBe('BY');
  });

  it('moves the deadline, whose minute counts in full', async () => {
    await otto.follow('Termine');
    await otto.press('Speichern', { 'deadline.day': '2026-06-19', 'deadline.time': '12:00' });
    expect((await stored()).milestones.deadline?.toString()).toBe('2026-06-19T10:00:59.999Z');
  });

  it('sees contradicting and half-typed dates refused, each at its field, with everything kept', async () => {
    await otto.get(`${base}/termine`);
    const page = await otto.press('Speichern', { 'juryOpens.day': '2026-01-01', 'ceremony.time': '' });
    expect(page.status).toBe(422);
    expect(page.$('input[name="juryOpens.day"]').val()).toBe('2026-01-01');
    expect(page.$('#ceremony-error').text()).toContain('Datum und Uhrzeit vollständig');
    const again = await otto.press('Speichern', { 'ceremony.time': '17:00' });
    expect(again.$('#juryOpens-error').text()).toContain('Dieser Termin liegt vor');
  });

  it('may leave a date open, which the overview then names', async () => {
    await otto.get(`${base}/termine`);
    await otto.press('Speichern', { 'ceremony.day': '', 'ceremony.time': '' });
    expect(task('Termine')).toContain('Unvollständig');
    const page = await otto.get(`${base}/veroeffentlichen`);
    expect(page.text).toContain('Preisverleihung: Bitte legen Sie das Datum fest. Termine bearbeiten');
    expect(page.$('form[action$=veroeffentlichen]')).toHaveLength(0);
    await otto.follow('Termine bearbeiten');
    await otto.press('Speichern', { 'ceremony.day': '2026-09-09', 'ceremony.time': '17:00' });
    expect(task('Termine')).toContain('Vollständig');
  });

  it('adds a size class, is told of the overlap at its row, and mends it', async () => {
    await otto.get(`${base}/groessenklassen`);
    const grown = await otto.press('Größenklasse hinzufügen');
    expect({ status: grown.status, rows: grown.$('.app-fieldset').length }).toEqual({ status: 200, rows: 4 });
    expect(grown.$('[autofocus]').attr('id')).toBe('sizeClasses-3');
    const page = await otto.press('Speichern', {
      'sizeClasses.3.label.de': 'ab 500.000',
      'sizeClasses.3.label.en': 'from 500,000',
      'sizeClasses.3.min': '500000',
    });
    expect(page.status).toBe(422);
    expect(page.$('#sizeClasses-3').text()).toContain('gehören zu zwei Größenklassen');
    await otto.press('Speichern', { 'sizeClasses.2.last': '499999' });
    expect((await stored()).sizeClasses.map(({ min, max }) => [min, max])).toEqual([
      [0, 20_000],
      [20_000, 100_000],
      [100_000, 500_000],
      [500_000, null],
    ]);
  });

  it('removes a prize and changes an amount', async () => {
    await otto.get(`${base}/preise`);
    await otto.press('Speichern', { 'prizes.0.amount': '25000,50', 'prizes.11.remove': 'true' });
    const { prizes } = await stored();
    expect([prizes.length, prizes[0]?.amountCents]).toEqual([11, 2_500_050]);
  });

  it('lets nobody vote where there is no audience prize', async () => {
    await otto.get(base);
    expect(task('Publikumsabstimmung')).toContain('Widerspruch');
    await otto.follow('Publikumsabstimmung');
    await otto.press('Speichern', { 'audienceVote.mode': 'none' });
    expect(task('Publikumsabstimmung')).toContain('Keine Abstimmung Vollständig');
  });

  it('weighs a criterion and cannot type nonsense for a weight', async () => {
    await otto.get(`${base}/kriterien`);
    const page = await otto.press('Speichern', { 'rubric.0.weight': 'viel' });
    expect(page.status).toBe(422);
    expect(page.$('input[name="rubric.0.weight"]').val()).toBe('viel');
    await otto.press('Speichern', { 'rubric.0.weight': '40' });
    expect((await stored()).rubric.map(({ weight }) => weight)).toEqual([40, 20, 20, 20, 20]);
  });

  it('demands a migrant organisation', async () => {
    await otto.get(`${base}/partner`);
    await otto.press('Speichern', { 'partnerRule.0.mandatory': 'true' });
    const { kinds } = (await stored()).partnerRule;
    expect(kinds.filter(({ mandatory }) => mandatory).map(({ key }) => key)).toEqual(['migrantOrganisation']);
  });

  it('changes questions, adds and removes some, adds and removes a section', async () => {
    await otto.get(`${base}/formular`);
    await otto.follow('Abschnitt „Gemeinsames Engagement“ bearbeiten');
    await otto.follow('Kurzfassung');
    await otto.press('Speichern', { 'label.de': 'Kurz gesagt', maxLength: '500' });
    await otto.follow('Seit welchem Jahr arbeiten Sie zusammen?');
    await otto.follow('Diese Frage entfernen');
    await otto.press('Frage entfernen');
    await otto.press('Frage hinzufügen', { art: 'longText' });
    const page = await otto.press('Speichern', {
      'label.de': 'Wer war beteiligt?',
      'label.en': 'Who took part?',
    });
    expect(page.text).toContain('Kurz gesagt Langer Text, höchstens 500 Zeichen');
    await otto.get(`${base}/formular`);
    await otto.follow('Abschnitt hinzufügen');
    const added = await otto.press('Speichern', { 'title.de': 'Ausblick' });
    expect(added.text).toContain('Hier gibt es noch keine Fragen.');
    await otto.follow('Diesen Abschnitt entfernen');
    await otto.press('Abschnitt entfernen');
    const { form } = await stored();
    expect(form.sections.map(({ title }) => title.de)).not.toContain('Ausblick');
    expect(form.sections[1]?.questions.map(({ key }) => key)).toEqual([
      'title',
      'summary',
      'commitment',
      'topics',
      'otherTopics',
      'website',
      'werWarBeteiligt',
    ]);
    expect(form.sections[1]?.questions[1]).toMatchObject({ maxLength: 500, label: { de: 'Kurz gesagt' } });
  });

  it('cannot leave a section without a title or a limit of nothing', async () => {
    await otto.get(`${base}/formular/abschnitte/commitment`);
    const section = await otto.press('Speichern', { 'title.de': '' });
    await otto.get(`${base}/formular/abschnitte/commitment/fragen/summary`);
    const question = await otto.press('Speichern', { 'label.de': '', maxLength: '0' });
    const links = [section, question].map((page) => [
      page.status,
      page
        .$('.app-error-summary a')
        .map((_, a) => page.$(a).attr('href'))
        .get(),
    ]);
    expect(links).toEqual([
      [422, ['#title-de']],
      [422, ['#label-de', '#maxLength']],
    ]);
    expect(question.$('input[name=maxLength]').val()).toBe('0');
  });

  it('saves nothing when nothing changed', async () => {
    const { version } = await stored();
    for (const part of ['grunddaten', 'termine', 'groessenklassen', 'partner', 'kriterien', 'preise']) {
      await otto.get(`${base}/${part}`);
      expect((await otto.press('Speichern')).status).toBe(200);
    }
    const { form } = await stored();
    for (const { key, questions } of form.sections) {
      await otto.get(`${base}/formular/abschnitte/${key}`);
      await otto.press('Speichern');
      for (const question of questions) {
        await otto.get(`${base}/formular/abschnitte/${key}/fragen/${question.key}`);
        expect((await otto.press('Speichern')).status).toBe(200);
      }
    }
    expect((await stored()).version).toBe(version);
  });

  it('publishes after a page that says what will happen', async () => {
    await otto.get(base);
    const ask = await otto.follow('Prüfen und veröffentlichen');
    expect(ask.text).toContain('Freitag, 19. Juni 2026, 12:00 Uhr (MESZ)');
    const sent = otto.filled('Wettbewerbsrunde 2026 veröffentlichen');
    const pages = [
      await otto.request(sent.path, { method: 'POST', body: sent.body! }),
      await otto.request(sent.path, { method: 'POST', body: sent.body! }),
    ];
    expect(pages.map(({ status, path }) => [status, path])).toEqual([
      [200, base],
      [200, base],
    ]);
    const [row] = await system.database.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit_event WHERE type = 'CyclePublished'`,
    );
    expect(row?.count).toBe(1);
  });

  it('then wants a reason for every change', async () => {
    await otto.get(`${base}/grunddaten`);
    await otto.press('Änderung prüfen', { name: 'Neuer Name' });
    const page = await otto.press('Änderung speichern');
    expect(page.status).toBe(422);
    expect(page.$('input[name=name]').val()).toBe('Neuer Name');
    expect(page.$('#reason-error').text()).toContain('Bitte begründen Sie die Änderung.');
    await otto.press('Änderung speichern', { reason: 'Einheitliche Schreibweise' });
    const [row] = await system.database.rows(
      `SELECT reason, facts FROM audit_event WHERE type = 'CycleChanged' ORDER BY position DESC LIMIT 1`,
    );
    expect(row).toMatchObject({
      reason: 'Einheitliche Schreibweise',
      facts: {
        part: 'basics',
        before: { basics: { name: 'Kommune bewegt Welt' } },
        after: { basics: { name: 'Neuer Name' } },
      },
    });
  });
});
