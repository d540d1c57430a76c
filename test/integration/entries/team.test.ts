import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/accounts/entities/person.entity.js';
import { TeamService } from '../../../src/entries/team.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { makeEntry } from '../../support/entry-factories.js';
import { makeCycle, type MadeCycle, makeMunicipality } from '../../support/factories.js';
import { mailedPath } from '../../support/mail-links.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let cycle: MadeCycle;
let id: string;
let owner: Person;
let anna: Visitor;
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system);
  owner = await system.person('Anna Amt');
});
beforeEach(async () => {
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 24 * 40 }));
  await system.database.rows(`UPDATE entry SET exclusive = false`);
  const koeln = await makeMunicipality(system, 'Köln');
  ({ id } = await makeEntry(system, cycle, koeln, owner, 'draft', 'Geheimer Titel'));
  anna = await system.signedIn(owner);
});
afterAll(() => system.close());

const url = (rest = '') => `/bewerbung/${id}/team${rest}`;

async function invite(name: string, email: string) {
  await anna.get(url());
  return anna.press('Einladung schicken', { name, email });
}

/** The link of the last mail about an invitation, which others of the same address may precede. */
async function linkTo(email: string): Promise<string> {
  const path = await mailedPath(system, email, '/einladung/');
  return path;
}

async function joined(name: string): Promise<{ person: Person; visitor: Visitor }> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;
  await invite(name, email);
  const visitor = system.visitor();
  await visitor.get(await linkTo(email));
  const page = await visitor.press('Einladung annehmen');
  if (page.path !== `/bewerbung/${id}`) throw new Error(`${page.path}: ${page.text}`);
  return { person: await system.person(name), visitor };
}

const members = async () =>
  (
    await system.database.rows<{ name: string; role: string }>(
      `SELECT p.name, m.role FROM entry_member m JOIN person p ON p.id = m.person_id WHERE m.entry_id = $1 ORDER BY p.name`,
      [id],
    )
  ).map(({ name, role }) => `${name}: ${role}`);
const events = async (type: string) =>
  (await system.database.rows(`SELECT 1 FROM audit_event WHERE type = $1 AND subject_id = $2`, [type, id]))
    .length;
const mailTo = (email: string, subject: string) =>
  system.mails.waitForMail((mail) => mail.envelope.to.includes(email) && mail.subject.includes(subject));
const fresh = (() => {
  let number = 0;
  return (name: string) =>
    `${name} ${['Eins', 'Zwei', 'Drei', 'Vier', 'Funf', 'Sechs', 'Sieben', 'Acht', 'Neun', 'Zehn', 'Elf', 'Zwolf', 'Dreizehn', 'Vierzehn', 'Funfzehn', 'Sechzehn'][number++]}`;
})();

describe('an invitation into the team', () => {
  it('shows who invites to what until when, and nothing of the dossier; accepting makes an account and a member', async () => {
    await invite('Emil Editor', 'emil.editor@example.org');
    expect(await members()).toEqual(['Anna Amt: owner']);
    expect(
      await system.database.rows(`SELECT 1 FROM person WHERE email = 'emil.editor@example.org'`),
    ).toEqual([]);

    const emil = system.visitor();
    const link = await linkTo('emil.editor@example.org');
    const page = await emil.get(link);
    expect(page.text).toContain(
      'Anna Amt lädt Sie ein, an der Bewerbung von Köln bei „Kommune bewegt Welt 2026“',
    );
    expect(page.text).toMatch(/Die Einladung gilt bis \w+, \d+\. \w+ 2026, \d\d:\d\d Uhr/);
    const seen = [
      page.html,
      ...system.mails.mails
        .filter(({ envelope }) => envelope.to.includes('emil.editor@example.org'))
        .map(({ text }) => text),
    ];
    expect(seen.filter((text) => text.includes('Geheimer Titel'))).toEqual([]);
    expect((await system.visitor().get(`/bewerbung/${id}`)).path).toContain('/anmelden');

    await emil.get(link);
    const dossier = await emil.press('Einladung annehmen');
    expect([dossier.path, dossier.text.includes('Willkommen im Team')]).toEqual([`/bewerbung/${id}`, true]);
    expect(await members()).toEqual(['Anna Amt: owner', 'Emil Editor: editor']);
    await emil.get(`/bewerbung/${id}/abschnitt/contact`);
    expect((await emil.press('Speichern und zurück', { department: 'Von Emil' })).status).toBe(200);
    expect((await emil.get(url())).text).not.toContain('Person einladen');
    expect((await emil.post(url(), { name: 'X', email: 'x@example.org' })).status).toBe(403);
    expect((await emil.post(`/bewerbung/${id}/zurueckziehen`)).status).toBe(403);
    expect((await emil.get(`/bewerbung/${id}/zurueckziehen`)).status).toBe(403);
  });

  it('works once: two clicks at the same moment make one member, later the link signs nobody in', async () => {
    const name = fresh('Doppelt');
    const email = `${name.toLowerCase().replace(' ', '.')}@example.org`;
    await invite(name, email);
    const link = await linkTo(email);
    const visitors = [system.visitor(), system.visitor()];
    for (const each of visitors) await each.get(link);
    const pages = await Promise.all(visitors.map((each) => each.press('Einladung annehmen')));
    expect(await members()).toEqual(['Anna Amt: owner', `${name}: editor`]);
    expect(pages.filter(({ path }) => path === `/bewerbung/${id}`).length).toBe(1);
    expect(pages.filter(({ path }) => path.startsWith('/anmelden')).length).toBe(1);
    const late = await system.visitor().get(link);
    expect([late.status, late.text.includes('schon angenommen')]).toEqual([410, true]);
  });

  it('is declined with a click; the owner is told and may invite again', async () => {
    await invite('Nora Nein', 'nora.nein@example.org');
    const nora = system.visitor();
    const link = await linkTo('nora.nein@example.org');
    await nora.get(link);
    const over = await nora.press('Ablehnen');
    expect([over.status, over.title.includes('abgelehnt')]).toEqual([410, true]);
    expect((await nora.post(link, { antwort: 'annehmen' })).status).toBe(410);
    await mailTo(owner.email, 'Nora Nein hat die Einladung abgelehnt');
    expect((await anna.get(url())).text).toContain('Abgelehnt');
    const again = await anna.press('Neu einladen');
    expect([again.status, again.text.includes('Eine neue Einladung ist unterwegs')]).toEqual([200, true]);
    expect(await members()).toEqual(['Anna Amt: owner']);
  });

  it('ends after 14 days with a page that says what to do; renewing makes another link, withdrawing none', async () => {
    await invite('Spät Dran', 'spaet@example.org');
    const first = await linkTo('spaet@example.org');
    system.clock.jumpTo(system.clock.now().add({ hours: 14 * 24 }));
    const expired = await system.visitor().get(first);
    expect([expired.status, expired.text.includes('Bitten Sie Anna Amt um eine neue')]).toEqual([410, true]);
    expect(expired.html).not.toContain('Geheimer Titel');
    const posted = system.visitor();
    await posted.get('/anmelden');
    expect((await posted.post(first, { antwort: 'annehmen' })).status).toBe(410);

    anna = await system.signedIn(owner);
    expect((await anna.get(url())).text).toContain('Abgelaufen');
    await anna.press('Neu einladen');
    const second = await newLink('spaet@example.org', first);
    expect((await system.visitor().get(second)).status).toBe(200);
    expect((await system.visitor().get(first)).status).toBe(410);
    await anna.get(url());
    await anna.press('Einladung zurücknehmen');
    const gone = await system.visitor().get(second);
    expect([gone.status, gone.text.includes('wurde zurückgenommen')]).toEqual([410, true]);
    expect(await members()).toEqual(['Anna Amt: owner']);
    expect((await system.visitor().get('/einladung/unbekannt')).status).toBe(410);
  });

  it('is not sent to who is in the team, invited or oneself, and says so at the field with everything typed', async () => {
    const { person } = await joined(fresh('Drin'));
    const answers = [
      await invite('Ich', owner.email),
      await invite('Noch einmal', person.email.toUpperCase()),
      await invite('Neu Neu', 'neu.neu@example.org'),
      await invite('Neu Neu', 'neu.neu@example.org'),
    ];
    system.clock.jumpTo(system.clock.now().add({ minutes: 2 }));
    answers.push(await invite('Neu Neu', 'neu.neu@example.org'), await invite('Neu', 'kein-at'));
    expect(answers.map(({ status, $ }) => [status, $('.kern-error').text().trim()])).toEqual([
      [422, expect.stringContaining('Das ist Ihre eigene Adresse.')],
      [422, expect.stringContaining(`${person.name} gehört schon zum Team.`)],
      [200, ''],
      [200, ''],
      [422, expect.stringContaining('Neu Neu ist unter dieser Adresse schon eingeladen.')],
      [422, expect.stringContaining('E-Mail-Adresse')],
    ]);
    expect(answers[4]?.$('input[name=email]').attr('value')).toBe('neu.neu@example.org');
    expect(await events('TeamMemberInvited')).toBe(2);
  });

  it('stops at the size of a team, however many are tried', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 31; i += 1) statuses.push((await invite(`Nr ${i}`, `nr${i}@example.org`)).status);
    expect(statuses).toEqual([...Array.from({ length: 29 }, () => 200), 422, 422]);
    expect(anna.page?.text).toContain('Ein Team hat höchstens 30 Personen');
    expect(await events('TeamMemberInvited')).toBe(29);
  });
});

/** The link of a newer mail than the one that brought `before`. */
async function newLink(email: string, before: string): Promise<string> {
  await system.mails.waitForMail(
    ({ envelope, links }) =>
      envelope.to.includes(email) &&
      links.some((each) => each.includes('/einladung/') && !each.endsWith(before)),
  );
  return mailedPath(system, email, '/einladung/');
}

describe('who is in the team', () => {
  it('leaves withdrawing the entry to whoever is in charge', async () => {
    const { visitor } = await joined('Eva Editorin');
    const withdraw = async (who: Visitor) =>
      (await who.get(`/bewerbung/${id}`)).$('a[href$="/zurueckziehen"]').length;
    expect([await withdraw(anna), await withdraw(visitor)]).toEqual([1, 0]);
  });

  it('is handed over after a page that says what will happen; the former owner stays as editor', async () => {
    const { person, visitor } = await joined(fresh('Erbe'));
    await anna.get(url());
    const ask = await anna.follow('Verantwortung übergeben');
    expect(ask.text).toContain(`${person.name} wird verantwortlich für die Bewerbung von Köln`);
    const twice = anna.filled(`An ${person.name} übergeben`);
    const done = await anna.press(`An ${person.name} übergeben`);
    expect(done.text).toContain('Die Verantwortung ist übergeben');
    expect(await members()).toEqual(['Anna Amt: editor', `${person.name}: owner`]);
    await mailTo(person.email, 'Sie sind jetzt verantwortlich');
    const again = await anna.request(twice.path, { method: 'POST', ...(twice.body && { body: twice.body }) });
    expect(again.status).toBe(200);
    expect(await events('OwnershipHandedOver')).toBe(1);
    expect((await visitor.get(url())).text).toContain('Person einladen');
  });

  it('leaves by a click, the owner only after handing over, and the last person not at all', async () => {
    await anna.get(url());
    expect((await anna.post(url('/verlassen'))).status).toBe(422);
    expect(anna.page?.text).toContain('Sie sind die letzte Person im Team');
    const { person, visitor } = await joined(fresh('Geher'));
    await anna.get(url());
    await anna.post(url('/verlassen'));
    expect(anna.page?.text).toContain('übergibt die Bewerbung zuerst');
    await visitor.get(url());
    await visitor.follow('Team verlassen');
    const left = await visitor.press('Team verlassen');
    expect([left.path, left.text.includes('Sie haben das Team verlassen')]).toEqual(['/bewerbung', true]);
    await mailTo(owner.email, `${person.name} hat das Team verlassen`);
    expect(await members()).toEqual(['Anna Amt: owner']);
  });

  it('is reached from the entry also after the submission', async () => {
    await system.database.rows(`UPDATE entry SET state = 'submitted' WHERE id = $1`, [id]);
    const entry = await anna.get(`/bewerbung/${id}`);
    expect(entry.$(`main a[href="${url()}"]`).text()).toBe('Team');
  });

  it('is removed by the owner, is told so and finds nothing any more', async () => {
    const { person, visitor } = await joined(fresh('Raus'));
    await anna.get(url());
    await anna.follow('Aus dem Team nehmen');
    await anna.press(`${person.name} aus dem Team nehmen`);
    await mailTo(person.email, 'Sie gehören nicht mehr zum Team von Köln');
    const paths = [`/bewerbung/${id}`, url(), `/bewerbung/${id}/abschnitt/contact`, url('/verlassen')];
    const answers = [];
    for (const path of paths) answers.push(await visitor.get(path));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(answers.filter(({ html }) => html.includes('Geheimer Titel'))).toEqual([]);
    expect((await visitor.get('/bewerbung')).text).not.toContain('Geheimer Titel');
  });

  it('always has one owner, also when the successor leaves at the moment of the hand-over', async () => {
    for (let i = 0; i < 4; i += 1) {
      const [{ personId: ownerId }] = (await system.database.rows<{ personId: string }>(
        `SELECT person_id AS "personId" FROM entry_member WHERE entry_id = $1 AND role = 'owner'`,
        [id],
      )) as [{ personId: string }];
      anna = await system.signedIn({ id: ownerId } as Person);
      const { person } = await joined(fresh('Gleichzeitig'));
      const teams = system.get(TeamService);
      await Promise.allSettled([
        teams.handOver(personActor(ownerId), id, ownerId, person.id),
        teams.leave(personActor(person.id), id, person.id),
      ]);
      const team = await members();
      expect(team.filter((each) => each.endsWith(': owner')).length).toBe(1);
    }
  });
});
