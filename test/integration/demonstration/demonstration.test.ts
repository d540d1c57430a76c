import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/accounts/entities/person.entity.js';
import { buildDemonstration } from '../../../src/demonstration/build-demonstration.js';
import { awards2024 } from '../../../src/demonstration/data/awards-2024.js';
import { entries2024 } from '../../../src/demonstration/data/cycle-2024.js';
import { extension2026, objection2026, partners2026 } from '../../../src/demonstration/data/late-2026.js';
import { bodyOf } from '../../../src/demonstration/data/lookup.js';
import { movedCeremony } from '../../../src/demonstration/data/milestones.js';
import { jurors } from '../../../src/demonstration/data/people.js';
import { addedQuestion2026, roundTexts2026 } from '../../../src/demonstration/data/round-texts.js';
import { sheets2026 } from '../../../src/demonstration/data/scores-2026.js';
import { demonstrationAccounts } from '../../../src/demonstration/demonstration-accounts.js';
import { demonstrationPartners } from '../../../src/demonstration/demonstration-partners.js';
import { invariants } from '../../../src/invariants.js';
import { AuditLog } from '../../../src/platform/audit/audit-log.js';
import { violationsOf } from '../../../src/platform/invariants/invariant.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import { Visitor } from '../../support/visitor.js';

let system: TestSystem;
const said: string[] = [];
beforeAll(async () => {
  system = await startTestSystem();
  await buildDemonstration(system.app, system.clock, (line) => said.push(line));
}, 300_000);
afterAll(() => system.close());

const count = async (sql: string) =>
  Object.fromEntries(
    (await system.database.rows<{ name: string; count: number }>(sql)).map((row) => [row.name, row.count]),
  );

async function as(email: string): Promise<Visitor> {
  const person = await system.database.row<Person>('SELECT id FROM person WHERE email = $1', [email]);
  return system.signedIn(person!);
}

describe('the demonstration', () => {
  it('shows the laureates of 2024 to everybody, as announced', async () => {
    const { text: page, status } = await system.visitor().get('/preistraeger/2024');
    expect(status).toBe(200);
    for (const { entry, laudation } of awards2024) {
      const { shortName } = bodyOf(entries2024.find(({ key }) => key === entry)!) as { shortName: string };
      expect(page).toContain(shortName);
      expect(page).toContain(laudation);
    }
  });

  it('says in its own words what 2026 is about, how the audience votes and why the ceremony moved', async () => {
    const visitor = system.visitor();
    const { text: start } = await visitor.get('/');
    const [paragraph = ''] = roundTexts2026.introduction.de.split('\n');
    for (const told of [paragraph, 'Die Preisverleihung wurde vom', movedCeremony.publicReason])
      expect(start).toContain(told);
    expect(start.split(movedCeremony.publicReason)).toHaveLength(2);
    const { text: questions } = await visitor.get('/haeufige-fragen');
    for (const { question } of [...roundTexts2026.questions, addedQuestion2026.question])
      expect(questions).toContain(question.de);
    expect(questions).toContain(roundTexts2026.contact.phone);
    const { html: rules } = await visitor.get('/teilnahme');
    expect(rules).toContain('href="https://abstimmung.example.org"');
  });

  it('told teams and jurors once that the ceremony moved, and keeps the reasons of its organisers', async () => {
    const told = await count(
      `SELECT CASE WHEN j.person_id IS NULL THEN 'teams' ELSE 'jurors' END AS name,
              (count(*) - count(DISTINCT m.recipient))::int AS count
         FROM message m JOIN person p ON p.email = m.recipient LEFT JOIN juror j ON j.person_id = p.id
        WHERE m.template = 'dates-moved' GROUP BY 1`,
    );
    expect(told).toEqual({ teams: 0, jurors: 0 });
    const claudia = await as('claudia.reinhardt@wettbewerb.example.org');
    await claudia.get('/organisation/wettbewerbsrunden');
    await claudia.follow('Kommune bewegt Welt 2026');
    const { text: history } = await claudia.follow('Verlauf der Änderungen');
    for (const reason of [movedCeremony.reason, addedQuestion2026.reason]) expect(history).toContain(reason);
  });

  it('has entries of 2026 in every state', async () => {
    const states = await count(
      `SELECT e.state AS name, count(*)::int FROM entry e JOIN cycle c ON c.id = e.cycle_id
        WHERE c.year = 2026 GROUP BY e.state`,
    );
    expect(states).toEqual({ draft: 4, submitted: 4, admitted: 9, rejected: 1, withdrawn: 1 });
  });

  it('shows an open draft with a team, partners of every standing, more time and a picture with its words', async () => {
    const barbara = await as('barbara.weiss@wangen.example.org');
    const { html: list } = await barbara.get('/bewerbung');
    const [entry = ''] = /\/bewerbung\/[\da-f-]{36}/.exec(list) ?? [];
    const { text: team } = await barbara.get(`${entry}/team`);
    for (const name of ['Nadine Maucher', 'Tobias Fehrle', 'Florian Hagspiel']) expect(team).toContain(name);
    expect((await barbara.get(`${entry}/anlagen`)).text).toContain('Drei Kühlboxen aus Ton');
    const { text: partners } = await barbara.get(`${entry}/partner`);
    for (const { organisation } of Object.values(partners2026)) expect(partners).toContain(organisation);
    expect(partners).toContain(objection2026);
    const claudia = await as('claudia.reinhardt@wettbewerb.example.org');
    expect((await claudia.get(entry.replace('bewerbung', 'organisation/bewerbungen'))).text).toContain(
      extension2026.reason,
    );
  });

  it('gives the personal links of partners', async () => {
    const partners = await demonstrationPartners(system.app, system.url);
    expect(partners.length).toBe(4);
    for (const { link } of partners)
      expect((await system.visitor().get(link.slice(system.url.length))).status).toBe(200);
  });

  it('leaves organisers something to do', async () => {
    const inquiries = await count('SELECT state AS name, count(*)::int FROM inquiry GROUP BY state');
    expect(inquiries).toEqual({ open: 1, answered: 1 });
    const exports = await count('SELECT state AS name, count(*)::int FROM export_job GROUP BY state');
    expect(exports).toEqual({ done: 1 });
    const codes = await count(`SELECT reason AS name, used AS count FROM late_code WHERE revoked_at IS NULL`);
    expect(Object.values(codes)).toEqual([1, 1]);
    const overrides = await count(
      `SELECT 'overrides' AS name, count(*)::int FROM screening WHERE override <> ''`,
    );
    expect(overrides).toEqual({ overrides: 1 });
  });

  it('has municipalities that took part before, for their history and the figures', async () => {
    const olga = await system.signedIn(await system.person('Olga Organisation', 'organiser'));
    await olga.get('/organisation/kommunen/teilnahmen?suche=Flensburg&teilnahme=ja');
    const page = await olga.follow('Flensburg');
    for (const told of ['Angefangen', 'Weitergemacht', '10.000 €', 'in mehreren Runden'])
      expect(page.text).toContain(told);
    const figures = await olga.get('/organisation/auswertung?runde=2026');
    expect(figures.$('svg.app-chart__svg')).toHaveLength(3);
    expect(figures.text).toContain('begonnen 2024');
  });

  it('has a running round with seven jurors, their conflicts and sheets', async () => {
    const sheets = await count('SELECT state AS name, count(*)::int FROM score_sheet GROUP BY state');
    const states = sheets2026.map(({ state }) => state);
    expect(sheets).toEqual({
      submitted: states.filter((state) => state === 'submitted').length,
      draft: states.filter((state) => state === 'draft').length,
    });
    const conflicts = await count(
      'SELECT source AS name, count(*)::int FROM conflict_of_interest GROUP BY source',
    );
    expect(conflicts).toMatchObject({ declared: 1, derived: expect.any(Number) });
    expect(await count('SELECT state AS name, count(*)::int FROM juror GROUP BY state')).toEqual({
      accepted: jurors.length,
    });
  });

  it('contradicts no invariant and leaves an unbroken audit chain in the order of time', async () => {
    expect(await violationsOf(invariants, (type) => system.get(type))).toEqual([]);
    const { breaks } = await system.get(AuditLog).verify();
    expect(breaks).toEqual([]);
    const [backwards] = await system.database.rows(
      `SELECT position FROM audit_event a
        WHERE occurred_at < (SELECT occurred_at FROM audit_event b WHERE b.position = a.position - 1)`,
    );
    expect(backwards).toBeUndefined();
  });

  it('sent every mail at the time of its cause, or keeps it for the day on which the exchange opens', async () => {
    const unsent = await system.database.rows<{ template: string; due: boolean }>(
      `SELECT DISTINCT template, next_try_at <= now() AS due FROM message WHERE state <> 'sent'`,
    );
    expect(unsent).toEqual([{ template: 'membership-granted', due: false }]);
    const late = await system.database.rows(
      `SELECT m.template, m.created_at, m.sent_at FROM message m WHERE m.sent_at > interval '1 hour' + CASE
         WHEN m.template = 'membership-granted'
         THEN (SELECT at FROM milestone JOIN cycle ON cycle.id = cycle_id WHERE year = 2024 AND kind = 'exchangeOpens')
         ELSE m.created_at END`,
    );
    expect(late).toEqual([]);
  });

  it('lets every introduced account sign in and begin where it is useful', async () => {
    for (const { role, link } of await demonstrationAccounts(system.app, system.url)) {
      const visitor = new Visitor(system.url);
      await visitor.get(link.slice(system.url.length));
      const { status } = await visitor.press('Anmelden');
      expect([role, status]).toEqual([role, 200]);
    }
  });

  it('says how far it is', () => {
    expect(said.length).toBeGreaterThan(5);
  });
});
