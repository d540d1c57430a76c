import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PartnerAskingService } from '../../../src/entries/partner-asking.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { submitEntry } from '../../support/applicant-acts.js';
import {
  afrika,
  confirmed,
  countOf,
  entryOf,
  linkOf,
  openScene,
  type Scene,
  startEntry,
  write,
} from './partner-scene.js';
import { fillAll, filledSections } from './support.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
beforeEach(() => scene.system.clock.jumpTo(scene.cycle.milestones.deadline.subtract({ hours: 24 * 30 })));
afterAll(() => scene.system.close());

const confirming = (rule: string) =>
  scene.system.database.dataSource.query(
    `UPDATE cycle SET partner_rule = jsonb_set(partner_rule, '{confirming}', to_jsonb($1::text))`,
    [rule],
  );
const notice = 'Eine Mitzeichnung bezieht sich auf eine frühere Fassung.';

describe('a dossier that changed after a confirmation', () => {
  it('tells the applicant at once: on the overview, with the partners, where it is checked; in full and with both texts', async () => {
    const { anna } = scene;
    const id = await startEntry(scene, 'Köln');
    await write(scene, id, 'Wie sie war.');
    await confirmed(scene, id);
    expect((await anna.get(`/bewerbung/${id}`)).text).not.toContain(notice);
    await write(scene, id, 'Wie sie ist.');
    for (const page of ['', '/partner', '/pruefen'])
      expect((await anna.get(`/bewerbung/${id}${page}`)).text).toContain(notice);
    const partners = await anna.get(`/bewerbung/${id}/partner`);
    const lines = partners
      .$('article li')
      .map((_, each) => partners.$(each).text())
      .get();
    expect(lines.length).toBe(1);
    const full = await anna.follow('Änderungen im Einzelnen: Afrika-Verein e. V.');
    expect([full.status, full.text.includes('Wie sie war.'), full.text.includes('Wie sie ist.')]).toEqual([
      200,
      true,
      true,
    ]);
    await write(scene, id, 'Wie sie war.');
    expect((await anna.get(`/bewerbung/${id}/partner`)).text).not.toContain(notice);
  });

  it('is asked about once a state, however often and by however many clicks', async () => {
    const { anna, system } = scene;
    const id = await startEntry(scene, 'Gehrde');
    await confirmed(scene, id);
    await confirmed(scene, id, 'Weltladen e. V.');
    await write(scene, id, 'Anders.');
    await anna.get(`/bewerbung/${id}/partner`);
    const sure = await anna.follow('Erneut um Mitzeichnung bitten');
    expect(sure.text).toContain('2 Organisationen bekommen eine E-Mail');
    const press = anna.filled('Um Mitzeichnung bitten');
    const body = press.body as URLSearchParams;
    await Promise.all([1, 2, 3].map(() => anna.fetch(press.path, { method: 'POST', body })));
    expect(await countOf(scene, id, 'PartnerAskedAgain')).toBe(2);
    expect((await anna.get(`/bewerbung/${id}/partner/erneut-bitten`)).text).toContain(
      'Für die jetzige Fassung ist schon um Mitzeichnung gebeten.',
    );
    const mails = await system.database.rows(
      `SELECT DISTINCT about->>'partnerId' FROM message WHERE template = 'partner-asked-again'`,
    );
    expect(mails.length).toBe(2);
    await write(scene, id, 'Noch einmal anders.');
    const person = await system.person('Anna Amt');
    const asking = system.get(PartnerAskingService);
    expect(await asking.askAgain(personActor(person.id), id, person.id)).toBe(2);
  });

  it('shows the partner what changed; one click confirms again with what it said before', async () => {
    const id = await startEntry(scene, 'Flensburg');
    await write(scene, id, 'Zuerst so.');
    const { link, partner } = await confirmed(scene, id);
    await write(scene, id, 'Dann so.');
    const seen = await partner.get(link);
    expect([seen.text.includes('Zuerst so.'), seen.text.includes('Dann so.')]).toEqual([true, true]);
    const done = await partner.press('Die neue Fassung mitzeichnen');
    expect(done.text).not.toContain('seit der Mitzeichnung geändert');
    const rows = await scene.system.database.rows(
      `SELECT state, signatory_name AS name, signatory_function AS office, statement FROM partner WHERE entry_id = $1`,
      [id],
    );
    expect(rows).toEqual([
      { state: 'confirmed', name: 'Amina Partner', office: 'Vorsitzende', statement: 'Wir sind **dabei**.' },
    ]);
    expect((await scene.anna.get(`/bewerbung/${id}`)).text).not.toContain(notice);
  });

  it('asks of itself when it is submitted, and not again where the applicant has asked', async () => {
    const { anna } = scene;
    const id = await startEntry(scene, 'Bersenbrück');
    await fillAll(anna, id);
    await confirmed(scene, id);
    await confirmed(scene, id, 'Weltladen e. V.');
    await write(scene, id, 'Ganz anders.');
    const [{ partnerId } = { partnerId: '' }] = await scene.system.database.rows<{ partnerId: string }>(
      'SELECT id AS "partnerId" FROM partner WHERE entry_id = $1 AND organisation = $2',
      [id, afrika],
    );
    await anna.get(`/bewerbung/${id}/partner/${partnerId}/erneut-bitten`);
    await anna.press('Um Mitzeichnung bitten');
    expect(await countOf(scene, id, 'PartnerAskedAgain')).toBe(1);
    await submitEntry(anna, id, 'Bersenbrück');
    expect(await countOf(scene, id, 'PartnerAskedAgain')).toBe(2);
    const otto = await scene.system.signedIn(await scene.system.person('Otto Organisation', 'organiser'));
    const standing = async () => {
      const { $ } = await otto.get(`/organisation/bewerbungen/${id}`);
      return $('section[aria-labelledby=partner] tbody tr')
        .map((_, row) => $(row).children().eq(2).text().trim())
        .get();
    };
    expect(await standing()).toEqual(['eine andere Fassung', 'eine andere Fassung']);
    const partner = scene.system.visitor();
    await partner.get(await linkOf(scene, id, afrika));
    const done = await partner.press('Die neue Fassung mitzeichnen');
    expect(done.text).toContain('Vielen Dank, die Bewerbung ist mitgezeichnet.');
    expect(await standing()).toEqual(['diese Einreichung', 'eine andere Fassung']);
  });

  it('cannot be submitted where the cycle wants the present state confirmed; says so with the way to the partners', async () => {
    const { anna } = scene;
    await confirming('currentState');
    const entryId = await entryOf(scene, 'Bersenbrück');
    await anna.get(`/bewerbung/${entryId}/oeffnen`);
    await anna.press('Bewerbung wieder öffnen');
    await write(scene, entryId, 'Neu nach dem Öffnen.');
    const refused = await anna.get(`/bewerbung/${entryId}/pruefen`);
    expect(refused.text).toContain(
      'Die Bewerbung wurde seit der Mitzeichnung geändert. Die jetzige Fassung haben 0 von 1 nötigen Partnerorganisationen mitgezeichnet.',
    );
    const failed = await anna.press('Bewerbung für Bersenbrück einreichen');
    expect([failed.status, failed.$(`a[href="/bewerbung/${entryId}/partner"]`).length > 0]).toEqual([
      422,
      true,
    ]);
    const partner = scene.system.visitor();
    await partner.get(await linkOf(scene, entryId, afrika));
    await partner.press('Die neue Fassung mitzeichnen');
    await submitEntry(anna, entryId, 'Bersenbrück');
    await confirming('anyState');
  });

  it('neither loses nor doubles a confirmation that comes while it is saved', async () => {
    const { anna, system } = scene;
    const entryId = await entryOf(scene, 'Köln');
    const link = await linkOf(scene, entryId, afrika);
    const partner = system.visitor();
    await partner.get(link);
    const said = { name: 'Amina Partner', function: 'Vorsitzende', statement: 'Genau in diesem Augenblick.' };
    const press = partner.filled(`Für ${afrika} mitzeichnen`, said);
    await anna.get(`/bewerbung/${entryId}/abschnitt/cooperation`);
    const answers = { ...filledSections.cooperation, quality: 'Gleichzeitig.' };
    const save = anna.filled('Speichern und zurück', answers);
    const [answer] = await Promise.all([
      partner.fetch(press.path, { method: 'POST', body: press.body as URLSearchParams }),
      anna.fetch(save.path, { method: 'POST', body: save.body as URLSearchParams }),
    ]);
    const [row] = await system.database.rows<{ statement: string }>(
      'SELECT statement FROM partner WHERE entry_id = $1',
      [entryId],
    );
    const page = await answer.text();
    if (answer.status === 303) expect(row?.statement).toBe(said.statement);
    else {
      expect([answer.status, page.includes('inzwischen geändert'), page.includes(said.statement)]).toEqual([
        422,
        true,
        true,
      ]);
    }
    expect((await anna.get(`/bewerbung/${entryId}`)).text).toContain(notice);
  });
});
