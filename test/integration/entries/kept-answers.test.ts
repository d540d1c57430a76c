import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makeEntry } from '../../support/entry-factories.js';
import { makeCycle, makeMunicipality } from '../../support/factories.js';
import { mailedPath } from '../../support/mail-links.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.close());

it('text kept over a lost session is shown until a save that holds it is acknowledged', async () => {
  const cycle = await makeCycle(system);
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 1 }));
  const anna = await system.person('Anna Amt');
  const { id } = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), anna, 'draft');
  const path = `/bewerbung/${id}/abschnitt/cooperation`;
  const browser = await system.signedIn(anna);
  await browser.get(path);
  const form = browser.filled('Speichern und zurück', { quality: 'Vor der Pause', outlook: 'Auch' });
  await system.database.rows('UPDATE session SET expires_at = created_at WHERE person_id = $1', [anna.id]);
  await browser.request(path, { method: 'POST', body: form.body as URLSearchParams });
  system.mails.clear();
  await browser.press('Link zuschicken', { email: 'anna.amt@example.org' });
  await browser.get(await mailedPath(system, 'anna.amt@example.org', '/anmelden'));
  await browser.press('Anmelden', {}, 'main');

  const shown = async () => (await browser.get(path)).$('textarea[name=quality]').val();
  expect(await shown()).toBe('Vor der Pause');
  const token = browser.page!.$('input[name=_csrf]').first().attr('value')!;
  const save = (fields: Record<string, string>) =>
    browser.request(`${path}/zwischenstand`, {
      method: 'POST',
      body: new URLSearchParams({ _csrf: token, ...fields }),
      headers: { accept: 'application/json' },
    });
  await save({ _grundlage: 'outlook:leer', outlook: 'Auch' });
  expect(await shown()).toBe('Vor der Pause');
  const all = browser.page!.$('input[name=_grundlage]').attr('value')!;
  await save({ _grundlage: all, quality: 'Nach der Pause', outlook: 'Auch' });
  await system.database.rows(
    `UPDATE entry_section SET answers = '{"quality": "Später"}' WHERE entry_id = $1`,
    [id],
  );
  expect(await shown()).toBe('Später');
});
