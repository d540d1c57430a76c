import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../support/eventually.js';
import {
  afrika,
  confirmed,
  countOf,
  entryOf,
  invited,
  linkOf,
  mailsTo,
  openScene,
  type Scene,
  startEntry,
  write,
} from './partner-scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.system.close());

const rowOf = async (id: string) =>
  (
    await scene.system.database.rows<{ id: string; state: string; email: string; contactName: string }>(
      'SELECT id, state, email, contact_name AS "contactName" FROM partner WHERE entry_id = $1',
      [id],
    )
  )[0]!;

describe('the contact of a partner', () => {
  it('moves to another address: the old link dies, a new one is sent, the confirmation stays', async () => {
    const { anna, system } = scene;
    const id = await startEntry(scene, 'Köln');
    const { link } = await confirmed(scene, id);
    await anna.get(`/bewerbung/${id}/partner`);
    const form = await anna.follow('Ändern: Afrika-Verein e. V.');
    expect(form.$('input[name=email]').attr('value')).toBe('amina@example.org');
    const wrong = await anna.press('Speichern', { email: 'richtig@' });
    expect([wrong.status, wrong.$('input[name=email]').attr('value')]).toEqual([422, 'richtig@']);
    const twice = anna.filled('Speichern', { email: 'Amina.Richtig@Example.org', contactName: 'A. Partner' });
    const click = { method: 'POST', body: twice.body as URLSearchParams };
    await Promise.all([anna.fetch(twice.path, click), anna.fetch(twice.path, click)]);
    const { id: _, ...row } = await rowOf(id);
    expect(row).toEqual({
      state: 'confirmed',
      email: 'amina.richtig@example.org',
      contactName: 'A. Partner',
    });
    expect(await countOf(scene, id, 'PartnerInvited')).toBe(2);
    expect((await system.visitor().get(link)).status).toBe(410);
    expect((await system.visitor().get(await linkOf(scene, id, afrika))).status).toBe(200);
    await eventually(async () =>
      system.mails.mails.find(({ envelope }) => envelope.to.includes('amina.richtig@example.org')),
    );
  });

  it('changes its name without a mail', async () => {
    const { anna } = scene;
    const id = await startEntry(scene, 'Gehrde');
    const link = await invited(scene, id);
    const { id: partnerId } = await rowOf(id);
    await anna.get(`/bewerbung/${id}/partner/${partnerId}/ansprechperson`);
    await anna.press('Speichern', { contactName: 'Ben Partner' });
    expect([(await rowOf(id)).contactName, await countOf(scene, id, 'PartnerInvited')]).toEqual([
      'Ben Partner',
      1,
    ]);
    expect((await scene.system.visitor().get(link)).status).toBe(200);
  });
});

describe('a partner', () => {
  it('changes its mind until the deadline, there and back, and keeps a receipt', async () => {
    const { system } = scene;
    const id = await startEntry(scene, 'Flensburg');
    await write(scene, id, 'Gut.');
    const { link, partner } = await confirmed(scene, id);
    await partner.get(link);
    await partner.press('Der Bewerbung widersprechen', { objection: 'Doch nicht.' });
    expect((await rowOf(id)).state).toBe('objected');
    expect((await partner.get(`${link}/beleg`)).path).toBe(link);
    await partner.press(`Für ${afrika} mitzeichnen`);
    expect((await rowOf(id)).state).toBe('confirmed');

    const receipt = await partner.get(`${link}/beleg`);
    const [{ hash } = { hash: '' }] = await system.database.rows<{ hash: string }>(
      'SELECT content_hash AS hash FROM partner WHERE entry_id = $1',
      [id],
    );
    for (const fact of ['Flensburg', afrika, 'Migrantenorganisation', 'Amina Partner', 'Vorsitzende', hash])
      expect(receipt.text).toContain(fact);
    expect(receipt.text).not.toContain('amina@example.org');
    const mail = await eventually(async () =>
      system.mails.mails.find(({ text }) => text.includes(hash) && text.includes('Wir sind **dabei**.')),
    );
    expect(mail.subject).toBe('Ihre Mitzeichnung der Bewerbung von Flensburg');
  });

  it('sees nothing of other entries, and no contact data of other partners', async () => {
    const { anna, system } = scene;
    const id = await startEntry(scene, 'Bersenbrück');
    const link = await invited(scene, id);
    await anna.get(`/bewerbung/${id}/partner`);
    await anna.press('Einladung schicken', {
      organisation: 'Weltladen e. V.',
      kind: 'oneWorldAssociation',
      contactName: 'Geheime Ansprechperson',
      email: 'geheim@example.org',
    });
    const seen = await system.visitor().get(link);
    expect(seen.text).toContain('Weltladen e. V.');
    for (const secret of ['Geheime Ansprechperson', 'geheim@example.org', 'Flensburg', 'amina@example.org'])
      expect(seen.html).not.toContain(secret);
    const stranger = await system.signedIn(await system.person('Fremde Person'));
    const { id: partnerId } = await rowOf(id);
    for (const page of ['', '/aenderungen', '/ansprechperson', '/erinnern', '/erneut-bitten', '/unsinn'])
      expect((await stranger.get(`/bewerbung/${id}/partner/${partnerId}${page}`)).status).toBe(404);
    expect((await stranger.get(`/bewerbung/${id}/partner/erneut-bitten`)).status).toBe(404);
  });

  it('keeps what it typed where the link has died meanwhile, and is told what to do', async () => {
    const { anna, system } = scene;
    const id = await entryOf(scene, 'Gehrde');
    const link = await linkOf(scene, id, afrika);
    const partner = system.visitor();
    await partner.get(link);
    const { id: partnerId } = await rowOf(id);
    await anna.get(`/bewerbung/${id}/partner/${partnerId}/zuruecknehmen`);
    await anna.press('Einladung zurücknehmen');
    const late = await partner.press(`Für ${afrika} mitzeichnen`, {
      name: 'Amina Partner',
      function: 'Vorsitzende',
      statement: 'Lange daran\ngeschrieben.',
    });
    expect(late.status).toBe(410);
    expect(late.text).toContain('bitten Sie die Kommune um einen neuen Link');
    expect(late.$('textarea').last().text().trim().replaceAll('\r\n', '\n')).toBe(
      'Lange daran\ngeschrieben.',
    );
    expect((await partner.get(`${link}/beleg`)).status).toBe(410);
    expect(await mailsTo(scene, 'amina@example.org')).not.toContain('partner-reminded');
  });
});
