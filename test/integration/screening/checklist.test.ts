import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { defaultScreeningRule } from '../../../src/cycles/domain/defaults/screening.js';
import { Entry } from '../../../src/entries/entities/entry.entity.js';
import { ScreeningCheck } from '../../../src/entries/entities/screening-check.entity.js';
import { Screening } from '../../../src/entries/entities/screening.entity.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import { allMet, entryPath, fillChecklist, makeScene, type ScreeningScene } from './support.js';

let system: TestSystem;
let scene: ScreeningScene;
let year = 2026;
beforeAll(async () => void (system = await startTestSystem()));
afterAll(() => system.close());
beforeEach(async () => {
  scene = await makeScene(system, year);
  year += 2;
});

const stored = (entryId: string) => system.database.reader.findOneBy(ScreeningCheck, { entryId });
const stateOf = async ({ id }: { id: string }) =>
  (await system.database.reader.findOneByOrFail(Entry, { id })).state;
const audited = (entryId: string, type: string) =>
  system.database.rows<{ reason: string | null; after: object | null }>(
    `SELECT reason, facts->'after' AS after FROM audit_event WHERE subject_id = $1 AND type = $2 ORDER BY position`,
    [entryId, type],
  );

describe('the checklist of an entry', () => {
  it('is filled in over several sittings, with remarks, and counts', async () => {
    const { olga, koeln } = scene;
    expect((await olga.get(entryPath(koeln))).text).toContain('0 von 8');
    await olga.follow('Prüfliste bearbeiten');
    const page = await olga.press('Prüfliste speichern', {
      'answer.onTime': 'yes',
      'answer.eligible': 'no',
      'remark.eligible': ' Vollmacht fehlt\r\nnoch. ',
    });
    expect(page.path).toBe(entryPath(koeln));
    // What the rule proposed and the page showed was saved with the rest: on time, class, partners.
    expect(page.text).toContain('4 von 8');
    expect(page.text).toContain('Vollmacht fehlt noch.');
    const again = await olga.get(entryPath(koeln, '/pruefliste'));
    expect(again.$('textarea[name="remark.eligible"]').text().trim()).toBe('Vollmacht fehlt\nnoch.');
    expect(again.$('input[name="answer.eligible"]:checked').val()).toBe('no');
    expect(await stored(koeln.id)).toMatchObject({
      version: 1,
      items: {
        onTime: { answer: 'yes', remark: '' },
        eligible: { answer: 'no', remark: 'Vollmacht fehlt\nnoch.' },
        joint: { answer: null, remark: '' },
      },
    });
    expect(await audited(koeln.id, 'ScreeningChecked')).toHaveLength(1);
  });

  it('knows more time that the entry was given when it says what came in time', async () => {
    const { olga, koeln, cycle } = scene;
    const chosen = async () =>
      (await olga.get(entryPath(koeln, '/pruefliste'))).$('input[name="answer.onTime"]:checked').val();
    const late = cycle.milestones.deadline.add({ hours: 30 });
    await system.database.rows('UPDATE submission SET submitted_at = $2 WHERE entry_id = $1', [
      koeln.id,
      late.toString(),
    ]);
    expect(await chosen()).toBe('no');
    await system.database.rows(
      `INSERT INTO entry_extension SELECT gen_random_uuid(), id, $2::timestamptz, 'Code', $3::timestamptz,
         (SELECT person_id FROM entry_member m WHERE m.entry_id = entry.id) FROM entry WHERE id = $1`,
      [koeln.id, late.add({ hours: 1 }).toString(), late.subtract({ hours: 1 }).toString()],
    );
    expect(await chosen()).toBe('yes');
  });

  it('proposes what a rule can tell, marked as a proposal, and saves nothing by itself', async () => {
    const { olga, koeln } = scene;
    await system.database.rows('UPDATE partner SET state = $2 WHERE entry_id = $1', [koeln.id, 'invited']);
    const page = await olga.get(entryPath(koeln, '/pruefliste'));
    const chosen = (key: string) => page.$(`input[name="answer.${key}"]:checked`).val();
    expect(['onTime', 'sizeClass', 'confirmed', 'eligible'].map(chosen)).toEqual([
      'yes',
      'yes',
      'no',
      undefined,
    ]);
    expect(page.text).toContain('Vorschlag nach Regel: nein. Bitte prüfen und speichern.');
    expect(await stored(koeln.id)).toBeNull();
  });

  it('shows both when two organisers save at the same time, and loses neither', async () => {
    const { olga, oskar, koeln } = scene;
    await olga.get(entryPath(koeln, '/pruefliste'));
    await fillChecklist(oskar, koeln, { 'answer.joint': 'yes', 'remark.joint': 'Von Oskar' });
    const late = await olga.press('Prüfliste speichern', {
      'answer.joint': 'no',
      'remark.joint': 'Von Olga',
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Gespeichert: ja – Von Oskar');
    expect(late.text).toContain('Oskar Organisation');
    expect(late.$('textarea[name="remark.joint"]').text().trim()).toBe('Von Olga');
    expect((await stored(koeln.id))?.items['joint']).toEqual({ answer: 'yes', remark: 'Von Oskar' });
    await olga.press('Prüfliste speichern');
    expect((await stored(koeln.id))?.items['joint']).toEqual({ answer: 'no', remark: 'Von Olga' });
  });

  it('refuses a remark that is too long at its field and keeps it', async () => {
    const { olga, koeln } = scene;
    await olga.get(entryPath(koeln, '/pruefliste'));
    const page = await olga.press('Prüfliste speichern', { 'remark.joint': 'ä'.repeat(1_001) });
    expect(page.status).toBe(422);
    expect(page.$('#remark-joint-error').text()).toContain('1001 Zeichen, erlaubt sind 1000');
    expect(page.$('textarea[name="remark.joint"]').text().trim()).toHaveLength(1_001);
    expect(await stored(koeln.id)).toBeNull();
  });
});

describe('an admission', () => {
  it('needs every item that must be met, or a reason, which is audited and not told', async () => {
    const { olga, koeln, owner } = scene;
    await fillChecklist(olga, koeln, allMet({ joint: 'no' }));
    await olga.follow('Zulassen …');
    expect(olga.page?.text).toContain('Noch nicht erfüllt');
    const refused = await olga.press('Zulassen und benachrichtigen');
    expect(refused.status).toBe(422);
    expect(refused.$('#override-error').text()).toContain('Bitte begründen Sie, warum Sie trotzdem zulassen');
    const done = await olga.press('Zulassen und benachrichtigen', { override: 'Im Gespräch geklärt.' });
    expect(done.text).toContain('Im Gespräch geklärt.');
    expect(await stateOf(koeln)).toBe('admitted');
    expect(await audited(koeln.id, 'ScreeningOverridden')).toEqual([
      { reason: 'Im Gespräch geklärt.', after: null },
    ]);
    const seen = await (await system.signedIn(owner)).get(`/bewerbung/${koeln.id}`);
    expect(seen.html).not.toContain('Im Gespräch geklärt.');
  });

  it('takes what does not apply for met', async () => {
    const { olga, koeln } = scene;
    await fillChecklist(olga, koeln, allMet({ joint: 'notApplicable', readable: 'no' }));
    await olga.follow('Zulassen …');
    expect(olga.page?.text).not.toContain('Noch nicht erfüllt');
    await olga.press('Zulassen und benachrichtigen');
    expect(await stateOf(koeln)).toBe('admitted');
  });

  it('is refused on a checklist that a colleague has changed since', async () => {
    const { olga, oskar, koeln } = scene;
    await fillChecklist(olga, koeln);
    await olga.follow('Zulassen …');
    await fillChecklist(oskar, koeln, allMet({ development: 'no' }));
    const late = await olga.press('Zulassen und benachrichtigen', { reason: 'Glückwunsch', override: 'x' });
    expect(late.text).toContain('Jemand anderes hat die Prüfliste inzwischen geändert');
    expect(late.$('textarea[name=reason]').text().trim()).toBe('Glückwunsch');
    expect(await stateOf(koeln)).toBe('submitted');
  });

  it('keeps the checklist as it was answered, whatever becomes of the list', async () => {
    const { olga, koeln, flensburg, cycle } = scene;
    await fillChecklist(olga, koeln);
    await olga.follow('Zulassen …');
    await olga.press('Zulassen und benachrichtigen');
    await olga.get(`/organisation/wettbewerbsrunden/${cycle.id}/formale-pruefung`);
    await olga.press('Änderung prüfen', {
      'checklist.3.text': 'Ganz anders.',
      'checklist.7.remove': 'true',
    });
    await olga.press('Änderung speichern', { reason: 'Gekürzt' });
    const { items } = await system.database.reader.findOneByOrFail(Screening, { entryId: koeln.id });
    expect(items).toEqual(
      defaultScreeningRule.checklist.map((item) => ({ ...item, answer: 'yes', remark: '' })),
    );
    expect((await olga.get(entryPath(koeln))).text).toContain(defaultScreeningRule.checklist[7]!.text);
    expect((await olga.get(entryPath(flensburg))).text).toContain('0 von 7');
    expect((await olga.get(entryPath(flensburg, '/pruefliste'))).text).toContain('4. Ganz anders.');
  });
});

describe('a rejection', () => {
  it('offers texts, shows the mail before it goes out, and keeps what was typed', async () => {
    const { olga, koeln } = scene;
    await olga.get(entryPath(koeln, '/ablehnen'));
    const filled = await olga.press('Baustein 2 einfügen', { reason: 'Leider:' });
    const [, block = ''] = defaultScreeningRule.reasons;
    expect(filled.$('textarea[name=reason]').text().trim()).toBe(`Leider:\n\n${block}`);
    const preview = await olga.press('Vorschau der E-Mail');
    expect(preview.text).toContain(`Ergebnis der formalen Prüfung: ${koeln.reference}`);
    expect(preview.text).toContain('Guten Tag Otto Amt');
    expect(await stateOf(koeln)).toBe('submitted');
    await olga.press('Nicht zulassen und benachrichtigen');
    expect(await stateOf(koeln)).toBe('rejected');
  });
});

describe('a decision that is taken back', () => {
  const admit = async () => {
    const { olga, koeln } = scene;
    await fillChecklist(olga, koeln);
    await olga.follow('Zulassen …');
    await olga.press('Zulassen und benachrichtigen');
  };

  it('lets the entry wait again with its checklist, and tells the team why', async () => {
    const { olga, koeln, owner } = scene;
    await admit();
    await olga.follow('Entscheidung zurücknehmen …');
    const without = await olga.press('Zurücknehmen und benachrichtigen', { reason: ' ' });
    expect(without.status).toBe(422);
    const done = await olga.press('Zurücknehmen und benachrichtigen', { reason: 'Zu früh entschieden.' });
    expect(done.text).toContain('Zurückgenommen am');
    expect(done.text).toContain('8 von 8');
    expect(await stateOf(koeln)).toBe('submitted');
    expect(await audited(koeln.id, 'ScreeningRevoked')).toEqual([
      { reason: 'Zu früh entschieden.', after: { state: 'submitted' } },
    ]);
    const mail = await system.mails.waitForMail(
      ({ envelope, text }) => envelope.to.includes(owner.email) && text.includes('Zu früh entschieden.'),
    );
    expect(mail.subject).toContain('Wir prüfen Ihre Bewerbung erneut');
    const team = await (await system.signedIn(owner)).get(`/bewerbung/${koeln.id}`);
    expect(team.text).not.toContain('Mitteilung zur formalen Prüfung');
  });

  it('is too late once a juror has been given the entry', async () => {
    const { olga, koeln, cycle } = scene;
    await admit();
    await system.database.rows(
      `WITH r AS (INSERT INTO round (id, cycle_id, number, name, state) VALUES (gen_random_uuid(), $1, 1, 'Runde', 'open') RETURNING id),
            j AS (INSERT INTO juror (id, cycle_id, person_id, state, invited_at, expires_at)
                  SELECT gen_random_uuid(), $1, id, 'accepted', now(), now() FROM person WHERE name = 'Olga Organisation' RETURNING id)
       INSERT INTO assignment (id, round_id, juror_id, entry_id, assigned_at)
       SELECT gen_random_uuid(), r.id, j.id, $2, now() FROM r, j`,
      [cycle.id, koeln.id],
    );
    await olga.get(entryPath(koeln, '/entscheidung-zuruecknehmen'));
    const refused = await olga.press('Zurücknehmen und benachrichtigen', { reason: 'Doch nicht.' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Die Jury hat diese Bewerbung schon bekommen.');
    expect(refused.$('textarea[name=reason]').text().trim()).toBe('Doch nicht.');
    expect(await stateOf(koeln)).toBe('admitted');
  });
});
