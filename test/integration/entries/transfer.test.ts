import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/accounts/entities/person.entity.js';
import { makeEntry } from '../../support/entry-factories.js';
import { makeCycle, type MadeCycle, makeMunicipality } from '../../support/factories.js';
import { mailedPath } from '../../support/mail-links.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let cycle: MadeCycle;
let owner: Person;
let organiser: Visitor;
let id: string;
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system);
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 24 }));
  owner = await system.person('Vorige Leitung');
  organiser = await system.signedIn(await system.person('Ute Organisation', 'organiser'));
});
beforeEach(async () => {
  await system.database.rows('UPDATE entry SET exclusive = false');
  const koeln = await makeMunicipality(system, 'Köln');
  ({ id } = await makeEntry(system, cycle, koeln, owner, 'submitted', 'Geheimer Titel'));
});
afterAll(() => system.close());

const url = () => `/organisation/bewerbungen/${id}/uebergabe`;
const members = async () =>
  (
    await system.database.rows<{ name: string; role: string }>(
      `SELECT p.name, m.role FROM entry_member m JOIN person p ON p.id = m.person_id WHERE m.entry_id = $1 ORDER BY p.name`,
      [id],
    )
  ).map(({ name, role }) => `${name}: ${role}`);
const mailTo = (email: string, subject: string) =>
  system.mails.waitForMail((mail) => mail.envelope.to.includes(email) && mail.subject.includes(subject));

async function offer(name: string, email: string, team: 'bleibt' | 'geht') {
  await organiser.get(`/organisation/bewerbungen/${id}`);
  await organiser.follow('Bewerbung an eine neue Adresse übergeben');
  const confirm = await organiser.press('Weiter zur Bestätigung', {
    name,
    email,
    team,
    reason: 'Frau V. ist im Ruhestand.',
  });
  const done = await organiser.press(`Bewerbung an ${name} übergeben`);
  return { confirm, done };
}

async function accept(email: string): Promise<Visitor> {
  const visitor = system.visitor();
  await visitor.get(await mailedPath(system, email, '/einladung/'));
  await visitor.press('Einladung annehmen');
  return visitor;
}

describe('the organisation hands an entry over', () => {
  it('to a new address that accepts; until then the owner stays, afterwards as editor', async () => {
    const { confirm, done } = await offer('Neue Leitung', 'neue.leitung@example.org', 'bleibt');
    expect(confirm.text).toContain('Neue Leitung bekommt eine E-Mail an neue.leitung@example.org');
    expect(done.text).toContain('Die Bewerbung ist Neue Leitung angeboten');
    expect(await members()).toEqual(['Vorige Leitung: owner']);
    const told = await mailTo(owner.email, 'soll übergeben werden');
    expect(told.text).toContain('Frau V. ist im Ruhestand.');
    const before = await system.signedIn(owner);
    await before.get(`/bewerbung/${id}/team`);
    expect(before.page?.text).toContain('Die Wettbewerbsleitung hat diese Bewerbung Neue Leitung angeboten');
    expect(before.page?.text).not.toContain('Einladung zurücknehmen');

    const page = await system
      .visitor()
      .get(await mailedPath(system, 'neue.leitung@example.org', '/einladung/'));
    expect(page.text).toContain('Ute Organisation von der Wettbewerbsleitung bietet Ihnen an');
    expect(page.html).not.toContain('Geheimer Titel');
    const visitor = await accept('neue.leitung@example.org');
    expect(visitor.page?.path).toBe(`/bewerbung/${id}`);
    expect(await members()).toEqual(['Neue Leitung: owner', 'Vorige Leitung: editor']);
    await mailTo(owner.email, 'Neue Leitung ist jetzt verantwortlich');
    const logged = await system.database.rows(
      `SELECT type, reason FROM audit_event WHERE subject_id = $1 AND type IN ('EntryTransferOffered', 'OwnershipHandedOver') ORDER BY position`,
      [id],
    );
    expect(logged).toEqual([
      { type: 'EntryTransferOffered', reason: 'Frau V. ist im Ruhestand.' },
      { type: 'OwnershipHandedOver', reason: null },
    ]);
  });

  it('and takes the former team out where that was said', async () => {
    await offer('Ganz Neu', 'ganz.neu@example.org', 'geht');
    await accept('ganz.neu@example.org');
    expect(await members()).toEqual(['Ganz Neu: owner']);
    await mailTo(owner.email, 'Sie gehören nicht mehr zum Team');
    const before = await system.signedIn(owner);
    expect((await before.get(`/bewerbung/${id}`)).status).toBe(404);
  });

  it('with a reason, to somebody else, and never a withdrawn one; everything typed stays', async () => {
    await organiser.get(url());
    const empty = await organiser.press('Weiter zur Bestätigung', {
      name: 'Neu',
      email: 'neu@example.org',
      reason: ' ',
      team: 'bleibt',
    });
    expect([
      empty.status,
      empty.text.includes('Bitte begründen Sie'),
      empty.$('input[name=name]').attr('value'),
    ]).toEqual([422, true, 'Neu']);
    const same = await organiser.press('Weiter zur Bestätigung', {
      email: owner.email,
      reason: 'Darum',
      team: 'bleibt',
    });
    expect([same.status, same.text.includes('Vorige Leitung ist schon verantwortlich')]).toEqual([422, true]);
    const unsaid = await organiser.press('Weiter zur Bestätigung', {
      email: 'neu@example.org',
      reason: 'Darum',
      team: 'vielleicht',
    });
    expect(unsaid.status).toBe(422);
    await system.database.rows(`UPDATE entry SET state = 'withdrawn' WHERE id = $1`, [id]);
    const late = await organiser.press('Weiter zur Bestätigung', {
      email: 'neu@example.org',
      reason: 'Darum',
      team: 'geht',
    });
    expect([late.status, late.text.includes('kann nicht übergeben werden')]).toEqual([422, true]);
    expect(await members()).toEqual(['Vorige Leitung: owner']);
  });

  it('takes an offer back or replaces it, and the links of earlier ones end', async () => {
    await offer('Erst Diese', 'erst.diese@example.org', 'bleibt');
    const first = await mailedPath(system, 'erst.diese@example.org', '/einladung/');
    await offer('Dann Jene', 'dann.jene@example.org', 'bleibt');
    const second = await mailedPath(system, 'dann.jene@example.org', '/einladung/');
    expect([(await system.visitor().get(first)).status, (await system.visitor().get(second)).status]).toEqual(
      [410, 200],
    );
    await organiser.get(url());
    await organiser.press('Angebot zurücknehmen');
    expect((await system.visitor().get(second)).status).toBe(410);
    expect(await members()).toEqual(['Vorige Leitung: owner']);
  });

  it('alone: auditors, members and strangers do not', async () => {
    const people = [
      await system.person('Rita Revision', 'auditor'),
      owner,
      await system.person('Fremde Person'),
    ];
    const statuses: number[] = [];
    for (const person of people) {
      const visitor = await system.signedIn(person);
      await visitor.get('/konto');
      statuses.push((await visitor.get(url())).status);
      await visitor.get('/konto');
      const fields = { name: 'X', email: 'x@example.org', team: 'geht', reason: 'Darum', bestaetigt: 'ja' };
      statuses.push((await visitor.post(url(), fields)).status);
    }
    expect(statuses).toEqual([403, 403, 403, 403, 403, 403]);
  });
});
