import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FormDefinition } from '../../../src/cycles/domain/form-definition.js';
import { formWithEverything, useForm } from '../../support/all-questions.js';
import { makeEntry } from '../../support/entry-factories.js';
import { makeCycle, makeMunicipality, type MadeCycle } from '../../support/factories.js';
import { pdfFile } from '../../support/sample-files.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let cycle: MadeCycle;
let id: string;
let anna: Visitor;
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system);
  await useForm(system, cycle, formWithEverything);
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 1 }));
  const owner = await system.person('Anna Amt');
  ({ id } = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'draft'));
});
beforeEach(async () => {
  anna = await system.signedIn(await system.person('Anna Amt'));
});
afterAll(() => system.close());

const section = (key: string) => `/bewerbung/${id}/abschnitt/${key}`;
const stored = async (key: string) =>
  (
    await system.database.row<{ answers: Record<string, unknown> }>(
      'SELECT answers FROM entry_section WHERE entry_id = $1 AND section_key = $2',
      [id, key],
    )
  )?.answers;
const shown = (visitor: Visitor) =>
  visitor
    .page!.$('.app-question')
    .filter((_, each) => visitor.page!.$(each).attr('hidden') === undefined)
    .map((_, each) => visitor.page!.$(each).find('[name]').first().attr('name'))
    .get();

describe('questions of every kind', () => {
  it('keep amounts in cents and addresses whole, and show them as one reads them', async () => {
    await anna.get(section('project'));
    await anna.press('Speichern und zurück', {
      title: 'Brunnen',
      budget: '12.500,50 €',
      website: 'www.example.org/brunnen',
      resolved: 'no',
    });
    expect(await stored('project')).toEqual({
      title: 'Brunnen',
      budget: 1_250_050,
      website: 'https://www.example.org/brunnen',
      resolved: false,
    });
    const page = await anna.get(section('project'));
    expect(page.$('input[name=budget]').val()).toBe('12500,50');
    const check = await anna.get(`/bewerbung/${id}/pruefen`);
    expect(check.text).toContain('12.500,50 €');
    const link = check.$('a[href="https://www.example.org/brunnen"]');
    expect(link.attr('rel')).toBe('noopener noreferrer nofollow');
  });

  it('say what is wrong at the field and keep what was typed', async () => {
    await anna.get(section('project'));
    const page = await anna.press('Speichern und weiter', {
      budget: 'ungefähr viel',
      website: 'javascript:alert(document.cookie)',
    });
    expect([
      page.status,
      page.$('#budget-error').text().trim(),
      page.$('#website-error').text().trim(),
    ]).toEqual([
      422,
      'Fehler: Bitte geben Sie einen Betrag in Euro an, zum Beispiel 1.234,50.',
      'Fehler: Bitte geben Sie eine Internetadresse an, die mit https:// oder http:// beginnt.',
    ]);
    expect(page.$('input[name=budget]').val()).toBe('ungefähr viel');
    const check = await anna.get(`/bewerbung/${id}/pruefen`);
    expect(check.html).not.toContain('href="javascript');
    await anna.get(section('project'));
    const much = await anna.press('Speichern und weiter', { budget: '100.000,01', website: '' });
    expect(much.$('#budget-error').text()).toContain('höchstens 100000 Euro');
    await anna.press('Speichern und weiter', { budget: '5' });
  });

  it('fill a table row by row up to its maximum', async () => {
    await anna.get(section('money'));
    await anna.press('Zeile hinzufügen', { 'plan.0.item': 'Pumpe', 'plan.0.amount': '1.000' });
    await anna.press('Zeile hinzufügen', { 'plan.1.item': 'Rohre', 'plan.1.amount': '20,5' });
    expect(anna.page!.$('button:contains("Zeile hinzufügen")')).toHaveLength(0);
    await anna.press('Zeile 1 entfernen', { 'plan.2.item': 'Fest', 'plan.2.on': '1.9.2026' });
    expect(await stored('money')).toEqual({
      plan: [
        { _id: expect.any(String), item: 'Rohre', amount: 2_050 },
        { _id: expect.any(String), item: 'Fest', on: '2026-09-01' },
      ],
    });
    const check = await anna.get(`/bewerbung/${id}/pruefen`);
    const cells = check
      .$('table:contains("Finanzplan") tbody tr')
      .map((_, row) => check.$(row).text().replaceAll(/\s+/g, ' ').trim());
    expect(cells.get()).toEqual(['Rohre 20,50 €', 'Fest 01.09.2026']);
    expect(check.$(`a[href="${section('money')}#plan-1-amount"]`)).toHaveLength(1);
  });

  it('name attachments of the entry, and forget those that were removed', async () => {
    await anna.get(section('project'));
    expect(anna.page!.text).toContain('noch keine Anlagen hochgeladen');
    await anna.get(`/bewerbung/${id}/anlagen`);
    await anna.press('Datei hochladen', { file: pdfFile('beschluss.pdf'), title: 'Ratsbeschluss' });
    await anna.get(section('project'));
    const file = anna.page!.$('input[name=proof]').first().val() as string;
    await anna.press('Speichern und weiter', { resolved: 'yes', resolution: '1.2.2026', proof: file });
    const check = await anna.get(`/bewerbung/${id}/pruefen`);
    const named = check.$('dt:contains("Nachweis")').parent().find('a');
    expect([named.text(), named.attr('href')]).toEqual([
      'Ratsbeschluss',
      `/bewerbung/${id}/anlagen/${file}/datei`,
    ]);
    await system.database.rows('UPDATE attachment SET removed_at = now() WHERE id = $1', [file]);
    const after = await anna.get(`/bewerbung/${id}/pruefen`);
    expect(after.$(`a[href="${section('project')}#proof"]`).text()).toBe('Nachweis');
    expect((await stored('project'))?.['proof']).toEqual([file]);
    await system.database.rows('UPDATE attachment SET removed_at = NULL WHERE id = $1', [file]);
  });
});

describe('a question with a condition', () => {
  it('appears after saving, which leads to it', async () => {
    await anna.get(section('project'));
    await anna.press('Speichern und zurück', { resolved: 'no', resolution: '', proof: [] });
    await anna.get(section('project'));
    expect(shown(anna)).toEqual(['title', 'budget', 'website', 'resolved']);
    const page = await anna.press('Speichern und weiter', { resolved: 'yes' });
    expect([page.path, shown(anna)]).toEqual([
      section('project'),
      ['title', 'budget', 'website', 'resolved', 'resolution'],
    ]);
    expect(page.text).toContain('Aus Ihren Antworten ergeben sich weitere Fragen auf dieser Seite.');
    const next = await anna.press('Speichern und weiter');
    expect(next.path).toBe(section('money'));
  });

  it('is neither shown nor demanded while it does not hold; what was typed comes back with it', async () => {
    await anna.get(section('project'));
    await anna.press('Speichern und zurück', { resolved: 'yes', resolution: '3.4.2025' });
    await anna.get(section('project'));
    await anna.press('Speichern und zurück', { resolved: 'no' });
    const check = await anna.get(`/bewerbung/${id}/pruefen`);
    expect(check.text).not.toContain('Datum des Beschlusses');
    expect(check.text).not.toContain('03.04.2025');
    expect(check.text).toContain('Warum kein Beschluss?');
    expect(await stored('project')).toMatchObject({ resolved: false, resolution: '2025-04-03' });
    await anna.get(section('project'));
    await anna.press('Speichern und zurück', { resolved: 'yes' });
    const again = await anna.get(`/bewerbung/${id}/pruefen`);
    expect(again.text).toContain('03.04.2025');
    expect(again.text).not.toContain('Warum kein Beschluss?');
  });

  it('is left out of the submission, also when it depends on another section', async () => {
    await anna.get(section('money'));
    await anna.press('Speichern und zurück', {
      reason: 'GEHEIM: der Rat tagt erst im Herbst',
      'plan.1.amount': '300',
    });
    await anna.get(`/bewerbung/${id}/abschnitt/project`);
    const file = anna.page!.$('input[name=proof]').first().val() as string;
    await anna.press('Speichern und zurück', { proof: file });
    await anna.get(`/bewerbung/${id}/pruefen`);
    const receipt = await anna.press('Bewerbung für Köln einreichen');
    expect(receipt.path).toContain('/eingang/1');
    const submission = await system.database.row<{
      content: { answers: object; files: { sha256: string }[] };
    }>('SELECT content FROM submission WHERE entry_id = $1', [id]);
    expect(submission?.content.answers).toEqual({
      project: {
        title: 'Brunnen',
        budget: 500,
        resolved: true,
        resolution: '2025-04-03',
        proof: [submission?.content.files[0]?.sha256],
      },
      money: {
        plan: [
          { item: 'Rohre', amount: 2_050 },
          { item: 'Fest', amount: 30_000, on: '2026-09-01' },
        ],
      },
    });
  });
});

describe('the publication of answers', () => {
  it('is asked before submitting, with what it is about, and only what was consented to is released', async () => {
    const other = await system.person('Berta Bersenbrück');
    const town = await makeMunicipality(system, 'Bersenbrück');
    const later = await makeCycle(system, 2028);
    const form: FormDefinition = {
      sections: [
        {
          key: 'commitment',
          title: { de: 'Engagement' },
          questions: [
            { ...released, key: 'title', label: { de: 'Titel' }, publishable: true },
            { ...released, key: 'summary', label: { de: 'Kurzfassung' } },
          ],
        },
      ],
    };
    await useForm(system, later, form);
    system.clock.jumpTo(later.milestones.deadline.subtract({ hours: 1 }));
    const entry = await makeEntry(system, later, town, other, 'draft');
    const berta = await system.signedIn(other);
    const page = await berta.get(`/bewerbung/${entry.id}/pruefen`);
    const asked = page.$('fieldset:contains("Dürfen wir etwas veröffentlichen?") li');
    expect(asked.map((_, each) => page.$(each).text()).get()).toEqual(['Titel']);
    await berta.press('Bewerbung für Bersenbrück einreichen', { veroeffentlichung: 'yes' });
    const consent = async () =>
      (
        await system.database.row<{ consent: unknown }>(
          `SELECT content->'publicationConsent' AS consent FROM submission WHERE entry_id = $1 ORDER BY number DESC`,
          [entry.id],
        )
      )?.consent;
    expect(await consent()).toEqual(['commitment.title']);
    const otto = await system.signedIn(await system.person('Otto Organisation', 'organiser'));
    const read = await otto.get(`/organisation/bewerbungen/${entry.id}`);
    expect(read.text).toContain('Die Kommune stimmt zu, dass diese Angaben veröffentlicht werden: Titel.');
    await berta.get(`/bewerbung/${entry.id}/oeffnen`);
    await berta.press('Bewerbung wieder öffnen');
    await berta.get(`/bewerbung/${entry.id}/pruefen`);
    await berta.press('Bewerbung für Bersenbrück einreichen');
    expect(await consent()).toBeNull();
  });
});

const released = {
  type: 'shortText',
  maxLength: 200,
  required: false,
  visibleToJury: true,
  publishable: false,
} as const;
