import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hash } from 'node:crypto';
import { EntryService } from '../../../src/entries/entry.service.js';
import { ReceiptDocument } from '../../../src/entries/receipt-document.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { makeCycle, makeMunicipality, type MadeCycle } from '../../support/factories.js';
import { pdfText } from '../../support/pdf-text.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';
import { fillAll, invitePartner, partnerLinks } from './support.js';

let system: TestSystem;
let cycle: MadeCycle;
let id: string;
let anna: Visitor;
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system, 2026, { graceMinutes: 30 });
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 2 }));
  const { id: personId } = await system.person('Anna Amt');
  const { id: municipalityId } = await makeMunicipality(system, 'Köln');
  id = await system
    .get(EntryService)
    .start(personActor(personId), { cycleId: cycle.id, municipalityId, personId });
});
beforeEach(async () => {
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 1 }));
  anna = await system.signedIn(await system.person('Anna Amt'));
});
afterAll(() => system.close());

const submitButton = 'Bewerbung für Köln einreichen';
const submissions = () =>
  system.database.rows<{ id: string; number: number; reference: string; contentHash: string }>(
    `SELECT id, number, reference, content_hash AS "contentHash" FROM submission WHERE entry_id = $1 ORDER BY number`,
    [id],
  );

describe('submitting', () => {
  it('lists what is missing, each with the way to it', async () => {
    const check = await anna.get(`/bewerbung/${id}/pruefen`);
    expect(check.text).toMatch(/Zum Einreichen fehlen noch \d+ Angaben/);
    const refused = await anna.press(submitButton);
    expect([refused.status, refused.title.startsWith('Fehler: ')]).toEqual([422, true]);
    const link = refused.$('a').filter((_, each) => refused.$(each).text().includes('Titel der Bewerbung'));
    expect(link.attr('href')).toBe(`/bewerbung/${id}/abschnitt/commitment#title`);
    expect(await submissions()).toEqual([]);
  });

  it('of two clicks one counts, and both end at the receipt', async () => {
    await fillAll(anna, id);
    await invitePartner(anna, id);
    const partner = system.visitor();
    await partner.get((await partnerLinks(system, id))[0] ?? '');
    await partner.press('Für Afrika-Verein e. V. mitzeichnen', { name: 'Amina', function: 'Vorsitz' });
    const check = await anna.get(`/bewerbung/${id}/pruefen`);
    expect(check.text).toContain('Die Bewerbung ist vollständig.');
    const { path, method, body } = anna.filled(submitButton);
    const twin = await system.signedIn(await system.person('Anna Amt'));
    await twin.get(`/bewerbung/${id}/pruefen`);
    const [first, second] = await Promise.all([
      anna.request(path, { method, ...(body && { body }) }),
      twin.press(submitButton),
    ]);
    expect([first.path, second.path]).toEqual([`/bewerbung/${id}/eingang/1`, `/bewerbung/${id}/eingang/1`]);
    expect(await submissions()).toMatchObject([{ number: 1, reference: 'KBW-2026-0001-9' }]);
    const events = await system.database.rows(
      `SELECT payload FROM domain_event WHERE type = 'EntrySubmitted'`,
    );
    expect(events.length).toBe(1);
  });

  it('is proven by page, PDF and the canonical content', async () => {
    const [{ id: submissionId = '', contentHash = '' } = {}] = await submissions();
    const receipt = await anna.get(`/bewerbung/${id}/eingang/1`);
    expect(receipt.text).toContain('KBW-2026-0001-9');
    expect(receipt.text).toContain(contentHash);
    expect(receipt.text).toMatch(/\d{2}:\d{2}:\d{2} Uhr \(MESZ\)/);
    const json = await anna.fetch(`/bewerbung/${id}/eingang/1.json`);
    expect(hash('sha256', await json.text())).toBe(contentHash);
    const pdf = await anna.fetch(`/bewerbung/${id}/eingang/1.pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    const rendered = await system.get(ReceiptDocument).render(submissionId, 'de');
    expect(Buffer.from(await pdf.arrayBuffer()).equals(rendered.content)).toBe(true);
    expect(await pdfText(rendered.content)).toContain('KBW-2026-0001-9');
    expect((await anna.get(`/bewerbung/${id}/eingang/2`)).status).toBe(404);
    const stranger = await system.signedIn(await system.person('Fremde Person'));
    for (const end of ['', '.pdf', '.json'])
      expect((await stranger.get(`/bewerbung/${id}/eingang/1${end}`)).status).toBe(404);
  });

  it('is proven by mail: with the code of the receipt and where anybody verifies it', async () => {
    const mail = await system.mails.waitForMail(({ subject }) => subject.startsWith('Eingangsbestätigung'));
    const [, code = ''] = /Belegcode: (KBW-2026-0001-9-1-[0-9A-Z-]{14})/.exec(mail.text ?? '') ?? [];
    const [, address = ''] = /(\/beleg\?code=\S+)/.exec(mail.text ?? '') ?? [];
    expect((await anna.get(`/bewerbung/${id}/eingang/1`)).text).toContain(code);
    const verified = await system.visitor().get(address);
    expect([code !== '', verified.text.includes('Der Beleg ist echt.')]).toEqual([true, true]);
  });

  it('shows before it what the jury reads, and apart from it what only the organisation does', async () => {
    const page = await anna.get(`/bewerbung/${id}/pruefen`);
    const internal = page.$('section[aria-labelledby=nur-organisation]');
    expect(internal.text()).toContain('Olga Oben');
    internal.remove();
    const jury = page.$('main').text();
    expect([jury.includes('Olga Oben'), jury.includes('nicht für die Jury')]).toEqual([false, false]);
    expect(jury).toContain('Gemeinsam für die Eine Welt');
  });

  it('can be opened again until the deadline; the first submission stays', async () => {
    await anna.get(`/bewerbung/${id}`);
    await anna.follow('Bewerbung noch einmal ändern');
    const draft = await anna.press('Bewerbung wieder öffnen');
    expect(draft.text).toContain('Die Bewerbung ist wieder ein Entwurf.');
    await anna.get(`/bewerbung/${id}/abschnitt/commitment`);
    await anna.press('Speichern und zurück', { title: 'Neuer Titel' });
    await anna.get(`/bewerbung/${id}/pruefen`);
    const again = await anna.press(submitButton);
    expect(again.path).toBe(`/bewerbung/${id}/eingang/2`);
    const rows = await submissions();
    expect(rows.map(({ number, reference }) => [number, reference])).toEqual([
      [1, 'KBW-2026-0001-9'],
      [2, 'KBW-2026-0001-9'],
    ]);
    expect((await anna.get(`/bewerbung/${id}/eingang/1`)).text).toContain('Gemeinsam für die Eine Welt');
  });

  it('is possible in the grace period, which is shown after the deadline only', async () => {
    await anna.get(`/bewerbung/${id}/oeffnen`);
    await anna.press('Bewerbung wieder öffnen');
    expect((await anna.get(`/bewerbung/${id}`)).text).not.toContain('Nachfrist');
    system.clock.jumpTo(cycle.milestones.deadline.add({ minutes: 10 }));
    expect((await anna.get(`/bewerbung/${id}`)).text).toContain(
      'Mit einer Nachfrist können Sie noch einreichen',
    );
    await anna.get(`/bewerbung/${id}/pruefen`);
    system.clock.jumpTo(cycle.milestones.deadline.add({ minutes: 31 }));
    const late = await anna.press(submitButton);
    expect([late.status, late.text.includes('Der Bewerbungsschluss ist vorbei')]).toEqual([422, true]);
    expect((await submissions()).length).toBe(2);
  });

  it('opened again too late says why not on the page of the error, and changes nothing', async () => {
    system.clock.jumpTo(cycle.milestones.deadline.add({ minutes: 10 }));
    const late = await system.signedIn(await system.person('Anna Amt'));
    await late.get(`/bewerbung/${id}/pruefen`);
    await late.press(submitButton);
    system.clock.jumpTo(cycle.milestones.deadline.add({ hours: 2 }));
    const refused = await late.post(`/bewerbung/${id}/oeffnen`);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Der Bewerbungsschluss ist vorbei');
  });

  it('can be taken back for good, after a page that says what happens, with a reason for the organisation', async () => {
    await anna.get(`/bewerbung/${id}/zurueckziehen`);
    const tooLong = await anna.press('Bewerbung endgültig zurückziehen', { reason: 'x'.repeat(1_001) });
    expect([tooLong.status, tooLong.$('textarea[name=reason]').text().trim().length]).toEqual([422, 1_001]);
    const gone = await anna.press('Bewerbung endgültig zurückziehen', { reason: 'Der Rat will nicht.' });
    expect(gone.text).toContain('Zurückgezogen');
    const [row] = await system.database.rows('SELECT state, exclusive FROM entry WHERE id = $1', [id]);
    expect(row).toEqual({ state: 'withdrawn', exclusive: false });
    const olga = await system.signedIn(await system.person('Olga Organisation', 'organiser'));
    const page = await olga.get(`/organisation/bewerbungen/${id}`);
    const history = page.$('section[aria-labelledby=verlauf]').text();
    expect(history).toContain('Der Rat will nicht.');
    expect(history).toMatch(/Partnerorganisation hat mitgezeichnet\s*Partnerorganisation per Link/);
    const [event] = await system.database.rows(
      `SELECT reason FROM audit_event WHERE type = 'EntryWithdrawn' AND subject_id = $1`,
      [id],
    );
    expect(event).toEqual({ reason: 'Der Rat will nicht.' });
  });
});
