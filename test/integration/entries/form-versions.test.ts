import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CycleQueries } from '../../../src/cycles/cycle.queries.js';
import { FormVersionQueries } from '../../../src/entries/form-version.queries.js';
import { makeEntry } from '../../support/entry-factories.js';
import { makeCycle, makeMunicipality, type MadeCycle } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let cycle: MadeCycle;
let base: string;
let [draft, submitted] = ['', ''];
let anna: Visitor;
let otto: Visitor;
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system);
  base = `/organisation/wettbewerbsrunden/${cycle.id}/formular`;
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 2 }));
  const owner = await system.person('Anna Amt');
  draft = (await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'draft')).id;
  const gehrde = await makeMunicipality(system, 'Gehrde');
  submitted = (await makeEntry(system, cycle, gehrde, owner, 'submitted')).id;
});
beforeEach(async () => {
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 1 }));
  anna = await system.signedIn(await system.person('Anna Amt'));
  otto = await system.signedIn(await system.person('Otto Organisation', 'organiser'));
});
afterAll(() => system.close());

const versionOf = async (entryId: string) =>
  (
    await system.database.row<{ number: number }>(
      'SELECT f.number FROM entry e JOIN form_version f ON f.id = e.form_version_id WHERE e.id = $1',
      [entryId],
    )
  )?.number;
const stored = async (key: string) =>
  (
    await system.database.row<{ answers: Record<string, unknown> }>(
      'SELECT answers FROM entry_section WHERE entry_id = $1 AND section_key = $2',
      [draft, key],
    )
  )?.answers;
const addQuestion = async (section: string, label: string) => {
  await otto.get(`${base}/abschnitte/${section}`);
  await otto.press('Frage hinzufügen', { art: 'shortText' });
  return otto.press('Speichern', { 'label.de': label });
};
const removeQuestion = async (section: string, key: string) => {
  await otto.get(`${base}/abschnitte/${section}/fragen/${key}/entfernen`);
  return otto.press('Frage entfernen');
};
const publish = async () => {
  await otto.get(`${base}/fassung`);
  const button = otto.page!.$('button:contains("veröffentlichen")').text().trim();
  return otto.press(button, { reason: 'Beschluss der Jury' });
};

describe('a form in use', () => {
  it('changes only in a working version, which nobody fills in', async () => {
    await addQuestion('commitment', 'Leitbild');
    await removeQuestion('commitment', 'summary');
    const overview = await otto.get(base);
    expect(overview.text).toContain('Es gibt Änderungen gegenüber Fassung 1');
    const section = await anna.get(`/bewerbung/${draft}/abschnitt/commitment`);
    expect([section.$('[name=leitbild]').length, section.$('[name=summary]').length]).toEqual([0, 1]);
    expect((await system.get(CycleQueries).currentForm(cycle.id))?.number).toBe(1);
  });

  it('says before its publication what changes, for which drafts, and shows nothing of what they wrote', async () => {
    await otto.get(`${base}/abschnitte/commitment/fragen/since`);
    await otto.press('Speichern', { 'label.de': 'Seit wann?' });
    const page = await otto.get(`${base}/fassung`);
    const rows = page
      .$('main table tbody tr')
      .map((_, row) => page.$(row).text().replaceAll(/\s+/g, ' ').trim())
      .get();
    expect(rows).toEqual([
      'Seit wann?Gemeinsames Engagement, Zahl anderer Wortlaut 0',
      'LeitbildGemeinsames Engagement, Kurzer Text kommt hinzu; Pflicht –',
      'KurzfassungGemeinsames Engagement, Langer Text wird nicht mehr gestellt: Antworten bleiben im Entwurf aufgehoben, werden aber nicht eingereicht 1',
    ]);
    expect(page.text).toContain('1 Entwurf folgt sofort Fassung 2');
    expect(page.text).toContain('1 Frage ist neu Pflicht');
    expect(page.text).toContain('1 eingereichte Bewerbung behält für immer ihre Fassung');
    expect(page.text).toContain('Köln hat betroffene Fragen schon beantwortet');
    expect(page.text).not.toContain('Kurz: Gemeinsam in Köln');
    expect(page.text).not.toContain('Gehrde');
  });

  it('is published once, with a reason; drafts follow, submissions keep theirs', async () => {
    await otto.get(`${base}/fassung`);
    const without = await otto.press('Fassung 2 veröffentlichen');
    expect([without.status, without.$('#reason-error').text()]).toEqual([
      422,
      expect.stringContaining('begründen'),
    ]);
    const sent = otto.filled('Fassung 2 veröffentlichen', { reason: 'Beschluss der Jury' });
    const post = () => otto.request(sent.path, { method: 'POST', body: sent.body! });
    expect([(await post()).text, (await post()).path]).toEqual([
      expect.stringContaining('Die neue Fassung gilt.'),
      base,
    ]);
    expect([await versionOf(draft), await versionOf(submitted)]).toEqual([2, 1]);
    const events = await system.database.rows(
      `SELECT reason, facts FROM audit_event WHERE type = 'FormVersionPublished'`,
    );
    expect(events).toEqual([
      { reason: 'Beschluss der Jury', facts: expect.objectContaining({ number: 2, drafts: 1 }) },
    ]);
    const entry = await otto.get(`/organisation/bewerbungen/${submitted}`);
    expect(entry.text).toContain('Kurz: Gemeinsam in Gehrde');
  });

  it('no longer asks what is gone, keeps the answer in the draft through every save, and asks what is new', async () => {
    await anna.get(`/bewerbung/${draft}/abschnitt/commitment`);
    await anna.press('Speichern und zurück', { leitbild: 'Gerechtigkeit' });
    expect(await stored('commitment')).toMatchObject({
      summary: 'Kurz: Gemeinsam in Köln',
      leitbild: 'Gerechtigkeit',
    });
    const check = await anna.get(`/bewerbung/${draft}/pruefen`);
    expect(check.text).toContain('Gerechtigkeit');
    expect(check.text).not.toContain('Kurz: Gemeinsam in Köln');
  });

  it('is published while somebody writes: what was typed is kept, also of a question and a section that are gone', async () => {
    await anna.get(`/bewerbung/${draft}/abschnitt/cooperation`);
    const sent = anna.filled('Speichern und weiter', { quality: 'Sehr gut.', outlook: 'NOCH VIEL MEHR' });
    await removeQuestion('cooperation', 'outlook');
    await publish();
    const page = await anna.request(sent.path, { method: 'POST', body: sent.body! });
    expect([page.status, await stored('cooperation')]).toEqual([
      200,
      { quality: 'Sehr gut.', outlook: 'NOCH VIEL MEHR' },
    ]);
    expect((await anna.get(`/bewerbung/${draft}/pruefen`)).text).not.toContain('NOCH VIEL MEHR');

    await anna.get(`/bewerbung/${draft}/abschnitt/projects`);
    const whole = anna.filled('Speichern und weiter', { 'projectExamples.0.name': 'Brunnen' });
    await otto.get(`${base}/abschnitte/projects/entfernen`);
    await otto.press('Abschnitt entfernen');
    await publish();
    const gone = await anna.request(whole.path, { method: 'POST', body: whole.body! });
    expect([gone.status, gone.path]).toEqual([200, `/bewerbung/${draft}`]);
    expect(gone.text).toContain('Dieser Abschnitt wird nicht mehr gefragt.');
    expect(await stored('projects')).toMatchObject({ projectExamples: [{ name: 'Brunnen' }] });
  });

  it('gives back what was typed when a question returns', async () => {
    await otto.get(`${base}/abschnitte/cooperation`);
    await otto.press('Frage hinzufügen', { art: 'longText' });
    await otto.press('Speichern', { 'label.de': 'Outlook' });
    await publish();
    const page = await anna.get(`/bewerbung/${draft}/abschnitt/cooperation`);
    expect(page.$('textarea[name=outlook]').text().trim()).toBe('NOCH VIEL MEHR');
  });

  it('is filled in as it is by then when a submitted entry is reopened; the submission stays as it was', async () => {
    const number = await versionOf(draft);
    await anna.get(`/bewerbung/${submitted}/oeffnen`);
    await anna.press('Bewerbung wieder öffnen');
    expect(await versionOf(submitted)).toBe(number);
    const entry = await otto.get(`/organisation/bewerbungen/${submitted}`);
    expect(entry.text).toContain('Kurz: Gemeinsam in Gehrde');
  });

  it('goes back to the published version when the changes are discarded', async () => {
    const before = (await system.get(CycleQueries).configuration(cycle.id))!.form;
    await addQuestion('contact', 'Fax');
    await otto.get(`${base}/verwerfen`);
    const page = await otto.press('Änderungen verwerfen');
    expect(page.text).toContain('Die Änderungen sind verworfen.');
    expect((await system.get(CycleQueries).configuration(cycle.id))!.form).toEqual(before);
  });

  it('cannot be published while it is unfinished or was changed since it was looked at', async () => {
    await addQuestion('contact', 'Fax');
    await otto.get(`${base}/fassung`);
    const stale = otto.filled(otto.page!.$('button:contains("veröffentlichen")').text().trim(), {
      reason: 'x',
    });
    await otto.get(base);
    await otto.follow('Abschnitt hinzufügen');
    await otto.press('Speichern', { 'title.de': 'Leer' });
    const version = await versionOf(draft);
    const refused = await otto.request(stale.path, { method: 'POST', body: stale.body! });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Bei „Leer › Fragen“ fehlen noch die Fragen.');
    await otto.get(`${base}/abschnitte/leer/entfernen`);
    await otto.press('Abschnitt entfernen');
    const changed = await otto.request(stale.path, { method: 'POST', body: stale.body! });
    expect([changed.status, await versionOf(draft)]).toEqual([422, version]);
  });

  it('touches many drafts with the same number of statements as one', async () => {
    const queries = system.get(FormVersionQueries);
    expect(await queries.drafts(cycle.id)).toHaveLength(2);
    expect(await queries.drafts('nonsense')).toEqual([]);
  });
});
