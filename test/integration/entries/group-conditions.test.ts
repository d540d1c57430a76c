import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FormDefinition, SimpleQuestion } from '../../../src/cycles/domain/form-definition.js';
import { useForm } from '../../support/all-questions.js';
import { makeEntry } from '../../support/entry-factories.js';
import { makeCycle, makeMunicipality, type MadeCycle } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

const asked = { required: true, visibleToJury: true, publishable: false };
const when = (question: string, value = 'yes') => ({
  visibleWhen: { section: 's', question, operator: 'equals' as const, values: [value] },
});
const text = (key: string, de: string, condition: object): SimpleQuestion => ({
  ...asked,
  key,
  label: { de },
  type: 'shortText',
  maxLength: 40,
  ...condition,
});
const form: FormDefinition = {
  sections: [
    {
      key: 's',
      title: { de: 'Reisen' },
      questions: [
        { ...asked, key: 'abroad', label: { de: 'Auch im Ausland?' }, type: 'yesNo' },
        {
          ...asked,
          key: 'trips',
          label: { de: 'Reisen' },
          type: 'group',
          max: 3,
          itemLabel: { de: 'Reise' },
          questions: [
            { ...asked, key: 'funded', label: { de: 'Gefördert?' }, type: 'yesNo' },
            text('funder', 'Von wem?', when('trips.funded')),
            text('country', 'In welches Land?', when('abroad')),
          ],
        },
      ],
    },
  ],
};

let system: TestSystem;
let cycle: MadeCycle;
let id: string;
let anna: Visitor;
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system);
  await useForm(system, cycle, form);
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 1 }));
  const owner = await system.person('Anna Amt');
  ({ id } = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'draft'));
});
beforeEach(async () => {
  anna = await system.signedIn(await system.person('Anna Amt'));
});
afterAll(() => system.close());

const shown = (visitor: Visitor) =>
  visitor
    .page!.$('[name^="trips."]:not([type=hidden])')
    .filter((_, each) => visitor.page!.$(each).closest('[hidden]').length === 0)
    .map((_, each) => visitor.page!.$(each).attr('name'))
    .get()
    .filter((name, i, all) => all.indexOf(name) === i);
const section = () => `/bewerbung/${id}/abschnitt/s`;

describe('a condition on a question of a group', () => {
  it('is decided row by row without JavaScript; saving leads to what appeared', async () => {
    await anna.get(section());
    expect(shown(anna)).toEqual(['trips.0.funded']);
    await anna.press('Reise hinzufügen', { abroad: 'no', 'trips.0.funded': 'no' });
    const page = await anna.press('Speichern und weiter', { 'trips.1.funded': 'yes' });
    expect([page.path, shown(anna)]).toEqual([
      section(),
      ['trips.0.funded', 'trips.1.funded', 'trips.1.funder'],
    ]);
    expect(page.text).toContain('Aus Ihren Antworten ergeben sich weitere Fragen auf dieser Seite.');
    const field = page.$('[name="trips.1.funder"]').closest('[data-when]');
    expect(field.attr('data-when')).toBe('trips.1.funded');
  });

  it('is named on the check page at its row, and demanded only there', async () => {
    const check = await anna.get(`/bewerbung/${id}/pruefen`);
    const links = check.$(`a[href^="${section()}#"]`).map((_, each) => check.$(each).attr('href'));
    expect(links.get()).toEqual([`${section()}#trips-1-funder`]);
    expect(check.$('dt:contains("Von wem?")')).toHaveLength(1);
  });

  it('keeps in the draft what was typed, and leaves it out of check page, submission and hash', async () => {
    await anna.get(section());
    await anna.press('Speichern und zurück', { 'trips.1.funder': 'GEHEIM vom Land' });
    await anna.get(section());
    await anna.press('Speichern und zurück', { 'trips.1.funded': 'no' });
    const check = await anna.get(`/bewerbung/${id}/pruefen`);
    expect(check.text).not.toMatch(/GEHEIM|Von wem/);
    await anna.get(section());
    await anna.press('Speichern und zurück', { 'trips.1.funded': 'yes' });
    expect((await anna.get(`/bewerbung/${id}/pruefen`)).text).toContain('GEHEIM vom Land');
    await anna.get(section());
    await anna.press('Speichern und zurück', { 'trips.1.funded': 'no' });
    await anna.get(`/bewerbung/${id}/pruefen`);
    const receipt = await anna.press('Bewerbung für Köln einreichen');
    expect(receipt.path).toContain('/eingang/1');
    const frozen = await system.database.row<{ answers: object }>(
      `SELECT content->'answers' AS answers FROM submission WHERE entry_id = $1`,
      [id],
    );
    expect(frozen?.answers).toEqual({ s: { abroad: false, trips: [{ funded: false }, { funded: false }] } });
  });

  it('is tried out in the preview', async () => {
    const otto = await system.signedIn(await system.person('Otto Organisation', 'organiser'));
    await otto.get(`/organisation/wettbewerbsrunden/${cycle.id}/formular/vorschau/s`);
    const page = await otto.press('Antworten prüfen', { abroad: 'yes', 'trips.0.funded': 'yes' });
    expect(page.status).toBe(422);
    expect(shown(otto)).toEqual(['trips.0.funded', 'trips.0.funder', 'trips.0.country']);
    const errors = page.$('.app-error-summary a').map((_, each) => page.$(each).attr('href'));
    expect(errors.get()).toEqual(['#trips-0-funder', '#trips-0-country']);
  });
});
