import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CycleQueries } from '../../../src/cycles/cycle.queries.js';
import { CyclesService } from '../../../src/cycles/cycles.service.js';
import type { Question } from '../../../src/cycles/domain/form-definition.js';
import { systemActor } from '../../../src/platform/database/actor.js';
import { formWithEverything } from '../../support/all-questions.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let otto: Visitor;
let id: string;
let base: string;
beforeAll(async () => {
  system = await startTestSystem();
  system.clock.jumpTo(Temporal.Instant.from('2026-02-01T10:00:00Z'));
  otto = await system.signedIn(await system.person('Otto Organisation', 'organiser'));
  id = await system.get(CyclesService).create(systemActor, 2026);
  base = `/organisation/wettbewerbsrunden/${id}/formular`;
});
afterAll(() => system.close());

const form = async () => (await system.get(CycleQueries).configuration(id))!.form;
const section = async (key: string) => (await form()).sections.find((each) => each.key === key)!;
const question = async (key: string, path: string): Promise<Question | undefined> =>
  (await section(key)).questions.find((each) => each.key === path);
const problems = () =>
  otto
    .page!.$('.app-error-summary a')
    .map((_, a) => otto.page!.$(a).text())
    .get();
const add = async (type: string, values: Parameters<Visitor['press']>[1]) => {
  await otto.get(`${base}/abschnitte/cooperation`);
  await otto.press('Frage hinzufügen', { art: type });
  return otto.press('Speichern', values);
};

describe('the pages on which a form is built', () => {
  it('add an amount of money, with everything that can be said about a question', async () => {
    const page = await add('money', {
      'label.de': 'Was kostet das Vorhaben?',
      'label.en': 'What does it cost?',
      'hint.de': 'Alle Jahre zusammen.',
      max: '50000',
      required: [],
      visibleToJury: [],
      publishable: 'true',
    });
    expect(page.path).toBe(`${base}/abschnitte/cooperation`);
    expect(page.text).toContain(
      'Was kostet das Vorhaben? Geldbetrag freiwillig nicht für die Jury öffentlich mit Zustimmung',
    );
    expect(await question('cooperation', 'wasKostetDasVorhaben')).toEqual({
      key: 'wasKostetDasVorhaben',
      type: 'money',
      label: { de: 'Was kostet das Vorhaben?', en: 'What does it cost?' },
      hint: { de: 'Alle Jahre zusammen.' },
      max: 5_000_000,
      required: false,
      visibleToJury: false,
      publishable: true,
    });
  });

  it('write answers to choose from row by row; one in other words keeps its key', async () => {
    await otto.get(`${base}/abschnitte/cooperation`);
    await otto.press('Frage hinzufügen', { art: 'choice' });
    const few = await otto.press('Speichern', { 'label.de': 'Wie oft?', 'options.0.label.de': 'Monatlich' });
    expect([few.status, problems()]).toEqual([
      422,
      ['Bei „Zusammenarbeit › Wie oft? › Antworten“ sind mindestens zwei Antworten nötig.'],
    ]);
    await otto.press('Antwort hinzufügen', { 'options.1.label.de': 'Jährlich' });
    await otto.press('Speichern', { 'options.2.label.de': 'Selten' });
    await otto.follow('Wie oft?');
    await otto.press('nach oben', { 'options.0.label.de': 'Jeden Monat' }, '#options-1');
    await otto.press('Speichern');
    expect(await question('cooperation', 'wieOft')).toMatchObject({
      options: [
        { key: 'jahrlich', label: { de: 'Jährlich' } },
        { key: 'monatlich', label: { de: 'Jeden Monat' } },
        { key: 'selten', label: { de: 'Selten' } },
      ],
    });
  });

  it('write the columns of a table', async () => {
    await add('table', {
      'label.de': 'Finanzplan',
      max: '5',
      'columns.0.label.de': 'Posten',
      'columns.0.maxLength': '60',
      'columns.1.label.de': 'Betrag',
      'columns.1.type': 'money',
      'columns.1.required': [],
    });
    expect(await question('cooperation', 'finanzplan')).toMatchObject({
      max: 5,
      columns: [
        { key: 'posten', label: { de: 'Posten' }, type: 'shortText', required: true, maxLength: 60 },
        { key: 'betrag', label: { de: 'Betrag' }, type: 'money', required: false },
      ],
    });
  });

  it('ask only upon an answer, and offer no question that would lead round in a circle', async () => {
    await otto.get(`${base}/abschnitte/cooperation/fragen/outlook`);
    const sources = () =>
      otto
        .page!.$('select[name="condition.question"] option')
        .map((_, each) => otto.page!.$(each).attr('value'))
        .get();
    expect(sources()).toContain('cooperation.councilResolution');
    expect(sources()).not.toContain('cooperation.outlook');
    expect(sources()).not.toContain('projects.projectExamples');
    const shown = await otto.press('Antworten zur Auswahl anzeigen', {
      'condition.question': 'cooperation.councilResolution',
    });
    expect(shown.status).toBe(200);
    const none = await otto.press('Speichern');
    expect([none.status, problems()]).toEqual([
      422,
      [
        'Die Bedingung bei „Zusammenarbeit › Was haben Sie als Nächstes vor? › Bedingung“ nennt keine Antwort, die auf diese Frage gegeben werden kann.',
      ],
    ]);
    const page = await otto.press('Speichern', { 'condition.values': 'no' });
    expect(page.text).toContain('Nur wenn „Gibt es einen Ratsbeschluss dazu?“ mit „Nein“ beantwortet ist');
    await otto.get(`${base}/abschnitte/cooperation/fragen/councilResolution`);
    expect(sources()).not.toContain('cooperation.outlook');
  });

  it('keep a question that another one depends on, and say which', async () => {
    await otto.get(`${base}/abschnitte/cooperation/fragen/councilResolution/entfernen`);
    const page = await otto.press('Frage entfernen');
    expect(page.status).toBe(422);
    expect(page.text).toContain(
      'Die Bedingung bei „Zusammenarbeit › Was haben Sie als Nächstes vor? › Bedingung“ nennt die Frage „cooperation.councilResolution“',
    );
    expect(await question('cooperation', 'councilResolution')).toBeDefined();
  });

  it('repeat questions in a group: add, move, remove', async () => {
    const group = await add('group', { 'label.de': 'Treffen', 'itemLabel.de': 'Treffen', max: '4' });
    expect(group.path).toBe(`${base}/abschnitte/cooperation/fragen/treffen`);
    const types = group
      .$('select[name=art] option')
      .map((_, each) => group.$(each).attr('value'))
      .get();
    expect(types).not.toContain('group');
    for (const [art, label] of [
      ['date', 'Wann?'],
      ['shortText', 'Wo?'],
    ] as const) {
      await otto.press('Frage hinzufügen', { art });
      await otto.press('Speichern', { 'label.de': label });
    }
    await otto.press('nach unten', {}, '.app-form-list__move');
    const inner = async () => {
      const found = await question('cooperation', 'treffen');
      return found?.type === 'group' ? found.questions.map(({ key }) => key) : [];
    };
    expect(await inner()).toEqual(['wo', 'wann']);
    await otto.follow('Wo?');
    await otto.follow('Diese Frage entfernen');
    await otto.press('Frage entfernen');
    expect(await inner()).toEqual(['wann']);
  });

  it('ask within a group only upon an answer of the same row, or of the form outside', async () => {
    await add('group', { 'label.de': 'Reisen', 'itemLabel.de': 'Reise', max: '4' });
    for (const [art, label] of [
      ['yesNo', 'Gefördert?'],
      ['shortText', 'Von wem?'],
    ] as const) {
      await otto.press('Frage hinzufügen', { art });
      await otto.press('Speichern', { 'label.de': label });
    }
    const funder = await otto.follow('Von wem?');
    const offered = funder
      .$('select[name="condition.question"] option')
      .map((_, each) => funder.$(each).text())
      .get();
    expect(offered).toContain('Im selben Eintrag: Gefördert?');
    expect(offered).toContain('Zusammenarbeit: Gibt es einen Ratsbeschluss dazu?');
    expect(offered.filter((text) => /Reisen|Von wem|Name des Projekts/.test(text))).toEqual([]);
    await otto.press('Antworten zur Auswahl anzeigen', {
      'condition.question': 'cooperation.reisen.gefordert',
    });
    const saved = await otto.press('Speichern', { 'condition.values': 'yes' });
    expect(saved.path).toBe(`${base}/abschnitte/cooperation/fragen/reisen`);
    expect(saved.text).toContain('Nur wenn „Gefördert?“ mit „Ja“ beantwortet ist');
    const again = await otto.follow('Von wem?');
    expect(again.$('select[name="condition.question"]').val()).toBe('cooperation.reisen.gefordert');
    await otto.get(`${base}/abschnitte/cooperation/fragen/reisen.gefordert/entfernen`);
    const kept = await otto.press('Frage entfernen');
    expect([kept.status, kept.text.includes('„Zusammenarbeit › Reisen › Von wem? › Bedingung“')]).toEqual([
      422,
      true,
    ]);
  });

  it('move sections; not before one on which a condition depends', async () => {
    await otto.get(`${base}/abschnitte/projects/fragen/projectExamples`);
    await otto.press('Speichern', {
      'condition.question': 'cooperation.quality',
      'condition.operator': 'answered',
    });
    await otto.get(base);
    const refused = await otto.press('nach oben', {}, `form:has(input[value=projects])`);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('hängt von einer Frage in einem späteren Abschnitt ab');
    await otto.get(base);
    await otto.press('nach oben', {}, `form:has(input[value=cooperation])`);
    expect((await form()).sections.map(({ key }) => key)).toEqual([
      'contact',
      'cooperation',
      'commitment',
      'projects',
      'declarations',
    ]);
  });

  it('let two organisers change different questions only one after the other, with everything typed kept', async () => {
    const olga = await system.signedIn(await system.person('Olga Organisation', 'organiser'));
    await olga.get(`${base}/abschnitte/contact/fragen/department`);
    await otto.get(`${base}/abschnitte/contact/fragen/department`);
    await otto.press('Speichern', { 'label.de': 'Amt' });
    const page = await olga.press('Speichern', { 'label.de': 'Dienststelle' });
    expect([page.status, page.$('input[name="label.de"]').val()]).toEqual([422, 'Dienststelle']);
    expect(page.text).toContain('Jemand anderes hat diese Runde inzwischen geändert');
    await olga.press('Speichern');
    expect(await question('contact', 'department')).toMatchObject({ label: { de: 'Dienststelle' } });
  });

  it.each([
    ['a kind of question that does not exist', '/abschnitte/contact/neu?art=toString'],
    ['a section that does not exist', '/abschnitte/constructor'],
    ['a question that does not exist', '/abschnitte/contact/fragen/constructor'],
    ['a question of what is no group', '/abschnitte/contact/fragen/department.x'],
    ['a preview of nothing', '/vorschau/nirgends'],
  ])('know nothing of %s', async (_, path) => {
    expect((await otto.get(base + path)).status).toBe(404);
  });
});

describe('the preview', () => {
  it('shows each section as applicants will see it, in both languages, and stores nothing', async () => {
    const first = await otto.get(`${base}/vorschau`);
    expect(first.path).toBe(`${base}/vorschau/contact`);
    expect(first.text).toContain('Vorschau: Nichts wird gespeichert');
    await otto.follow('Weiter: Zusammenarbeit');
    const tried = await otto.press('Antworten prüfen', {
      quality: 'x'.repeat(2_001),
      councilResolution: 'no',
    });
    expect(tried.$('textarea[name=quality]').text().trim()).toHaveLength(2_001);
    expect(tried.text).toContain('2001 Zeichen, erlaubt sind 2000');
    expect(tried.$('.app-question:has([name=outlook])').attr('hidden')).toBeUndefined();
    const other = await otto.press('Antworten prüfen', { councilResolution: 'yes' });
    expect(other.$('.app-question:has([name=outlook])').attr('hidden')).toBeDefined();
    const english = await otto.follow('Auf Englisch ansehen');
    expect(english.$('[lang=en]').text()).toContain('How do you work together?');
    const [row] = await system.database.rows('SELECT count(*)::int AS count FROM entry_section');
    expect(row).toEqual({ count: 0 });
  });
});

describe('a form as JSON', () => {
  const file = (text: string) => new File([text], 'formular.json', { type: 'application/json' });
  const importing = async (values: Parameters<Visitor['press']>[1]) => {
    await otto.get(`${base}/import`);
    return otto.press('Formular einlesen', values);
  };

  it('goes out and comes in again as it was', async () => {
    const before = await form();
    const exported = await otto.fetch(`${base}/export`);
    expect(exported.headers.get('content-disposition')).toContain('formular-2026.json');
    const text = await exported.text();
    expect(JSON.parse(text)).toEqual(before);
    await importing({ json: JSON.stringify(formWithEverything) });
    expect(await form()).toEqual(formWithEverything);
    const back = await importing({ file: file(`\uFEFF${text}`) });
    expect([back.status, back.path]).toEqual([200, base]);
    expect(await form()).toEqual(before);
  });

  it.each<[string, string, string]>([
    ['half a file', '{"sections": [', 'Der Text ist kein gültiges JSON'],
    ['a comma too many', '{\n  "sections": [],\n}', 'Zeile 3, Spalte 1'],
    ['nothing', ' ', 'Bitte wählen Sie eine Datei aus oder fügen Sie den Text ein.'],
    ['a list', '[]', 'Das Formular hat bei „form“ nicht die erwartete Form.'],
    ['no sections', '{"sections": {}}', 'Im Formular fehlt der Inhalt von „sections“.'],
    [
      'a section without questions',
      '{"sections": [{"key": "a", "title": {"de": "A"}, "questions": []}]}',
      'Bei „sections.0.questions“ fehlen noch die Fragen.',
    ],
    [
      'several mistakes',
      JSON.stringify({
        sections: [{ key: 'a', title: { de: 'Anfang' }, titel: 1, questions: [{ key: 'Q', type: 'text' }] }],
      }),
      'Die Angabe bei „sections.0.titel“ ist unbekannt. Bitte prüfen Sie die Schreibweise. (Anfang › titel) Der Schlüssel bei „sections.0.questions.0.key“',
    ],
    [
      'prototype pollution',
      '{"__proto__": {"sections": []}, "sections": "x"}',
      'Im Formular fehlt der Inhalt von „sections“.',
    ],
  ])(
    'is refused with %s, with path and reason, and everything typed is still there',
    async (_, json, message) => {
      const before = await form();
      const page = await importing({ json });
      expect([page.status, page.$('textarea[name=json]').text().trim()]).toEqual([422, json.trim()]);
      expect(page.text).toContain(message);
      expect(await form()).toEqual(before);
    },
  );

  it('is refused when it is larger than a megabyte', async () => {
    const page = await importing({ file: file(JSON.stringify({ sections: 'x'.repeat(1_100_000) })) });
    expect(page.status).toBe(413);
  });
});
