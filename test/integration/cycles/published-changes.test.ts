import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/accounts/entities/person.entity.js';
import { CycleQueries } from '../../../src/cycles/cycle.queries.js';
import { Partner } from '../../../src/entries/entities/partner.entity.js';
import { Juror } from '../../../src/jury/entities/juror.entity.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { makeEntry } from '../../support/entry-factories.js';
import { inSystem, type MadeCycle, makeCycle, makeMunicipality } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let otto: Visitor;
let cycle: MadeCycle;
let base: string;
let anna: Person;
let berta: Person;
let juri: Person;
const berlin = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Berlin').toInstant();

beforeAll(async () => {
  system = await startTestSystem();
  system.clock.stopAt(berlin('2026-05-01T12:00'));
  cycle = await makeCycle(system, 2026);
  base = `/organisation/wettbewerbsrunden/${cycle.id}`;
  otto = await system.signedIn(await system.person('Otto Organisation', 'organiser'));
  anna = await system.person('Anna Entwurf');
  berta = await system.person('Berta Eingereicht');
  juri = await system.person('Juri Jury');
  const draft = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), anna, 'draft');
  await makeEntry(system, cycle, await makeMunicipality(system, 'Flensburg'), berta, 'submitted');
  await inSystem(system, async (tx) => {
    await tx.update(Partner, { id: draft.partnerId }, { state: 'invited' });
    await tx.insert(Juror, {
      id: newId(),
      cycleId: cycle.id,
      personId: juri.id,
      state: 'accepted',
      invitedAt: tx.now,
      expiresAt: tx.now,
    } as Juror);
  });
  // Somebody of another cycle, who must not hear of it.
  const other = await makeCycle(system, 2024);
  await makeEntry(
    system,
    other,
    await makeMunicipality(system, 'Gehrde'),
    await system.person('Olaf Anders'),
    'draft',
  );
});
afterAll(() => system.close());

const cycleNow = async () => (await system.get(CycleQueries).configuration(cycle.id))!;
const mails = () =>
  system.database.rows<{ recipient: string; text: string }>(
    `SELECT recipient, text FROM message WHERE template = 'dates-moved' ORDER BY created_at, recipient`,
  );
const changes = async () =>
  (await system.database.rows(`SELECT 1 FROM audit_event WHERE type = 'CycleChanged'`)).length;
const rows = (page: Visitor['page']) =>
  page!
    .$('main table tbody tr')
    .map((_, row) =>
      page!
        .$(row)
        .find('th,td')
        .map((__, cell) => page!.$(cell).text().trim())
        .get()
        .join(' | '),
    )
    .get();
const moveDeadline = async (day: string, time = '23:59') => {
  await otto.get(`${base}/termine`);
  return otto.press('Änderung prüfen', { 'deadline.day': day, 'deadline.time': time });
};

describe('a change of a published cycle', () => {
  it('is shown as a difference in words with those affected, and nothing is saved yet', async () => {
    const before = await cycleNow();
    const page = await moveDeadline('2026-06-19');
    expect(rows(page)).toEqual([
      'Bewerbungsschluss | Freitag, 12. Juni 2026, 23:59 Uhr (MESZ) | Freitag, 19. Juni 2026, 23:59 Uhr (MESZ)',
    ]);
    expect(page.text).toContain('Betroffen: 1 Team mit Entwurf, 1 eingeladene Partnerorganisation.');
    expect(page.text).toContain('Alle genannten Personen erhalten eine E-Mail');
    expect([await cycleNow(), await mails(), await changes()]).toEqual([before, [], 0]);
  });

  it('needs a reason, and keeps what was typed without one', async () => {
    const page = await otto.press('Änderung speichern', { publicReason: 'Ferien in mehreren Ländern.' });
    expect([page.status, page.$('#reason-error').text()]).toEqual([
      422,
      expect.stringContaining('Bitte begründen'),
    ]);
    expect([page.$('textarea[name=publicReason]').val(), rows(page).length]).toEqual([
      'Ferien in mehreren Ländern.',
      1,
    ]);
    const back = await otto.press('Zurück zur Bearbeitung', { reason: 'Beschluss vom 30. April' });
    expect(back.$('input[name="deadline.day"]').val()).toBe('2026-06-19');
    const again = await otto.press('Änderung prüfen');
    expect(again.$('textarea[name=reason]').val()).toContain('Beschluss vom 30. April');
    expect(await changes()).toBe(0);
  });

  it('is saved and mailed once to those affected, with old and new date and the public reason only', async () => {
    const sent = otto.filled('Änderung speichern');
    const done = await otto.request(sent.path, { method: 'POST', body: sent.body! });
    expect([done.status, done.path]).toEqual([200, base]);
    const twice = await otto.request(sent.path, { method: 'POST', body: sent.body! });
    expect(twice.status).toBe(422);
    const written = await mails();
    expect(written.map(({ recipient }) => recipient).toSorted()).toEqual([
      anna.email,
      expect.stringContaining('partner-'),
    ]);
    const text = written.find(({ recipient }) => recipient === anna.email)!.text;
    expect(text).toContain(
      'Bewerbungsschluss: jetzt Freitag, 19. Juni 2026, 23:59 Uhr (MESZ) (bisher Freitag, 12. Juni 2026, 23:59 Uhr (MESZ))',
    );
    expect(text).toContain('Ferien in mehreren Ländern.');
    expect(text).not.toContain('Beschluss vom 30. April');
    expect(await changes()).toBe(1);
  });

  it('tells jurors and applicants of their own dates, each in one mail, and nobody of the screening', async () => {
    await otto.get(`${base}/termine`);
    const page = await otto.press('Änderung prüfen', {
      'screeningEnds.day': '2026-06-24',
      'juryCloses.day': '2026-07-14',
      'ceremony.day': '2026-09-10',
    });
    expect(page.text).toContain('Betroffen: 1 Team mit eingereichter Bewerbung, 1 Jurymitglied.');
    const before = (await mails()).map(({ text }) => text);
    await otto.press('Änderung speichern', { reason: 'Saal war belegt' });
    const written = (await mails()).filter(({ text }) => !before.includes(text));
    expect(written.map(({ recipient }) => recipient).toSorted()).toEqual(
      [berta.email, juri.email].toSorted(),
    );
    const textFor = (person: Person) => written.find(({ recipient }) => recipient === person.email)!.text;
    expect([
      textFor(berta).includes('Preisverleihung'),
      textFor(berta).includes('Ende der Bewertung'),
    ]).toEqual([true, false]);
    expect([textFor(juri).includes('Preisverleihung'), textFor(juri).includes('Ende der Bewertung')]).toEqual(
      [true, true],
    );
    expect(written.some(({ text }) => text.includes('formalen Prüfung'))).toBe(false);
  });

  it('is said on the public pages, as long as the date lies ahead', async () => {
    const notice =
      'Der Bewerbungsschluss wurde vom Freitag, 12. Juni 2026, 23:59 Uhr (MESZ) auf den Freitag, 19. Juni 2026, 23:59 Uhr (MESZ) verlegt.';
    for (const path of ['/', '/teilnahme']) {
      const page = await system.visitor().get(path);
      expect(page.text).toContain(`${notice} Ferien in mehreren Ländern.`);
      expect(page.text).not.toMatch(/Saal war belegt|formalen Prüfung wurde/);
    }
    expect((await system.visitor().get('/teilnahme?sprache=en')).text).toContain(
      'The deadline for entries has been moved',
    );
    system.clock.stopAt(berlin('2026-06-20T08:00'));
    expect((await system.visitor().get('/teilnahme')).text).not.toContain('Bewerbungsschluss wurde');
    system.clock.stopAt(berlin('2026-05-01T12:00'));
  });

  it('stands in the history with difference, reason, person and instant', async () => {
    await otto.get(base);
    const page = await otto.follow('Verlauf der Änderungen');
    expect(page.text).toContain('Freitag, 1. Mai 2026, 12:00 Uhr, Otto Organisation');
    expect(page.text).toContain('Begründung: Beschluss vom 30. April');
    expect(rows(page)).toContain(
      'Bewerbungsschluss | Freitag, 12. Juni 2026, 23:59 Uhr (MESZ) | Freitag, 19. Juni 2026, 23:59 Uhr (MESZ)',
    );
    const auditor = await system.signedIn(await system.person('Paula Prüfung', 'auditor'));
    expect((await auditor.get(`${base}/verlauf`)).status).toBe(200);
    expect((await (await system.signedIn(anna)).get(`${base}/verlauf`)).status).toBe(403);
  });

  it('names rows by what they are called', async () => {
    await otto.get(`${base}/preise`);
    const page = await otto.press('Änderung prüfen', {
      'prizes.10.amount': '12000',
      'prizes.10.title.de': 'Sonderpreis „Neu dabei“',
    });
    expect(rows(page)).toEqual([
      'Sonderpreis „Neu dabei“: Titel | Sonderpreis „Newcomer“ | Sonderpreis „Neu dabei“',
      expect.stringMatching(/^Sonderpreis „Neu dabei“: Betrag \| 10\.000\s€ \| 12\.000\s€$/),
    ]);
    expect(page.text).toContain('E-Mails werden dazu nicht verschickt.');
  });

  it.each([
    ['grunddaten', { name: 'Neuer Name' }, 'Name | Kommune bewegt Welt 2026 | Neuer Name'],
    ['groessenklassen', { 'sizeClasses.0.label.de': 'klein' }, 'Größenklasse „klein“: Bezeichnung'],
    ['partner', { minimumPartners: '2' }, 'Nötige Partner | 1 | 2'],
    ['kriterien', { 'rubric.0.weight': '40' }, 'Gewicht | 20 | 40'],
    ['formale-pruefung', { fourEyes: 'true' }, 'Vier-Augen-Prinzip | nein | ja'],
    ['dateien', { entryFiles: '40' }, 'Dateien je Bewerbung | 30 | 40'],
    ['sprachen', { english: 'false' }, 'Sprachen | Deutsch und Englisch | nur Deutsch'],
    [
      'publikumsabstimmung',
      { 'audienceVote.mode': 'none' },
      'Abstimmung | Bei der Preisverleihung | Keine Abstimmung',
    ],
    ['texte', { 'contact.name': 'Team' }, 'Ansprechperson oder Stelle | (leer) | Team'],
    ['aufbewahrung', { retention: '6' }, 'Entwürfe löschen nach | 12 Monaten | 6 Monaten'],
  ])('%s asks before it is saved', async (part, typed, difference) => {
    const before = await cycleNow();
    await otto.get(`${base}/${part}`);
    const page = await otto.press('Änderung prüfen', typed);
    expect(rows(page).some((row) => row.includes(difference))).toBe(true);
    expect(await cycleNow()).toEqual(before);
    await otto.press('Änderung speichern', { reason: 'Beschlossen' });
    expect((await cycleNow()).version).toBe(before.version + 1);
  });

  it('shows both states where somebody was faster, with everything typed', async () => {
    await otto.get(`${base}/grunddaten`);
    await otto.press('Änderung prüfen', { name: 'Dritter Name' });
    await system.database.rows(`UPDATE cycle SET version = version + 1, name = 'Zweiter Name'`);
    const page = await otto.press('Änderung speichern', { reason: 'Einheitlich' });
    expect([page.status, page.text.includes('Gespeichert: Zweiter Name')]).toEqual([422, true]);
    expect([page.$('input[name=name]').val(), page.$('input[name=reason]').val()]).toEqual([
      'Dritter Name',
      'Einheitlich',
    ]);
    await otto.press('Änderung prüfen');
    await otto.press('Änderung speichern');
    expect((await cycleNow()).name).toBe('Dritter Name');
  });

  it('that changes nothing asks for nothing', async () => {
    const { version } = await cycleNow();
    await otto.get(`${base}/dateien`);
    const page = await otto.press('Änderung prüfen');
    expect([page.path, page.text.includes('Es gab nichts zu ändern.')]).toEqual([base, true]);
    expect((await cycleNow()).version).toBe(version);
  });
});
