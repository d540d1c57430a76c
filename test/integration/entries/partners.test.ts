import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EntryService } from '../../../src/entries/entry.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import {
  makeCycle,
  makeMunicipality,
  type MadeCycle,
  type SampleMunicipality,
} from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';
import { fillAll, invitePartner, partnerLinks } from './support.js';

let system: TestSystem;
let cycle: MadeCycle;
let anna: Visitor;
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system);
});
beforeEach(async () => {
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 24 * 7 }));
  anna = await system.signedIn(await system.person('Anna Amt'));
});
afterAll(() => system.close());

async function entryOf(name: SampleMunicipality): Promise<string> {
  const { id: personId } = await system.person('Anna Amt');
  const { id: municipalityId } = await makeMunicipality(system, name);
  return system
    .get(EntryService)
    .start(personActor(personId), { cycleId: cycle.id, municipalityId, personId });
}
const states = (id: string) =>
  system.database.rows('SELECT organisation, state FROM partner WHERE entry_id = $1 ORDER BY id', [id]);
const confirming = { name: 'Amina Partner', function: 'Vorsitzende', statement: 'Wir sind dabei.' };
const confirmButton = 'Für Afrika-Verein e. V. mitzeichnen';

describe('a partner organisation', () => {
  it('is invited once, reads without changing anything, and confirms', async () => {
    const id = await entryOf('Köln');
    await fillAll(anna, id);
    await invitePartner(anna, id);
    await invitePartner(anna, id);
    expect(await states(id)).toEqual([{ organisation: 'Afrika-Verein e. V.', state: 'invited' }]);

    const [link = ''] = await partnerLinks(system, id);
    const partner = system.visitor();
    const read = await partner.get(link);
    expect(read.text).toContain('Dieser Link ist für Afrika-Verein e. V. bestimmt.');
    expect(read.text).toContain('Gemeinsam für die Eine Welt');
    expect(read.text).not.toContain('Olga Oben');
    expect(read.html).toContain('<strong>auf Augenhöhe</strong>');
    expect(await states(id)).toEqual([{ organisation: 'Afrika-Verein e. V.', state: 'invited' }]);

    const failed = await partner.press(confirmButton, { ...confirming, name: ' ' });
    expect([failed.status, failed.$('textarea[name=statement]').text().trim()]).toEqual([
      422,
      'Wir sind dabei.',
    ]);
    const twice = partner.filled(confirmButton, confirming);
    const done = await partner.press(confirmButton, confirming);
    expect(done.text).toContain('Vielen Dank, die Bewerbung ist mitgezeichnet.');
    const again = await partner.request(twice.path, {
      method: twice.method,
      ...(twice.body && { body: twice.body }),
    });
    expect(again.text).toContain('Afrika-Verein e. V. hat mitgezeichnet.');
    const confirmed = await system.database.rows(
      `SELECT id FROM domain_event WHERE type = 'PartnerConfirmed'`,
    );
    expect(confirmed.length).toBe(1);
  });

  it('is shown when the entry changed since, and the applicant too', async () => {
    const id = await entryOf('Köln');
    const [link = ''] = await partnerLinks(system, id);
    await anna.get(`/bewerbung/${id}/abschnitt/contact`);
    await anna.press('Speichern und zurück', { signatoryName: 'Neue Spitze' });
    expect((await anna.get(`/bewerbung/${id}/partner`)).text).not.toContain('seit der Mitzeichnung geändert');
    await anna.get(`/bewerbung/${id}/abschnitt/cooperation`);
    await anna.press('Speichern und zurück', { quality: 'Noch besser.' });
    expect((await anna.get(`/bewerbung/${id}/partner`)).text).toContain('seit der Mitzeichnung geändert');
    const partner = system.visitor();
    expect((await partner.get(link)).text).toContain('seit der Mitzeichnung geändert');
    await partner.press(confirmButton, confirming);
    expect((await partner.get(link)).text).not.toContain('seit der Mitzeichnung geändert');
  });

  it('does not confirm what it has not read', async () => {
    const id = await entryOf('Köln');
    const [link = ''] = await partnerLinks(system, id);
    const partner = system.visitor();
    await partner.get(link);
    await anna.get(`/bewerbung/${id}/abschnitt/cooperation`);
    await anna.press('Speichern und zurück', { quality: 'Inzwischen anders.' });
    const answer = await partner.press(confirmButton, { ...confirming, statement: 'Zu einer alten Fassung' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Die Bewerbung wurde inzwischen geändert');
    expect(answer.text).toContain('Inzwischen anders.');
    expect(answer.$('textarea[name=statement]').text().trim()).toBe('Zu einer alten Fassung');
  });

  it('objects with a reason that the applicant reads', async () => {
    const id = await entryOf('Gehrde');
    await invitePartner(anna, id);
    const [link = ''] = await partnerLinks(system, id);
    const partner = system.visitor();
    await partner.get(link);
    expect((await partner.press('Der Bewerbung widersprechen', { objection: '' })).status).toBe(422);
    const long = await partner.press('Der Bewerbung widersprechen', { objection: 'x'.repeat(10_000) });
    expect(long.text).toContain('10000 Zeichen, erlaubt sind 3000');
    expect(long.$('textarea[name=objection]').text().trim().length).toBe(10_000);
    await partner.press('Der Bewerbung widersprechen', { objection: 'Wir wurden nicht gefragt.' });
    expect((await anna.get(`/bewerbung/${id}/partner`)).text).toContain('Wir wurden nicht gefragt.');
    expect((await anna.get(`/bewerbung/${id}`)).text).toContain('1 Organisation hat widersprochen');
  });

  it('has a link that ends: with a new one, with withdrawal, after 60 days', async () => {
    const id = await entryOf('Flensburg');
    await invitePartner(anna, id);
    const [first = ''] = await partnerLinks(system, id);
    await anna.get(`/bewerbung/${id}/partner`);
    await anna.follow('Neuen Link schicken');
    await anna.press('Neuen Link schicken');
    const [second = ''] = await partnerLinks(system, id);
    const statuses = async () => [
      (await system.visitor().get(first)).status,
      (await system.visitor().get(second)).status,
    ];
    expect(await statuses()).toEqual([410, 200]);
    const partner = system.visitor();
    await partner.get(second);
    system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 24 * 7 }).add({ hours: 61 * 24 }));
    expect(await statuses()).toEqual([410, 410]);
    expect((await partner.press(confirmButton, confirming)).status).toBe(410);
    system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 24 * 7 }));
    await anna.get(`/bewerbung/${id}/partner`);
    await anna.follow('Einladung zurücknehmen');
    await anna.press('Einladung zurücknehmen');
    expect(await statuses()).toEqual([410, 410]);
    expect(await states(id)).toEqual([{ organisation: 'Afrika-Verein e. V.', state: 'withdrawn' }]);
  });

  it('cannot decide after the deadline, and is told so with its text', async () => {
    const id = await entryOf('Köln');
    const [link = ''] = await partnerLinks(system, id);
    const partner = system.visitor();
    await partner.get(link);
    system.clock.jumpTo(cycle.milestones.deadline.add({ seconds: 1 }));
    const late = await partner.press(confirmButton, { ...confirming, statement: 'Zu spät' });
    expect([late.status, late.text.includes('Der Bewerbungsschluss ist vorbei')]).toEqual([422, true]);
    expect(late.$('textarea[name=statement]').text().trim()).toBe('Zu spät');
    expect((await partner.get(link)).text).not.toContain('Für Afrika-Verein');
  });

  it('is refused without a kind, and nobody else can invite or withdraw', async () => {
    const id = await entryOf('Gehrde');
    await anna.get(`/bewerbung/${id}/partner`);
    const failed = await anna.press('Einladung schicken', {
      organisation: 'Neu e. V.',
      contactName: 'N',
      email: 'falsch',
    });
    expect([failed.status, failed.$('input[name=organisation]').attr('value')]).toEqual([422, 'Neu e. V.']);
    const stranger = await system.signedIn(await system.person('Fremde Person'));
    await stranger.get('/konto');
    const [{ id: partnerId } = { id: '' }] = await system.database.rows<{ id: string }>(
      'SELECT id FROM partner WHERE entry_id = $1',
      [id],
    );
    const other = await system.person('Fremde Person');
    const own = await system.get(EntryService).start(personActor(other.id), {
      cycleId: cycle.id,
      municipalityId: (await makeMunicipality(system, 'Bersenbrück')).id,
      personId: other.id,
    });
    for (const entry of [id, own]) {
      expect((await stranger.post(`/bewerbung/${entry}/partner/${partnerId}/zuruecknehmen`)).status).toBe(
        404,
      );
    }
  });
});
